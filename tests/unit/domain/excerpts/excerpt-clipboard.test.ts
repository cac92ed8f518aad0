import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptClipboard } from '../../../../renderer/domain/excerpts/excerpt-clipboard.ts';
import {
  ARTICLE,
  cited,
  ENTRIES,
  flowed,
  flowOf,
  ISSUE_NOTICE,
  NOTE,
  passage,
  REFERENCES,
  WATER,
} from '../../../support/excerpt-flows.ts';
import { elementsOf, readXml, type XmlElement } from '../../../support/office-file.ts';

const zh = { language: 'zh' } as const;
const { plain, html } = excerptClipboard(flowOf(), zh);
const said = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : said(child))).join('');

test('one passage without a title is a quotation with its source, as it is copied while reading', () => {
  const flow = flowOf({
    title: '',
    byline: '',
    notices: [],
    parts: [passage('p', [flowed(WATER), flowed('完。')], cited(1, '3'))],
  });
  expect(excerptClipboard(flow, zh).plain).toBe(
    `${WATER}\n完。\n陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：3.`,
  );
});

test('as plain text: paragraph by paragraph, with marks, references and the cover notice', () => {
  const lines = plain.split('\n');
  expect(lines.slice(0, 3)).toEqual(['老城排水摘编', '云江市议事会学习小组', '一、水从哪里来']);
  expect(lines).toContain(`${WATER}[1]3`);
  expect(lines.slice(-4)).toEqual([
    '引文出处',
    ...REFERENCES.map(({ number, text }) => `[${number}] ${text}`),
    ISSUE_NOTICE,
  ]);
});

test('as HTML: headings, block quotations and raised marks, without an attribute', () => {
  expect(html).toContain('<h1>老城排水摘编</h1>');
  expect(html).toContain('<h2>一、水从哪里来</h2>');
  expect(html).toContain(`<blockquote>${WATER}<sup>[1]3</sup></blockquote>`);
  expect(html).toContain('<p>批注　沈若谷　2026-11-25　#排水</p>\n<p>老人的话最要紧。<br/>下次带街道的图去看。</p>');
  expect(html).not.toMatch(/<\w+\s/u);
});

test('cited in the text, the mark is not raised; an article and an index have their own', () => {
  const { html: inline } = excerptClipboard(
    flowOf({ citations: 'inline', references: [], parts: [ARTICLE, ...ENTRIES] }),
    zh,
  );
  expect(inline).not.toContain('<sup>');
  expect(inline).toContain('〔2026（11）：2-11〕</p>');
  expect(inline).toContain('<h2>让老城的水有出路</h2>');
  expect(inline).toContain('<p>让老城的水有出路　陆怀川　11期 2</p>');
});

test('no text is markup, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom('<img src=x onerror=x()>', '</p><script>', '&lt;', '"\'', '\u0000\ud800', '<!--', ']]>'),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const flow = flowOf({
          title: text,
          byline: text,
          notices: [text],
          references: [{ number: 1, articleId: 'a', issueId: 'i', text }],
          parts: [
            { kind: 'heading', id: null, level: 1, text },
            passage(
              'p',
              [flowed(text)],
              { ...cited(1, '3'), pagesText: text },
              { notes: [{ ...NOTE, text, person: text }] },
            ),
          ],
        });
        const root = readXml(`<div>${excerptClipboard(flow, zh).html}</div>`);
        for (const name of ['img', 'script', 'a', 'style']) expect(elementsOf(root, name)).toEqual([]);
        expect(elementsOf(root, 'blockquote')).toHaveLength(1);
        const line = (words: string) => words.replace(/\s+/gu, '');
        const shown = [
          ...text.replace(/[^\t\n\r\x20-\x7e\x85\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}'),
        ];
        expect(line(said(root))).toContain(line(shown.join('')));
      },
    ),
  );
});
