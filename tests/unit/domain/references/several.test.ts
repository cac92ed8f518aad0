/** Several articles in one file, read back by small strict readers of the formats. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cslJson } from '../../../../renderer/domain/references/csl.ts';
import type { ReferredArticle } from '../../../../renderer/domain/references/reference.ts';
import { bibtexOf, referencesOf, risOf } from '../../../../renderer/domain/references/several.ts';

const HOSTILE = '{"50%"} \\ $x_1$ #1 & ~^ }\n@article{x, ER  - 完';
const article = (id: string, title: string, names: readonly string[] = ['沈若谷']): ReferredArticle => ({
  id,
  title,
  contributors: names.map((name) => ({ name, role: 'author', office: null, represents: null })),
  pageStart: 9,
  pageEnd: 12,
  issue: { publication: '云江议事', year: 2026, number: 11, date: '2026-11-15' },
});

const UNTEXED: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

/** @throws where a sign stands that would end an entry or begin another, or a brace has no other */
function readBibtex(
  text: string,
): readonly { readonly key: string; readonly fields: Readonly<Record<string, string>> }[] {
  const entries: { key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (!found) throw new Error(`no ${pattern.source} at ${at}: ${text.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return found[1] ?? found[0];
  };
  while (at < text.length) {
    const key = take(/@article\{([0-9A-Za-z-]+),\n/u);
    const fields: Record<string, string> = {};
    while (text[at] === ' ') {
      const name = take(/ {2}([a-z]+) = \{/u);
      let depth = 1;
      let value = '';
      while (depth > 0) {
        const token = take(/(\\text[a-z]+\{\}|\\[{}%$&#_]|[^\\%$&#_~^\n])/u);
        if (token === '{') depth += 1;
        else if (token === '}') depth -= 1;
        else value += UNTEXED[token] ?? (token.startsWith('\\') ? token.slice(1) : token);
      }
      fields[name] = value;
      take(/,\n/u);
    }
    take(/\}\n\n?/u);
    entries.push({ key, fields });
  }
  return entries;
}

/** @throws for a line that is no tag, and for a record that does not begin with TY or end with ER */
function readRis(text: string): readonly (readonly (readonly [string, string])[])[] {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line is not ended');
  const records: [string, string][][] = [];
  let open: [string, string][] | null = null;
  for (const line of lines) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n\u2028\u2029]*)$/u.exec(line) ?? [];
    if (tag === '') throw new Error(`no tag: ${line}`);
    if (tag === 'TY') {
      if (open) throw new Error('a record in a record');
      open = [];
      records.push(open);
    }
    if (!open) throw new Error(`outside a record: ${line}`);
    open.push([tag, value]);
    if (tag === 'ER') open = null;
  }
  if (open) throw new Error('a record without an end');
  return records;
}

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const REFERENCES = referencesOf([
  article('yunjiang-2026-11-1', '让老城的水有出路', ['沈若谷', '何砚田']),
  article('yunjiang-2026-11-2', HOSTILE, []),
  article('yunjiang-2026-11-1', '让老城的水有出路', ['沈若谷', '何砚田']),
  article('yunjiang/2026/11/2', '另一篇'),
  article('YUNJIANG-2026-11-2', '又一篇'),
]);

test('each article is there once, as it was first named, and no two keys are the same in any case of letters', () => {
  expect(REFERENCES.map(({ key, title }) => [key, title])).toEqual([
    ['yunjiang-2026-11-1', '让老城的水有出路'],
    ['yunjiang-2026-11-2', oneLine(HOSTILE)],
    ['yunjiang-2026-11-2-2', '另一篇'],
    ['YUNJIANG-2026-11-2-3', '又一篇'],
  ]);
});

test('BibTeX: every entry is read back as it was, whatever its title', () => {
  const entries = readBibtex(bibtexOf(REFERENCES));
  expect(entries.map(({ key, fields }) => [key, fields['title']])).toEqual(
    REFERENCES.map(({ key, title }) => [key, title]),
  );
  expect(entries[0]?.fields).toMatchObject({
    author: '沈若谷 and 何砚田',
    journal: '云江议事',
    year: '2026',
    pages: '9--12',
  });
});

test('RIS: every record is read back as it was, whatever its title', () => {
  const records = readRis(risOf(REFERENCES));
  expect(records.map((record) => record.find(([tag]) => tag === 'TI')?.[1])).toEqual(
    REFERENCES.map(({ title }) => title),
  );
  expect(records.map((record) => [record[0], record.at(-1)])).toEqual(
    records.map(() => [
      ['TY', 'JOUR'],
      ['ER', ''],
    ]),
  );
});

test('CSL JSON: every item is read back as it was, with its own id', () => {
  const items: readonly { readonly id: string; readonly title: string }[] = JSON.parse(cslJson(REFERENCES));
  expect(items.map(({ id, title }) => [id, title])).toEqual(REFERENCES.map(({ key, title }) => [key, title]));
});

test('no articles make an empty file', () => {
  expect([bibtexOf([]), risOf([]), JSON.parse(cslJson([]))]).toEqual(['', '', []]);
});

test('whatever titles and names there are, as many are read back as were written, each with its title', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(HOSTILE, '{', '}', '%', '\\', '"', '\r\nTY  - JOUR'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-bA-B/-]{1,3}$/u), text, text), { maxLength: 6 }), (given) => {
      const references = referencesOf(given.map(([id, title, name]) => article(id, title, [name])));
      expect(new Set(references.map(({ key }) => key.toLowerCase())).size).toBe(new Set(given.map(([id]) => id)).size);
      expect(readBibtex(bibtexOf(references)).map(({ fields }) => fields['title'] ?? '')).toEqual(
        references.map(({ title }) => title),
      );
      expect(readRis(risOf(references))).toHaveLength(references.length);
      expect(JSON.parse(cslJson(references))).toHaveLength(references.length);
    }),
  );
});
