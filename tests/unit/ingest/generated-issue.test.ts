import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { undoRepairs } from '../../../main/core/ingest/repairs/edits.ts';
import { visibleCharacters } from '../../../main/core/text.ts';
import { generatedIssue } from './generated-issue.ts';

const ingest = (source: string) => ingestSource({ file: '云江议事.txt', bytes: new TextEncoder().encode(source) });
const bare = (text: string): string => text.replace(/\s/gu, '');
const runs = { numRuns: 100 };

test('every visible character of an issue is kept or listed as left out', () => {
  fc.assert(
    fc.property(generatedIssue, ({ source }) => {
      const draft = ingest(source);
      expect(draft.charactersRead).toBe(visibleCharacters(source));
      expect(draft.charactersKept).toBe(draft.charactersRead);
    }),
    runs,
  );
});

test('each entry of the contents finds its own article, with title, subtitle and page as printed', () => {
  fc.assert(
    fc.property(generatedIssue, ({ source, columns }) => {
      const draft = ingest(source);
      expect(draft.columns.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
      const wanted = columns.flatMap((column, index) => column.articles.map((article) => ({ index, article })));
      expect(draft.contents.length).toBe(wanted.length);
      for (const [at, { index, article }] of wanted.entries()) {
        const entry = draft.contents[at];
        expect(entry).toMatchObject({
          column: index,
          title: article.title,
          subtitle: article.subtitle,
          page: article.page,
        });
        const found = draft.articles[entry?.article ?? -1];
        expect(found?.pageStart).toBe(article.page);
        expect(bare(found?.subtitle ?? '')).toBe(article.subtitle ?? '');
        expect(found?.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual(
          article.paragraphs,
        );
      }
    }),
    runs,
  );
});

test('speeches printed under an entry are its children, each with its speaker', () => {
  fc.assert(
    fc.property(generatedIssue, ({ source, columns }) => {
      const draft = ingest(source);
      const wanted = columns
        .flatMap(({ articles }) => articles)
        .flatMap(({ title, children }) =>
          children.map((child) => ({
            parent: title,
            title: child.title,
            speaker: child.speaker,
            paragraphs: child.paragraphs,
          })),
        );
      const children = draft.articles.flatMap((article) =>
        article.parent === null
          ? []
          : [
              {
                parent: draft.articles[article.parent]?.title,
                title: article.title,
                speaker: article.contributors[0]?.name,
                paragraphs: article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text),
              },
            ],
      );
      expect(children).toEqual(wanted);
    }),
    runs,
  );
});

test('undoing the repairs of a block gives the characters of the source', () => {
  fc.assert(
    fc.property(generatedIssue, ({ source }) => {
      const draft = ingest(source);
      const everything = bare(source);
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
    }),
    runs,
  );
});
