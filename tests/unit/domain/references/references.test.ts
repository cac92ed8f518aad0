import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contributor } from '../../../../preload/contract/values.ts';
import { bibtex } from '../../../../renderer/domain/references/bibtex.ts';
import { cslJson } from '../../../../renderer/domain/references/csl.ts';
import { type ReferredArticle, referenceOf } from '../../../../renderer/domain/references/reference.ts';
import { ris } from '../../../../renderer/domain/references/ris.ts';

const person = (name: string, role: Contributor['role'] = 'author'): Contributor => ({
  name,
  role,
  office: null,
  represents: null,
});

const article = (change: Partial<ReferredArticle> = {}): ReferredArticle => ({
  id: 'yunjiang-2026-11-1',
  title: '让老城的水有出路',
  contributors: [person('沈若谷'), person('何砚田')],
  pageStart: 9,
  pageEnd: 12,
  issue: { publication: '云江议事', year: 2026, number: 11, date: '2026-11-15' },
  ...change,
});

test('an article as BibTeX, every name one name', () => {
  expect(bibtex(referenceOf(article()))).toBe(`@article{yunjiang-2026-11-1,
  author = {{沈若谷} and {何砚田}},
  title = {{让老城的水有出路}},
  journal = {云江议事},
  year = {2026},
  number = {11},
  pages = {9--12},
  langid = {chinese},
}
`);
});

test('an article as RIS, a tag a line', () => {
  expect(ris(referenceOf(article(), { from: 10, to: 10 })).split('\r\n')).toEqual([
    'TY  - JOUR',
    'AU  - 沈若谷',
    'AU  - 何砚田',
    'TI  - 让老城的水有出路',
    'T2  - 云江议事',
    'PY  - 2026',
    'DA  - 2026/11/15',
    'IS  - 11',
    'SP  - 10',
    'EP  - 10',
    'LA  - zh-CN',
    'ER  - ',
    '',
  ]);
});

test('an article as CSL JSON', () => {
  expect(JSON.parse(cslJson([referenceOf(article())]))).toEqual([
    {
      id: 'yunjiang-2026-11-1',
      type: 'article-journal',
      author: [{ literal: '沈若谷' }, { literal: '何砚田' }],
      title: '让老城的水有出路',
      'container-title': '云江议事',
      issued: { 'date-parts': [[2026, 11, 15]] },
      issue: '11',
      page: '9-12',
      language: 'zh-CN',
    },
  ]);
});

test('what the source does not say is left out: author, page, day', () => {
  const bare = referenceOf(
    article({
      contributors: [],
      pageStart: null,
      pageEnd: null,
      issue: { publication: '云江议事', year: 2026, number: 11, date: null },
    }),
  );
  expect(bibtex(bare)).not.toMatch(/author|pages/u);
  expect(ris(bare)).not.toMatch(/AU {2}-|SP {2}-|DA {2}-/u);
  expect(JSON.parse(cslJson([bare]))[0]).not.toHaveProperty('author');
  expect(JSON.parse(cslJson([bare]))[0].issued).toEqual({ 'date-parts': [[2026]] });
});

test('an organisation is an author as it stands', () => {
  expect(bibtex(referenceOf(article({ contributors: [person('云江市议事会办公室')] })))).toContain(
    'author = {{云江市议事会办公室}}',
  );
});

test('no title breaks out of its field, in any of the three', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', '\r\n', '}', '\\', '%', '"', '\u2028'),
      (text, sign) => {
        const reference = referenceOf(article({ title: `${text}${sign}${text}` }));
        const entry = bibtex(reference);
        const bare = entry.replace(/\\textbackslash\{\}|\\text\w+\{\}|\\[{}%$&#_]/gu, '');
        expect([...bare].filter((each) => each === '{')).toHaveLength([...bare].filter((each) => each === '}').length);
        expect(entry.split('\n')).toHaveLength(10);
        expect(ris(reference).split('\r\n')).toHaveLength(13);
        expect(ris(reference)).not.toMatch(/[^\r]\n/u);
        expect(JSON.parse(cslJson([reference]))).toHaveLength(1);
      },
    ),
  );
});
