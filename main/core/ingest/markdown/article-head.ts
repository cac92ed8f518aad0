/** The lines under `### 标题`, until the first empty line. */
import { FailureError } from '../../../../preload/contract/failure.ts';
import { ARTICLE_KINDS, type ArticleKind, type Contributor } from '../../../../preload/contract/values.ts';
import { readPeople } from '../people.ts';

export interface ArticleHead {
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly within: string | null;
  readonly pageStart: number | null;
  readonly pageEnd: number | null;
  readonly date: string | null;
  readonly kind: ArticleKind | null;
  readonly listed: boolean;
  readonly contributors: readonly Contributor[];
}

const KEYS = [
  'kicker',
  'subtitle',
  'authors',
  'speakers',
  'reporters',
  'photographers',
  'for',
  'source',
  'pages',
  'date',
  'kind',
  'within',
  'unlisted',
] as const;
type Key = (typeof KEYS)[number];

export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

const LINE = /^([a-z]+)[ \t]*[:：][ \t]*(.*)$/;

/** Key and value, when the line is one of the lines under a title. */
export function headLine(text: string): { readonly key: Key; readonly value: string } | null {
  const match = LINE.exec(text.trim());
  const key = KEYS.find((name) => name === match?.[1]);
  return key === undefined || match === null ? null : { key, value: (match[2] ?? '').trim() };
}

/** @throws FailureError `markdown-structure` naming file and line */
export function readHead(file: string, lines: readonly SourceLine[]): ArticleHead {
  const values = new Map<Key, string>();
  const refuse = (line: number, reason: string): never => {
    throw new FailureError('markdown-structure', { file, line }, { reason });
  };
  const lineOf = new Map<Key, number>();
  for (const { line, text } of lines) {
    const found = headLine(text);
    if (!found) return refuse(line, `标题下面的这一行不认识：“${text.trim().slice(0, 20)}”`);
    if (values.has(found.key)) return refuse(line, `“${found.key}”写了两次`);
    values.set(found.key, found.value);
    lineOf.set(found.key, line);
  }
  const at = (key: Key): number => lineOf.get(key) ?? 0;
  const pages = values.get('pages');
  const range = pages === undefined ? null : /^(\d{1,4})(?:\s*[-—–－~～]\s*(\d{1,4}))?$/.exec(pages);
  if (pages !== undefined && !range) return refuse(at('pages'), `页码“${pages}”应写成 2-11 或 2`);
  const pageStart = range ? Number(range[1]) : null;
  const pageEnd = range ? Number(range[2] ?? range[1]) : null;
  if (pageStart !== null && pageEnd !== null && pageEnd < pageStart)
    return refuse(at('pages'), `页码“${pages}”倒过来了`);
  const date = values.get('date') ?? null;
  if (date !== null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date))
    return refuse(at('date'), `日期“${date}”应写成 2026-10-28`);
  const kindValue = values.get('kind');
  const kind = ARTICLE_KINDS.find((name) => name === kindValue) ?? null;
  if (kindValue !== undefined && kind === null) return refuse(at('kind'), `“${kindValue}”不是文章的种类`);
  const represents = values.get('for') ?? null;
  const contributors = [
    ...readPeople(values.get('authors') ?? '', 'author', represents),
    ...readPeople(values.get('speakers') ?? '', 'speaker', represents),
    ...readPeople(values.get('reporters') ?? '', 'reporter'),
    ...readPeople(values.get('photographers') ?? '', 'photographer'),
    ...(values.has('source')
      ? [{ name: values.get('source') ?? '', role: 'source', office: null, represents: null } as const]
      : []),
  ];
  if (represents !== null && !contributors.some((person) => person.represents === represents)) {
    contributors.unshift({ name: represents, role: 'speaker', office: null, represents });
  }
  return {
    kicker: values.get('kicker') || null,
    subtitle: values.get('subtitle') || null,
    within: values.get('within') || null,
    pageStart,
    pageEnd,
    date,
    kind,
    listed: values.get('unlisted') === undefined || /^(no|否)$/.test(values.get('unlisted') ?? ''),
    contributors,
  };
}
