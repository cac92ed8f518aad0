import { isCredit } from './line-signs.ts';

/** …圆满成功。（某某日报 王明） -> the text and its credit, or `null`. The source of a quotation is no credit. */
export function splitClosingCredit(text: string): { text: string; credit: string } | null {
  const match = /^(.*[。！？!?…”])\s*([（(](?:[^（()）]|[（(][^（()）]*[)）]){2,60}[)）])\s*$/su.exec(text);
  const credit = match?.[2];
  if (!match?.[1] || !credit || !isCredit(credit)) return null;
  return { text: match[1], credit };
}
