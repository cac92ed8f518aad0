/**
 * Traditional to simplified characters, two ways: character by character for the index (offsets stay put, and the answer
 * depends on nothing around the character), and by phrases for what a reader types.
 */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * The 6,763 characters of GB2312. They are ordinary simplified Chinese, so they stay themselves even where a table for
 * traditional text knows another form: 著 is not 着 in 著名, 乾 is not 干 in 乾隆.
 */
const ordinary = gb2312Characters();

/** @returns the simplified character, or the same one when it is simplified already or no single character stands for it */
export function simplifiedCharacter(character: string): string {
  if (ordinary.has(character)) return character;
  const simplified = convert(character);
  return simplified.codePointAt(0) === codePointOf(simplified) ? simplified : character;
}

/** Phrase by phrase, as a person would: 乾淨 -> 干净 but 乾隆 -> 乾隆. */
export const simplifiedPhrase = (text: string): string => convert(text);

/** The code point of a text that is exactly one, else -1. */
function codePointOf(text: string): number {
  const point = text.codePointAt(0) ?? -1;
  return text.length === (point > 0xffff ? 2 : 1) ? point : -1;
}

function gb2312Characters(): ReadonlySet<string> {
  // GBK decodes the rows of GB2312 unchanged; Node knows no narrower label.
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    // Row D7 ends five cells early; what GBK has there is private use.
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell += 1) found.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return found;
}
