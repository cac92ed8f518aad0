/**
 * Every citation against a truth that is worked out another way: from the source files as they were written, line by line, and by walking
 * the characters of a page one by one. None may be wrong.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArticle } from '../../../../main/core/archive/article-queries.ts';
import { ingestFiles } from '../../../../main/core/archive/ingest-files.ts';
import { openIssueFile } from '../../../../main/core/archive/issue-file.ts';
import { listIssues } from '../../../../main/core/archive/list-issues.ts';
import { NOTHING_READ } from '../../../../main/core/profile/reader-state.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { compose } from '../../../../renderer/domain/excerpts/compose.ts';
import { CITATIONS, type PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import { citation } from '../../../../renderer/domain/notes/citation.ts';
import { below, seeded } from '../../../bench/revisions.ts';
import { knownPassages } from '../../../support/cited-passages.ts';
import { aDocument, aPassage, passagesOf, sourcesOf } from './documents.ts';

const ISSUES = new URL('../../../../resources/issues/', import.meta.url).pathname;
const FILES = ['2026-10.md', '2026-11.md'] as const;
const folder = mkdtempSync(join(tmpdir(), 'bound-truth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const path = join(folder, 'truth.bvlib');
await ingestFiles(
  FILES.map((file) => ({ path: join(ISSUES, file), pdf: null })),
  path,
);
const archive = openIssueFile(path);
const shelf = listIssues(archive).flatMap((issue) =>
  issue.articles.flatMap(({ id }) => readArticle(archive, NOTHING_READ, id) ?? []),
);
archive.close();

/** What the file says of an article, as it was typed. */
interface Typed {
  readonly number: number;
  readonly title: string;
  readonly people: readonly string[];
  readonly pages: string;
  readonly body: readonly string[];
}

