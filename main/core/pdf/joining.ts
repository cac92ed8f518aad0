/** How pieces of print become running text again: what stands between two items of a line, and at the end of a line. */

const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/** In ems: a gap from which two Latin words are two. */
const WORD_SPACE = 0.17;
/** In ems: a gap that Chinese type does not leave for nothing (王　某). */
const WIDE_SPACE = 0.7;

/** @param gap between two items of one line, in ems */
export function betweenItems(before: string, after: string, gap: number): '' | ' ' {
  const [last, first] = [lastOf(before), firstOf(after)];
  if (last === ' ' || first === ' ' || last === '' || first === '') return '';
  return gap >= (HAN.test(last) || HAN.test(first) ? WIDE_SPACE : WORD_SPACE) ? ' ' : '';
}

export interface LineJoin {
  readonly between: '' | ' ';
  /** The hyphen at the end of the first line was put there by the printer. */
  readonly dropsHyphen: boolean;
}

/** Chinese lines are joined as they are, Latin ones by a space, and a word that was cut becomes one again. */
export function betweenLines(before: string, after: string): LineJoin {
  const [last, first] = [lastOf(before), firstOf(after)];
  if (/[\u00ad\u2010-]/u.test(last) && /\p{L}[\u00ad\u2010-]$/u.test(before)) {
    if (last === '\u00ad' || /^\p{Ll}/u.test(first)) return { between: '', dropsHyphen: true };
    return { between: '', dropsHyphen: false };
  }
  if (last === '' || first === '' || HAN.test(last) || HAN.test(first)) return { between: '', dropsHyphen: false };
  // Between 2023 and 年 at a line's end the printer left nothing.
  return { between: ' ', dropsHyphen: false };
}

/** Ends of sentences, with the quotation marks and brackets that may close after them. */
export const endsSentence = (text: string): boolean => /[。！？!?.…：:；;][”’」』）)】》\]]*$/u.test(text);

export const isChinese = (character: string): boolean => HAN.test(character);

const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';
