/** What a Word file has so that it looks like our own sheets: air, titles, lines to write on, places in one piece. */
import { expect, test } from 'vitest';
import type { Flow } from '../../../../renderer/domain/excerpts/flow.ts';
import { excerptDocx } from '../../../../renderer/domain/word/excerpt-docx.ts';
import { ARTICLE, cited, flowed, flowOf, MAKING, optionsOf, passage } from '../../../support/excerpt-flows.ts';
import { elementsOf, paragraphsOf, partsOf, readXml, type XmlElement } from '../../../support/office-file.ts';

const docx = (flow: Flow, options = optionsOf('official')) => excerptDocx(flow, options, { language: 'zh' }, MAKING);
const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): XmlElement => readXml(partsOf(bytes).get(name) ?? '');
const values = (element: XmlElement, name: string, attribute = 'w:val') =>
  elementsOf(element, name).map(({ attributes }) => attributes[attribute]);

const official = await docx(flowOf());
const foot = await docx(flowOf({ citations: 'footnotes' }));

test('index: a place for which the words leave no room begins a line of its own, in one piece', async () => {
  const entry = (text: string) => ({ kind: 'entry', id: null, text, people: '江晚舟', place: '10期 34' }) as const;
  const parts = [entry('云江市议事会举行秋季例会'), entry('云江市议事会')];
  const document = xmlOf(await docx(flowOf({ parts, citations: 'inline', references: [] }), optionsOf('index')));
  const entries = elementsOf(document, 'w:p').filter((p) => values(p, 'w:pStyle').includes('Index1'));
  expect(entries.map((p) => elementsOf(p, 'w:br').length)).toEqual([1, 0]);
});

test('study: after each passage are two lines to write on, and a blank line stands before the next', async () => {
  const parts = [passage('a', [flowed('甲')], cited(1, '3')), passage('b', [flowed('乙')], cited(1, '4'))];
  const bytes = await docx(flowOf({ parts }), optionsOf('study'));
  const styles = paragraphsOf(bytes).map(({ style }) => style);
  expect(styles.slice(2, 8)).toEqual([
    'BodyText',
    'WritingLine',
    'WritingLine',
    'BodyText',
    'WritingLine',
    'WritingLine',
  ]);
  const [line] = elementsOf(xmlOf(bytes, 'word/styles.xml'), 'w:style').filter(
    ({ attributes }) => attributes['w:styleId'] === 'WritingLine',
  );
  // Word draws one box around paragraphs with borders that follow each other, unless there is one between them.
  expect(line && elementsOf(line, 'w:pBdr')[0]?.children.map((edge) => typeof edge !== 'string' && edge.name)).toEqual([
    'w:bottom',
    'w:between',
  ]);
  const second = elementsOf(xmlOf(bytes), 'w:p')[5];
  expect(second && values(second, 'w:spacing', 'w:before')).toEqual(['652']);
});

test('an article has the title that it had in print, as a heading, and a blank line under who wrote it', async () => {
  const document = xmlOf(await docx(flowOf({ parts: [ARTICLE] }), optionsOf('whole')));
  const [title] = elementsOf(document, 'w:p').filter((p) => values(p, 'w:pStyle').includes('Heading1'));
  expect(title && [values(title, 'w:sz'), values(title, 'w:rFonts', 'w:eastAsia'), values(title, 'w:jc')]).toEqual([
    ['42'],
    ['方正小标宋简体'],
    ['center'],
  ]);
  const byline = elementsOf(document, 'w:p').find((p) => elementsOf(p, 'w:t')[0]?.children[0] === '陆怀川');
  expect(byline && values(byline, 'w:spacing', 'w:after')).toEqual(['425']);
});

test('headings in print and headings under headings have no air over them', async () => {
  const heading = (level: 1 | 2) => ({ kind: 'heading', id: null, level, text: '水' }) as const;
  const parts = [heading(1), heading(2), passage('p', [flowed('井', { kind: 'heading', level: 1 })], cited(1, '3'))];
  const paragraphs = elementsOf(xmlOf(await docx(flowOf({ parts }), optionsOf('whole'))), 'w:p');
  expect(paragraphs.slice(2, 5).map((p) => values(p, 'w:spacing', 'w:before'))).toEqual([['0'], ['0'], ['0']]);
});

test('year, issue and pages of a reference are one piece, as wide as they are anyway, and plain text', () => {
  const pieces = (bytes: Uint8Array, part: string) =>
    elementsOf(xmlOf(bytes, part), 'w:r')
      .filter((run) => elementsOf(run, 'w:fitText').length > 0)
      .map((run) => [elementsOf(run, 'w:t')[0]?.children.join(''), ...values(run, 'w:fitText')]);
  // Nine digits of half an em, three marks of one, a dash of a third, a full stop of a quarter; 14 times 0.3 points closer.
  expect(pieces(official, 'word/document.xml')[0]).toEqual(['2026（11）：2-11.', String(Math.round(8.083 * 320 - 84))]);
  expect(pieces(foot, 'word/footnotes.xml').map(([text]) => text)).toEqual(
    ['3', '30', '9-10', '31'].map((pages) => `2026（11）：${pages}.`),
  );
  expect(pieces(foot, 'word/footnotes.xml')[2]?.[1]).toBe(String(Math.round(8.083 * 240)));
});