const typed: readonly Typed[] = FILES.flatMap((file) => {
  const text = readFileSync(join(ISSUES, file), 'utf8');
  const number = Number(/^number: (\d+)/mu.exec(text)?.[1]);
  return text
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const lines = (section.split(/^## /mu)[0] ?? '').split('\n');
      const empty = lines.indexOf('');
      const head = new Map(
        lines
          .slice(1, empty)
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const people = head.get('authors') ?? head.get('speakers') ?? head.get('reporters') ?? '';
      return {
        number,
        title: lines[0] ?? '',
        // An office stands in brackets after the name.
        people: people === '' ? [] : people.replace(/（[^）]*）/gu, '').split(/[、；]/u),
        pages: head.get('pages') ?? '',
        body: lines.slice(empty).filter((line) => line !== ''),
      };
    });
});

const expected = ({ number, title, people, pages }: Typed, place = pages): readonly [string, string] => {
  const three = people.length > 3 ? [...people.slice(0, 3), '等'] : people;
  const full = `${three.length > 0 ? `${three.join('，')}. ` : ''}${title}[J]. 云江议事，2026（${number}）${place && `：${place}`}.`;
  const names = three.length > 0 ? `${three.join(', ')}. ` : '';
  return [full, `${names}${title}[J]. 云江议事, 2026(${number})${place && `: ${place}`}.`];
};

const articleOf = (of: Typed): Article | undefined =>
  shelf.find(({ title, issue, pageStart }) => {
    return title === of.title && issue.number === of.number && pageStart === Number(of.pages.split('-')[0]);
  });

test('every article of the sample issues is cited as its file was typed, in both editions', () => {
  expect(typed.length).toBeGreaterThan(40);
  expect(shelf).toHaveLength(typed.length);
  const wrong = typed.filter((one) => {
    const article = articleOf(one);
    const [in2025, in2015] = expected(one);
    return !article || citation(article) !== in2025 || citation(article, null, '2015') !== in2015;
  });
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

interface Known {
  readonly typed: Typed;
  readonly item: PassageItem;
  readonly pages: string;
}

/** Passages of the typed text with the pages that its marks give, found in the archive by their words. */
function typedPassages(count: number): readonly Known[] {
  const random = seeded(7714);
  const known: Known[] = [];
  while (known.length < count) {
    const one = typed[below(random, typed.length)];
    const article = one && articleOf(one);
    if (!one || !article) throw new Error('no article');
    let page = one.pages.split('-')[0] ?? '';
    const letters: { readonly character: string; readonly page: string; readonly line: number }[] = [];
    one.body.forEach((text, line) => {
      for (const part of text.split(/(<!-- \d+ -->)/u)) {
        const mark = /<!-- (\d+) -->/u.exec(part)?.[1];
        if (mark) page = mark;
        else for (const character of part) letters.push({ character, page, line });
      }
    });
    const length = 4 + below(random, random() < 0.5 ? 40 : 400);
    // Every other one is looked for where a page turns.
    const turn = letters.findIndex(
      (letter, at) => at > below(random, letters.length) && letters[at - 1]?.page !== letter.page,
    );
    const near = random() < 0.5 && turn > 0 ? turn - below(random, length) : below(random, letters.length);
    const start = Math.max(0, near);
    const picked = letters.slice(start, start + length);
    // Signs of the format, which are no text.
    const words = Map.groupBy(picked, ({ line }) => line);
    const lines = [...words.keys()].map((line) => one.body[line] ?? '');
    if (picked.length < 4 || lines.some((line) => /^(?:[#>-]|\*)|\*\*|\\$| {2}$/u.test(line))) continue;
    const ends = [words.values().next().value, [...words.values()].at(-1)].map((own) =>
      (own ?? []).map(({ character }) => character).join(''),
    );
    const target = locate(article, ends[0] ?? '', ends[1] ?? '');
    if (!target) continue;
    const [from, to] = [picked[0]?.page, picked.at(-1)?.page];
    known.push({ typed: one, item: aPassage(article, target), pages: from === to ? `${from}` : `${from}-${to}` });
  }
  return known;
}

function locate(article: Article, first: string, last: string) {
  const blocks = textBlocksOf(article);
  const holding = (words: string) => blocks.filter(({ text }) => text.split(words).length === 2);
  const [head, tail] = [holding(first), holding(last)];
  const [from, to] = [head[0], tail[0]];
  if (head.length !== 1 || tail.length !== 1 || !from || !to || first.length < 4 || last.length < 4) return null;
  const offset = (text: string, at: number) => Array.from(text.slice(0, at)).length;
  return describe(
    blocks,
    { blockId: from.id, offset: offset(from.text, from.text.indexOf(first)) },
    { blockId: to.id, offset: offset(to.text, to.text.indexOf(last) + last.length) },
  );
}

test('three hundred passages of the sample issues are cited by the page on which they were typed, in every style', () => {
  const known = typedPassages(300);
  expect(known.filter(({ pages }) => pages.includes('-')).length).toBeGreaterThan(40);
  const wrong: string[] = [];
  const check = (is: string, should: string) => {
    if (is !== should) wrong.push(`${is} ≠ ${should}`);
  };
  for (const edition of ['2025', '2015'] as const) {
    const own = edition === '2025' ? 0 : 1;
    for (const citations of CITATIONS) {
      const flow = compose(
        aDocument(
          known.map(({ item }) => item),
          { citations, edition },
        ),
        sourcesOf(shelf),
      );
      const numbers = [...new Set(known.map(({ typed: one }) => one))];
      passagesOf(flow).forEach(({ cited }, index) => {
        const one = known[index];
        if (!one) throw new Error('more passages than were collected');
        check(cited.pagesText, one.pages);
        check(cited.text, expected(one.typed, one.pages)[own]);
        check(`${cited.number}`, `${citations === 'footnotes' ? index + 1 : numbers.indexOf(one.typed) + 1}`);
        if (citations === 'inline')
          check(
            cited.place.slice(cited.place.lastIndexOf(edition === '2025' ? '：' : ': ')).replace(/^[：: ]+/u, ''),
            one.pages,
          );
      });
      const list = citations === 'inline' ? [] : numbers.map((one, index) => `[${index + 1}]${expected(one)[own]}`);
      check(flow.references.map(({ number, text }) => `[${number}]${text}`).join('\n'), list.join('\n'));
    }
  }
  expect(wrong).toEqual([]);
});

test('in an invented run every passage is on the pages that its characters are on, one by one', () => {
  const { articles, passages } = knownPassages(400, 2026);
  const document = aDocument(passages.map(({ item }) => item));
  const cited = passagesOf(compose(document, sourcesOf(articles))).map((part) => part.cited.text);
  expect(cited).toEqual(passages.map(({ source, pages }) => `${source}${pages}.`));
});
