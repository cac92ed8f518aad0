/** The ranges of `unicode-range` in renderer/ui/fonts.css: Chinese punctuation that is to come from one face. */
export const PUNCTUATION_RANGES: readonly (readonly [number, number])[] = [
  [0x00b7, 0x00b7],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3014, 0x3017],
  [0xff01, 0xff01],
  [0xff08, 0xff09],
  [0xff0c, 0xff0c],
  [0xff1a, 0xff1b],
  [0xff1f, 0xff1f],
];

/** All of them, one after the other. */
export const PUNCTUATION: string = PUNCTUATION_RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
).join('');
