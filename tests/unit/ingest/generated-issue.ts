/**
 * Issues of an invented journal of 云江市 as an OCR program would hand them over, with damage of every kind that ingest knows,
 * and with the truth beside them.
 */
import fc from 'fast-check';
import { likeness } from '../../../main/core/ingest/similarity.ts';

export interface GeneratedArticle {
  readonly title: string;
  readonly subtitle: string | null;
  readonly page: number;
  /** As printed, before the damage. */
  readonly paragraphs: readonly string[];
  readonly children: readonly {
    readonly title: string;
    readonly speaker: string;
    readonly paragraphs: readonly string[];
  }[];
}

export interface GeneratedIssue {
  readonly source: string;
  readonly columns: readonly {
    readonly name: string;
    readonly nameEnglish: string | null;
    readonly articles: readonly GeneratedArticle[];
  }[];
}

/** No numerals, no surnames at risk, no words that open a credit: what is special in these texts is put there on purpose. */
const CHARACTERS = [
  ...'水渠桥柳岸灯巷瓦檐雨燕蓬莲荻芦苇舟楫埠坊砖窑釉绣丝麻桑蚕茶稻禾穗垄畦圃篱井泉溪涧滩洲屿礁潮汐晴霞虹岚雾霜雪冰暖寒春夏秋冬晨昏昼夜听望登攀行走歇坐读写抄刻描绘吟咏唱弹吹敲打扫洒浇栽剪收晒藏酿蒸煮炒炖尝品',
];

const characters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: min, maxLength: max }).map((list) => list.join(''));

const sentence = fc
  .array(characters(4, 14), { minLength: 1, maxLength: 4 })
  .chain((clauses) => fc.constantFrom('。', '！', '？').map((end) => clauses.join('，') + end));

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

interface Damage {
  readonly subtitleAs: 'paragraph' | 'heading' | 'glued' | 'two-lines';
  readonly titleBroken: boolean;
  readonly titleCharacterLost: boolean;
  readonly narrow: boolean;
  readonly cut: number | null;
  readonly gap: number;
  readonly level: number;
  readonly creditGlued: boolean;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  subtitleAs: fc.constantFrom('paragraph', 'heading', 'glued', 'two-lines'),
  titleBroken: fc.boolean(),
  titleCharacterLost: fc.boolean(),
  narrow: fc.boolean(),
  cut: fc.option(fc.double({ min: 0.1, max: 0.9, noNaN: true })),
  gap: fc.integer({ min: 1, max: 4 }),
  level: fc.integer({ min: 1, max: 2 }),
  creditGlued: fc.boolean(),
});

const child = fc.record({
  title: fc.tuple(characters(6, 10), characters(6, 10)).map((halves) => halves.join(' ')),
  speaker: fc.constantFrom('陆怀川', '沈若谷', '周渡', '秦望舒'),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
});

const article = fc.record({
  title: characters(8, 20),
  subtitle: fc.option(characters(9, 24)),
  pages: fc.integer({ min: 0, max: 4 }),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  children: fc.option(fc.array(child, { minLength: 1, maxLength: 3 }), { freq: 6 }),
  damage,
});
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

const COLUMNS = [
  ['要论', 'Leading Views'],
  ['见闻', 'Reports'],
  ['河渠', null],
  ['茶座', 'Tea and Talk'],
] as const;

