/** Which source line a text of the draft stands in, by its visible letters: repairs change only marks and spaces. */

export type LineFinder = (text: string) => number | null;

/** As many characters tell lines apart; more would run over a cut line. */
const LONGEST_CLUE = 12;

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

export function lineFinder(source: string): LineFinder {
  const lines = source.split(/\r\n|\n|\r/u).map(letters);
  const known = new Map<string, number | null>();
  return (text) => {
    const all = letters(text);
    const clue = all.slice(0, LONGEST_CLUE);
    if (clue === '') return null;
    const found = known.get(all);
    if (found !== undefined) return found;
    // The last such line: contents repeat what stands in the body. A whole line is the surest clue.
    const whole = lines.lastIndexOf(all);
    const index = whole === -1 ? lines.findLastIndex((line) => line.includes(clue)) : whole;
    const line = index === -1 ? null : index + 1;
    known.set(all, line);
    return line;
  };
}
