/** Names with offices, as editors write them: 甲（某处主任）、乙；丙. */
import type { Contributor, ContributorRole } from '../../../preload/contract/values.ts';

/** Splits at 、 ； ; outside brackets. */
export function readPeople(list: string, role: ContributorRole, represents: string | null = null): Contributor[] {
  return splitOutside(list).map((part) => {
    const match = /^([^（(]+)[（(](.*)[）)]$/u.exec(part);
    const name = (match?.[1] ?? part).trim();
    const office = match?.[2]?.trim() || null;
    return { name, role, office, represents };
  });
}

function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of list) {
    if (character === '（' || character === '(') depth += 1;
    if (character === '）' || character === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、；;]/u.test(character)) {
      parts.push(part.trim());
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part.trim()].filter((value) => value !== '');
}

/** （云江日报 方砚秋）, （摘自：《河渠小识》）, （林叙白 摄）, 林叙白／摄 -> who is credited, or none when it is no credit. */
export function readCredit(text: string): Contributor[] {
  const inner = /^[（(](.*)[）)]$/u.exec(text.trim())?.[1] ?? text.trim();
  const source = /^(?:摘自|选自|转自|据|来源)\s*[：:]?\s*(.+)$/u.exec(inner)?.[1];
  if (source) return [{ name: source, role: 'source', office: null, represents: null }];
  const photographer = /^(.+?)\s*[／/]?\s*(?:摄|摄影|供图)$/u.exec(inner)?.[1];
  if (photographer) return readPeople(photographer.replaceAll(/[\s　]+/gu, '、'), 'photographer');
  const reporter = /^([^\s　]+)[\s　]+([^\s　]{2,4}(?:[、\s　]+[^\s　]{2,4})*)$/u.exec(inner);
  if (!reporter) return [];
  return readPeople((reporter[2] ?? '').replaceAll(/[\s　]+/gu, '、'), 'reporter').map((person) => ({
    ...person,
    office: reporter[1] ?? null,
  }));
}
