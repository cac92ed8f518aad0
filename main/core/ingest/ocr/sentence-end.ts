/** Whether a paragraph is complete: a paragraph cut by a column or page break is not. */

const CLOSING = /[”’」』》〉】\s*"']+$/u;

/**
 * Quotation marks and a source in brackets after the full stop belong to the sentence: …往低处流。”（《柳渠志》）.
 * A bracket that explains a word does not end one: 各乡（镇）.
 */
export function endsSentence(text: string): boolean {
  let rest = text.replace(/[\u200b-\u200d\ufeff]/gu, '').trim();
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const plain = rest.replace(CLOSING, '');
    if (/(?:[。！？!?…：:]|——|(?<=[\p{Script=Han}A-Za-z])\.)$/u.test(plain)) return true;
    const unbracketed = plain.replace(/[（(][^（()）]{1,60}[)）]$/u, '');
    if (unbracketed === plain) return false;
    rest = unbracketed;
  }
  return false;
}
