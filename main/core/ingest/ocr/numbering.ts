/** The numbering systems of Chinese documents, outermost first, and what level they give a heading. */

export interface Numbering {
  /** 0 第N章, 1 第N节, 2 一、, 3 （一）, 4 1., 5 （1）. */
  readonly system: number;
  readonly value: number;
}

const CHINESE = '[一二三四五六七八九十百零〇]+';
const SYSTEMS: readonly RegExp[] = [
  new RegExp(`^第\\s*(${CHINESE}|\\d+)\\s*(?:部分|单元|[编篇章部])`, 'u'),
  new RegExp(`^第\\s*(${CHINESE}|\\d+)\\s*(?:小节|[组节讲回课条])`, 'u'),
  new RegExp(`^(${CHINESE})\\s*[、．.]`, 'u'),
  new RegExp(`^[（(]\\s*(${CHINESE})\\s*[)）]`, 'u'),
  /^(\d{1,2})\s*[.．、](?!\d)/u,
  /^[（(]?(\d{1,2})[)）]/u,
];

export function numberingOf(text: string): Numbering | null {
  const plain = text.replace(/^\*+/u, '');
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(plain.slice(0, 1));
  if (plain !== '' && circled >= 0) return { system: 5, value: circled + 1 };
  for (const [system, pattern] of SYSTEMS.entries()) {
    const match = pattern.exec(plain);
    if (match?.[1]) return { system, value: numeralOf(match[1]) };
  }
  return null;
}

/** 十二 -> 12, 7 -> 7 */
export function numeralOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '十' || character === '百') {
      total += (digit === 0 ? 1 : digit) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = '零一二三四五六七八九'.indexOf(character.replace('〇', '零'));
  }
  return total + digit;
}

/**
 * Levels from 1 for what is numbered and what is not within one article. The numbering systems in use are ranked in their
 * order; the OCR's # counts, which jump from page to page, only place headings without a number beside numbered ones.
 */
export function consistentLevels(headings: readonly { readonly text: string; readonly marks: number }[]): number[] {
  const numbered = headings.map(({ text }) => numberingOf(text)?.system ?? null);
  const systems = [...new Set(numbered.filter((system) => system !== null))].sort((a, b) => a - b);
  const plain = [...new Set(headings.flatMap(({ marks }, index) => (numbered[index] === null ? [marks] : [])))].sort(
    (a, b) => a - b,
  );
  return headings.map(({ marks }, index) => {
    const system = numbered[index] ?? null;
    if (system !== null) return Math.min(6, systems.indexOf(system) + 1);
    if (systems.length === 0) return Math.min(6, plain.indexOf(marks) + 1);
    const peer = headings.findIndex((heading, at) => heading.marks === marks && numbered[at] !== null);
    return peer === -1 ? 1 : Math.min(6, systems.indexOf(numbered[peer] ?? 0) + 1);
  });
}
