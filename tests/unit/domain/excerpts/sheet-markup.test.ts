import { expect, test } from 'vitest';
import { HOST_FONTS, isSheetMarkup, sheetMarkup } from '../../../../renderer/domain/excerpts/sheet-markup.ts';
import type { Sheets } from '../../../../renderer/domain/excerpts/sheets.ts';
import { line, run, sheetsOf, variedSheets } from '../../../support/invented-sheets.ts';

const ABOUT = {
  title: '排水三年',
  author: '沈若谷',
  subject: '摘编',
  language: 'zh-CN',
  fonts: { kind: 'host' },
} as const;
const markup = (sheets: Sheets, about: Partial<Parameters<typeof sheetMarkup>[1]> = {}) =>
  sheetMarkup(sheets, { ...ABOUT, ...about });
const tagsOf = (html: string) => [...html.matchAll(/<(h\d|p|section)\b/gu)].map(([, tag]) => tag);

test('every sheet is a section of the size of the paper, on a page of its own', () => {
  const html = markup(variedSheets());
  expect(html.match(/<section/gu)).toHaveLength(2);
  expect(html).toContain('@page{size:210mm 297mm;margin:0}');
  expect(html.match(/break-after:page/gu)).toHaveLength(1); // none after the last: it would be an empty page
});

test('the title is the one first heading, the headings of the document stand below it', () => {
  expect(tagsOf(markup(variedSheets()))).toEqual([
    ...['section', 'h1', 'p', 'h2', 'h3', 'h4', 'h5', 'p', 'p', 'p', 'p', 'p'],
    ...['section', 'p', 'h2', 'p'],
  ]);
});

test('the lines of a paragraph are one paragraph, in their order, and nothing stands between their words', () => {
  const html = markup(
    sheetsOf([
      {
        lines: [line(0, [run('前半')]), line(1, [run('后半')], { paragraph: 0 }), line(2, [run('另一段')])],
        rules: [],
      },
    ]),
  );
  expect(html.replace(/<style>.*<\/style>/su, '').replace(/<span[^>]*>|<\/span>/gu, '')).toMatch(
    /<p class="\w+">前半后半<\/p><p class="\w+">另一段<\/p>/u,
  );
});

test.each([
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '<a href="javascript:alert(1)">看</a>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; <!-- -->',
  HOST_FONTS,
])('what looks like markup stays text: %s', (hostile) => {
  const html = markup(sheetsOf([{ lines: [line(0, [run(hostile), run(hostile, { bold: true })])], rules: [] }]), {
    title: hostile,
    author: hostile,
    subject: hostile,
  });
  const plain = markup(sheetsOf([{ lines: [line(0, [run('字'), run('字', { bold: true })])], rules: [] }]));
  const skeleton = (text: string) => [...text.matchAll(/<\/?[a-z!][^\s>]*/gu)].map(([tag]) => tag);
  expect(skeleton(html)).toEqual(skeleton(plain));
  expect(html.match(/ on\w+="/gu)).toBeNull();
  const text = html.slice(html.indexOf('<body>'));
  const unescaped = text.replace(/<[^>]*>/gu, '').replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => {
    const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
    return signs[entity as keyof typeof signs];
  });
  expect(unescaped.trim()).toBe(hostile.repeat(2));
  // The fonts of the host go into the style, and nowhere else.
  expect(html.indexOf(HOST_FONTS)).toBeLessThan(html.indexOf('<title>'));
});

test('no script may run in it, and it loads nothing but fonts', () => {
  const html = markup(variedSheets());
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src 'self' file: data:; base-uri 'none'; form-action 'none'`;
  expect(html).toContain(`content="${policy}"`);
  // Before anything that it could hold back; by this hosts know a document that they may open.
  expect(html.slice(0, html.indexOf(policy))).toBe(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="',
  );
  expect(isSheetMarkup(html)).toBe(true);
  expect(isSheetMarkup(html.replace(policy, ''))).toBe(false);
  expect(isSheetMarkup(`<p>${html}`)).toBe(false);
});

test('characters that no document may hold become a sign that shows it', () => {
  const html = markup(sheetsOf([{ lines: [line(0, [run('a\u0000b\u001bc\ud800d')])], rules: [] }]));
  expect(html).toContain('a\ufffdb\ufffdc\ufffdd');
});

test('page numbers and strokes are not read out', () => {
  const html = markup(variedSheets());
  expect(html.match(/<p aria-hidden="true"[^>]*><span[^>]*>— \d —/gu)).toHaveLength(2);
  expect(html.match(/<svg aria-hidden="true"/gu)).toHaveLength(1);
  expect(html.match(/<line /gu)).toHaveLength(2);
});

test('rules that the caller brings stand in place of those of a host', () => {
  const html = markup(variedSheets(), { fonts: { kind: 'rules', css: '@font-face{font-family:"x"}' } });
  expect(html).toContain('@font-face{font-family:"x"}');
  expect(html).not.toContain(HOST_FONTS);
});
