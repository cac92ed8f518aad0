import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { expect, test } from 'vitest';
import { excerptMarkdown } from '../../../../renderer/domain/excerpts/excerpt-markdown.ts';
import type { Flow } from '../../../../renderer/domain/excerpts/flow.ts';
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
  WELLS,
} from '../../../support/excerpt-flows.ts';
import { elementsOf, readXml, type XmlElement } from '../../../support/office-file.ts';

const zh = { language: 'zh' } as const;
const markdownOf = (flow: Flow) => excerptMarkdown(flow, zh);
const htmlOf = (flow: Flow): string => renderToStaticMarkup(<Markdown>{markdownOf(flow)}</Markdown>);
const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
const html = htmlOf(flowOf());

test('title, headings and passages are headings and block quotations, each passage with its mark', () => {
  expect(html).toContain('<h1>老城排水摘编</h1>');
  expect(html).toContain('<h2>一、水从哪里来</h2>');
  expect(html).toContain('<h5>（1）井底</h5>');
  expect(html).toMatch(new RegExp(`<blockquote>\\s*<p>${WATER}\\[1\\]3</p>\\s*</blockquote>`, 'u'));
  expect(html).toMatch(new RegExp(`<p>${WELLS}\\[2\\]30</p>\\s*<p>[^<]*先把路还给水。\\[1\\]9-10</p>`, 'u'));
  expect(html).toContain('<p>以下摘自十一月的两篇文章，供小组学习。</p>');
});

test('the references stand at the end with the numbers of the marks, and then the cover notice', () => {
  const [, end = ''] = html.split('<h2>引文出处</h2>');
  expect(end.trim().split('\n')).toEqual([
    ...REFERENCES.map(({ number, text }) => `<p>[${number}] ${text}</p>`),
    `<p>${ISSUE_NOTICE}</p>`,
  ]);
});

test('what would be footnotes is a list of its own, each with the pages of its passage', () => {
  const foot = htmlOf(
    flowOf({
      citations: 'footnotes',
      parts: [
        passage('p', [flowed('甲', { citesAfter: { ...cited(1, '3'), number: 1 } }), flowed('乙')], {
          ...cited(1, '9'),
          number: 2,
        }),
      ],
    }),
  );
  expect(foot).toContain('<p>甲[1]</p>');
  expect(foot).toContain(`<p>[1] ${cited(1, '3').text}</p>\n<p>[2] ${cited(1, '9').text}</p>`);
});

test('cited in the text, nothing is listed', () => {
  const inline = htmlOf(flowOf({ citations: 'inline', references: [] }));
  expect(inline).toContain(`${WATER}〔2026（11）：3〕`);
  expect(inline).not.toContain('引文出处');
});

test('notes are lists under their passage, answers lists in them', () => {
  const [, after = ''] = html.split(`${WATER}[1]3`);
  const [item] = /<li>[\s\S]*?<\/ul>\s*<\/li>/u.exec(after) ?? [''];
  expect(elementsOf(readXml(item), 'p').map(textOf)).toEqual([
    '“不是雨变大了，是路变窄了”',
    '沈若谷　2026-11-25　#排水',
    '老人的话最要紧。',
    '下次带街道的图去看。',
    '回复　何砚田　2026-11-26',
    '图在水务站，我去取。',
  ]);
});

test('whole articles and an index', () => {
  const whole = htmlOf(flowOf({ parts: [ARTICLE] }));
  expect(whole).toContain('<h2>让老城的水有出路</h2>');
  expect(whole).toContain('<h3>一、水印替我们记着账</h3>');
  expect(whole).toMatch(/<blockquote>\s*<p>不问来人问水声，<\/p>\s*<p>石墙一寸一寸青。<\/p>/u);
  expect(whole).toContain('<p>1. 渡口以上的旧渠，今年冬天清到底。</p>');
  expect(htmlOf(flowOf({ parts: ENTRIES }))).toContain('<li>让老城的水有出路　陆怀川　11期 2</li>');
});

test('whatever a text or a note says, it says it as text, and stays where it stands', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '# 题',
      '- 条',
      '1. 条',
      '> 引',
      '```',
      '<!--',
      '<script>x()</script>',
      '[甲]: http://a.invalid',
      '![甲](乙)',
      '---',
      '===',
      '    甲',
      '*甲*',
      '&amp;',
      '\\',
      '|甲|乙|',
      '=1+1',
      '~~~',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const note = {
        ...NOTE,
        person: text,
        text,
        quotation: text,
        tags: [text],
        replies: [{ person: text, day: '', text }],
      };
      const flow = flowOf({
        title: `题${text}`,
        byline: text,
        parts: [
          { kind: 'text', id: null, paragraphs: [flowed(text)] },
          passage('p', [flowed(text), flowed('尾一')], cited(1, '3'), { notes: [note] }),
          passage('q', [flowed('尾二')], cited(1, '4')),
        ],
      });
      const root = readXml(`<div>${htmlOf(flow)}</div>`);
      const names = (element: XmlElement): readonly string[] =>
        element.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name, ...names(child)]));
      expect([...new Set(names(root))].filter((name) => !/^(?:h1|h2|p|blockquote|ul|li)$/u.test(name))).toEqual([]);
      const quotations = root.children.flatMap((child) =>
        typeof child !== 'string' && child.name === 'blockquote' ? [textOf(child).trim()] : [],
      );
      expect(quotations.slice(-2)).toEqual(['尾一[1]3', '尾二[1]4']);
      const squeezed = (words: string) => words.replace(/\s+/gu, '').replaceAll('\0', '\ufffd');
      expect(squeezed(textOf(root)).split(squeezed(text)).length).toBeGreaterThan(squeezed(text) === '' ? -1 : 6);
    }),
  );
});