const shape = fc.record({
  columns: fc.array(fc.array(article, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  bullets: fc.boolean(),
  footerAfter: fc.option(fc.nat(3)),
  frontPage: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

const anyIssue: fc.Arbitrary<GeneratedIssue> = shape.map(({ columns, bullets, footerAfter, frontPage, lineEnd }) => {
  let page = 1;
  const named = columns.map((articles, index) => {
    const [name, nameEnglish] = COLUMNS[index] ?? COLUMNS[0];
    return {
      name,
      nameEnglish,
      articles: articles.map((each, at) => {
        // Several items may share a page, but not the last of one column and the first of the next.
        page += at === 0 ? Math.max(1, each.pages) : each.pages;
        return { ...each, page };
      }),
    };
  });
  const lines: string[] = [
    '# 云江议事',
    '',
    '总第 323 期',
    '',
    '11',
    '',
    '2026',
    '',
    '内部资料 免费交流 准印证号:(云)第0117号',
    '',
  ];
  if (frontPage) lines.push('', '## 秋水长堤', '', '沈若谷 / 摄', '', '');
  for (const [at, { name, nameEnglish, articles }] of named.entries()) {
    lines.push(nameEnglish === null ? `**${name}** -----` : `${name} ${nameEnglish}`, '');
    for (const each of articles) lines.push(...contentsLines(each, bullets));
    lines.push('');
    if (footerAfter === at && at < named.length - 1) lines.push('云江市议事会主办', '');
  }
  lines.push(
    '## 云江议事',
    '',
    '主编: 沈若谷',
    '',
    '编委: 陆怀川 周渡',
    '',
    '秦望舒',
    '',
    '地址: 柳渠巷 7 号',
    '',
    '印数: 800 册',
    '',
    '电话: 0000-1234567',
    '',
    '',
  );
  for (const { articles } of named) for (const each of articles) lines.push(...bodyLines(each));
  return {
    source: lines.join(lineEnd),
    columns: named.map(({ name, nameEnglish, articles }) => ({
      name,
      nameEnglish,
      articles: articles.map(({ title, subtitle, page: start, paragraphs, children }) => ({
        title,
        subtitle,
        page: start,
        paragraphs: children === null ? paragraphs : [],
        children: children ?? [],
      })),
    })),
  };
});

/** Titles that say nearly the same cannot be told apart by anyone; in print the subtitle would tell. */
export const generatedIssue = anyIssue.filter(({ columns }) => {
  const titles = columns.flatMap(({ articles }) =>
    articles.flatMap(({ title, children }) => [title, ...children.map((each) => each.title)]),
  );
  return titles.every((title, at) => titles.slice(0, at).every((other) => likeness(title, other) < 0.5));
});

function contentsLines({ title, subtitle, page }: Article & { page: number }, bullets: boolean): string[] {
  const first = `${bullets ? '- ' : ''}${String(page).padStart(2, '0')} ${title}`;
  const lines = subtitle === null ? [first] : [`${first}  `, subtitle];
  return bullets ? lines : [...lines, ''];
}

function bodyLines({ title, subtitle, paragraphs, children, damage: harm }: Article): string[] {
  const lines = titleLines(title, subtitle, harm);
  if (children !== null) {
    for (const each of children) {
      lines.push(`## ${each.title}`, '', `□云江市议事会委员 ${each.speaker}`, '');
      lines.push(...each.paragraphs.flatMap((text) => [...damaged(text, harm), '']));
    }
    return lines;
  }
  lines.push(...paragraphs.flatMap((text) => [...damaged(text, harm), '']));
  const credit = '(云江日报 方砚秋)';
  if (harm.creditGlued) lines[lines.length - 2] += credit;
  else lines.push(credit, '');
  return lines;
}

function titleLines(title: string, subtitle: string | null, harm: Damage): string[] {
  const half = Math.floor(title.length / 2);
  // One character of at least eight: the entry must still find its article.
  const shown = harm.titleCharacterLost ? title.slice(0, half) + title.slice(half + 1) : title;
  const broken = harm.titleBroken ? `${shown.slice(0, half)} ${shown.slice(half)}` : shown;
  const heading = `${'#'.repeat(harm.level)} ${broken}`;
  if (subtitle === null) return [heading, '', ''];
  switch (harm.subtitleAs) {
    case 'paragraph':
      return [heading, '', subtitle, ''];
    case 'heading':
      return [heading, '', `### ${subtitle}`, ''];
    case 'glued':
      return [`${heading} ${subtitle}`, ''];
    case 'two-lines':
      return [heading, '', `${subtitle.slice(0, 5)}  `, subtitle.slice(5), ''];
  }
}

/** Narrow marks, `and` for 和, and a cut in the middle of a sentence. */
function damaged(text: string, { narrow, cut, gap }: Damage): string[] {
  const marks: Readonly<Record<string, string>> = { '，': ',', '！': '!', '？': '?' };
  const shown = narrow ? text.replace(/[，！？]/gu, (mark) => marks[mark] ?? mark) : text;
  if (cut === null || shown.length < 12) return [shown];
  // A column is at least this many characters wide.
  const at = Math.max(6, Math.floor(shown.length * cut));
  // A cut behind a full stop looks like the end of a paragraph to anyone.
  if (/[。！!？?]$/u.test(shown.slice(0, at)) || /^[。！!？?，,]/u.test(shown.slice(at))) return [shown];
  return [shown.slice(0, at), ...Array.from({ length: gap }, () => ''), shown.slice(at)];
}
