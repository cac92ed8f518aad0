/** The acceptance case: a real printed issue that may not enter the repository. Expectations are numbers, or read from the file. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IssueDraft } from '../../../main/core/ingest/draft.ts';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { undoRepairs } from '../../../main/core/ingest/repairs/edits.ts';
import { visibleCharacters } from '../../../main/core/text.ts';

const FILE = 'seed-2023-06.txt';
const path = fileURLToPath(new URL(`../../../../shared/material/${FILE}`, import.meta.url));
const here = existsSync(path);
const bare = (text: string): string => text.replace(/\s/gu, '');

describe.skipIf(!here)(here ? 'a real issue of 48 pages' : 'a real issue (skipped: material not here)', () => {
  let draft: IssueDraft;
  let source: string;

  beforeAll(() => {
    source = readFileSync(path, 'utf8');
    draft = ingestSource({ file: FILE, bytes: readFileSync(path) });
  });

  const heading = (): string =>
    source
      .split('\n')
      .find((line) => line.startsWith('# '))
      ?.slice(2) ?? '';
  const lineWith = (part: RegExp): string => source.split('\n').find((line) => part.test(line)) ?? '';

  test('its facts are those on the cover and in the masthead', () => {
    expect(draft.format).toBe('ocr');
    expect(draft.facts).toMatchObject({
      publication: heading(),
      year: 2023,
      number: 6,
      serial: 153,
      printDate: '2023-07-25',
      printRun: '1000册',
      notice: '内部资料 免费交流',
      pages: 48,
    });
    expect(draft.facts.permit).toContain('2301005');
    expect(draft.facts.organ).toBe(lineWith(/^[^#]*主办$/u).replace(/主办$/u, ''));
  });

  test('the masthead keeps its pairs in order, with values over several lines whole', () => {
    const labels = draft.masthead.map(({ label }) => label);
    expect(draft.masthead.length).toBe(25);
    expect(labels.indexOf('委员')).toBeLessThan(labels.indexOf('总编辑'));
    expect(draft.masthead.find(({ label }) => label === '委员')?.value.split(' ').length).toBe(11);
  });

  test('seven columns and 53 entries, each with its article', () => {
    expect(draft.columns.length).toBe(7);
    expect(draft.columns.every(({ nameEnglish }) => nameEnglish !== null)).toBe(true);
    expect(draft.contents.length).toBe(53);
    expect(new Set(draft.contents.map(({ article }) => article)).size).toBe(53);
    expect(draft.contents.every(({ article, score }) => article !== null && score >= 0.9)).toBe(true);
    expect(draft.contents.map(({ page }) => page ?? 0)).toEqual(
      draft.contents.map(({ page }) => page ?? 0).sort((a, b) => a - b),
    );
  });

  test('articles of entries stand in the order of the contents', () => {
    const order = draft.contents.map(({ article }) => article ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('ten speeches are children of the entry on page 16, each with speaker and office', () => {
    const children = draft.articles.filter(({ parent }) => parent !== null);
    expect(children.length).toBe(10);
    const parent = draft.articles[children[0]?.parent ?? -1];
    expect(parent?.pageStart).toBe(16);
    for (const child of children) {
      expect(child.kind).toBe('speech');
      expect(child.contributors.length).toBe(1);
      expect(child.contributors[0]).toMatchObject({ role: 'speaker', office: expect.any(String) });
    }
    expect(children.filter(({ contributors }) => contributors[0]?.represents !== null).length).toBe(6);
  });

  test('four decisions and lists stand in their column without an entry', () => {
    const unlisted = draft.articles.filter(
      ({ listed, parent, column }) => !listed && parent === null && column !== null,
    );
    expect(unlisted.map(({ kind, column }) => [kind, column])).toEqual([
      ['decision', 0],
      ['decision', 0],
      ['list', 0],
      ['list', 0],
    ]);
  });

  test('cover pages are articles of no column', () => {
    expect(draft.articles.filter(({ column }) => column === null).map(({ kind }) => kind)).toEqual([
      'photo',
      'excerpt',
      'photo',
    ]);
  });

  test('no paragraph of prose is left cut in two', () => {
    const cut = draft.articles.flatMap(({ kind, blocks }) =>
      kind === 'list' ? [] : blocks.filter((block) => block.kind === 'paragraph' && !/[。！？：”]$/u.test(block.text)),
    );
    expect(cut).toEqual([]);
    expect(draft.repairs.filter(({ rule }) => rule === 'joined-lines').length).toBe(83);
  });

  test('every visible character is accounted for, and only printed text is in the articles', () => {
    expect(draft.charactersRead).toBe(visibleCharacters(source));
    expect(draft.charactersKept).toBe(draft.charactersRead);
    const unmarked = draft.leftOut.filter(({ reason }) => reason !== 'markup');
    expect(unmarked.length).toBe(8);
    for (const { line, text } of draft.leftOut)
      expect(bare(source.split('\n')[line - 1] ?? '')).toContain(bare(text).slice(0, 2));
  });

  test('undoing the repairs of any block gives what the source says', () => {
    const everything = bare(source.replaceAll('**', ''));
    for (const [article, { blocks }] of draft.articles.entries()) {
      for (const [block, { text }] of blocks.entries()) {
        const ledger = draft.repairs.flatMap((repair) =>
          repair.article === article && repair.block === block && repair.at !== null
            ? [{ ...repair, at: repair.at }]
            : [],
        );
        expect(everything).toContain(bare(undoRepairs(text, ledger)));
      }
    }
  });

  test('the name printed in two ways is reported and not changed', () => {
    const names = draft.suspicions.filter(({ kind }) => kind === 'name-variant');
    expect(names.map(({ forms }) => forms)).toContainEqual(['孙坤', '孙珅']);
    const byline = draft.articles.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'byline');
    expect(byline?.text).toContain('孙珅');
  });

  test('titles that differ between contents and text are reported, with both forms', () => {
    expect(draft.suspicions.filter(({ kind }) => kind === 'title-variant').length).toBe(3);
  });

  test('it is read in well under a second', () => {
    // Processor time, the best of three: the machine may be busy with other things.
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      ingestSource({ file: FILE, bytes: readFileSync(path) });
      const { user } = process.cpuUsage(start);
      return user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
