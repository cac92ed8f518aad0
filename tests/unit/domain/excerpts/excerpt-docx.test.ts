import { expect, test } from 'vitest';
import { LAYOUTS } from '../../../../renderer/domain/excerpts/document.ts';
import type { Flow } from '../../../../renderer/domain/excerpts/flow.ts';
import { excerptDocx } from '../../../../renderer/domain/word/excerpt-docx.ts';
import {
  ARTICLE,
  cited,
  ENTRIES,
  flowed,
  flowOf,
  ISSUE_NOTICE,
  MAKING,
  NOTE,
  optionsOf,
  PARTS,
  passage,
  WATER,
} from '../../../support/excerpt-flows.ts';
import { elementsOf, paragraphsOf, partsOf, readXml, type XmlElement } from '../../../support/office-file.ts';
import { disordered } from '../../../support/word-order.ts';

const zh = { language: 'zh' } as const;
const docx = (flow: Flow, options = optionsOf('official')) => excerptDocx(flow, options, zh, MAKING);
const xmlOf = (bytes: Uint8Array, name = 'word/document.xml'): XmlElement => readXml(partsOf(bytes).get(name) ?? '');
const values = (element: XmlElement, name: string, attribute = 'w:val') =>
  elementsOf(element, name).map(({ attributes }) => attributes[attribute]);
const EVERYTHING = flowOf({ parts: [...PARTS, ARTICLE, ...ENTRIES] });

const official = await docx(flowOf());
const foot = await docx(flowOf({ citations: 'footnotes' }));

test.each(LAYOUTS)(
  '%s: every part is well-formed, in the order of the schema, and everything named in it is there',
  async (layout) => {
    for (const citations of ['list', 'footnotes', 'inline'] as const)
      for (const options of [optionsOf(layout), optionsOf(layout, { columns: 2, vertical: true, notes: 'below' })]) {
        const bytes = await docx({ ...EVERYTHING, citations }, options);
        const parts = partsOf(bytes);
        for (const [name, text] of parts) {
          expect(() => readXml(text), name).not.toThrow();
          if (name.startsWith('word/')) expect(disordered(readXml(text)), name).toEqual([]);
          if (!name.endsWith('.rels')) continue;
          const folder = name.replace(/_rels\/[^/]*$/u, '');
          for (const { attributes } of elementsOf(readXml(text), 'Relationship')) {
            expect(attributes['TargetMode']).toBeUndefined();
            expect([...parts.keys()], name).toContain(`${folder}${attributes['Target']}`);
          }
        }
        const styles = values(xmlOf(bytes, 'word/styles.xml'), 'w:style', 'w:styleId');
        expect(new Set(styles).size).toBe(styles.length);
        for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/footer1.xml', 'word/header1.xml'])
          for (const id of [...values(xmlOf(bytes, name), 'w:pStyle'), ...values(xmlOf(bytes, name), 'w:rStyle')])
            expect(styles).toContain(id);
        for (const name of ['w:basedOn', 'w:next', 'w:link'])
          for (const id of values(xmlOf(bytes, 'word/styles.xml'), name)) expect(styles).toContain(id);
      }
  },
);

test.each([
  ['an order of its own', '<w:p><w:pPr><w:jc w:val="left"/><w:ind w:left="0"/></w:pPr></w:p>'],
  ['the same twice', '<w:p><w:pPr><w:jc w:val="left"/><w:jc w:val="left"/></w:pPr></w:p>'],
  ['properties behind the text', '<w:r><w:t>水</w:t><w:rPr><w:b/></w:rPr></w:r>'],
  ['a cell without a paragraph', '<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr></w:tc>'],
  ['an element that is not known', '<w:pBdr><w:under w:val="single"/></w:pBdr>'],
  ['a section in the middle', '<w:body><w:sectPr/><w:p/></w:body>'],
])('%s is seen', (_, xml) => {
  expect(disordered(readXml(xml))).toHaveLength(1);
});

test('title, headings, text and references are paragraphs of the styles that Word itself has for them', () => {
  const paragraphs = paragraphsOf(official);
  const styleOf = (text: string) => paragraphs.find((paragraph) => paragraph.text === text)?.style;
  expect(styleOf('老城排水摘编')).toBe('Title');
  expect(styleOf('云江市议事会学习小组')).toBe('Subtitle');
  expect(styleOf('一、水从哪里来')).toBe('Heading1');
  expect(styleOf('（一）巷子')).toBe('Heading2');
  expect(styleOf('1. 井')).toBe('Heading3');
  expect(styleOf('（1）井底')).toBe('Heading4');
  expect(styleOf(`${WATER}[1]3`)).toBe('BodyText');
  expect(styleOf('“不是雨变大了，是路变窄了。”')).toBe('Quote');
  expect(styleOf('引文出处')).toBe('Heading1');
  expect(styleOf('[1]陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.')).toBe('Bibliography');
  const names = elementsOf(xmlOf(official, 'word/styles.xml'), 'w:style').map((style) => [
    style.attributes['w:styleId'],
    elementsOf(style, 'w:name')[0]?.attributes['w:val'],
  ]);
  expect(names).toEqual(
    expect.arrayContaining([
      ['Normal', 'Normal'],
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Heading4', 'heading 4'],
      ['BodyText', 'Body Text'],
      ['FootnoteText', 'footnote text'],
      ['FootnoteReference', 'footnote reference'],
    ]),
  );
});

test('headings are listed in the outline by their level and stay with what follows', () => {
  const styles = elementsOf(xmlOf(official, 'word/styles.xml'), 'w:style');
  [1, 2, 3, 4].forEach((level) => {
    const [style] = styles.filter(({ attributes }) => attributes['w:styleId'] === `Heading${level}`);
    if (!style) throw new Error(`no style for level ${level}`);
    expect(values(style, 'w:outlineLvl')).toEqual([String(level - 1)]);
    expect(elementsOf(style, 'w:keepNext')).toHaveLength(1);
  });
});

test('the official page has the margins of the standard, 22 lines of 28 characters, and lines of 29 points', () => {
  const document = xmlOf(official);
  const millimetres = (attribute: string) =>
    Math.round((Number(values(document, 'w:pgMar', attribute)[0]) * 25.4) / 144) / 10;
  expect(['w:top', 'w:left', 'w:right'].map(millimetres)).toEqual([37, 28, 26]);
  // Of 35 the tenth that 22 lines of a whole number of twentieths of a point need.
  expect(millimetres('w:bottom')).toBe(34.9);
  const [grid] = elementsOf(document, 'w:docGrid');
  expect(grid?.attributes).toEqual({ 'w:type': 'linesAndChars', 'w:linePitch': '580', 'w:charSpace': '-848' });
  // 28 characters of 16 points, each wider by so many parts of a point, are 156 mm.
  expect(28 * (16 - 848 / 4096)).toBeCloseTo((156 / 25.4) * 72, 1);
  const [body] = elementsOf(xmlOf(official, 'word/styles.xml'), 'w:style').filter(
    ({ attributes }) => attributes['w:styleId'] === 'BodyText',
  );
  expect(body && elementsOf(body, 'w:spacing')[0]?.attributes).toMatchObject({
    'w:line': '580',
    'w:lineRule': 'exact',
  });
});

test('Chinese is set in 仿宋, titles in 小标宋, headings in 黑体 and 楷体, beside Times New Roman', () => {
  const styles = xmlOf(official, 'word/styles.xml');
  const facesOf = (id: string) =>
    elementsOf(styles, 'w:style')
      .filter(({ attributes }) => attributes['w:styleId'] === id)
      .flatMap((style) => values(style, 'w:rFonts', 'w:eastAsia'));
  const [defaults] = elementsOf(styles, 'w:docDefaults');
  expect(defaults && elementsOf(defaults, 'w:rFonts')[0]?.attributes).toEqual({
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': '仿宋',
  });
  expect(defaults && values(defaults, 'w:lang', 'w:eastAsia')).toEqual(['zh-CN']);
  expect(['Title', 'Heading1', 'Heading2', 'Heading3', 'Footer'].map(facesOf)).toEqual([
    ['方正小标宋简体'],
    ['黑体'],
    ['楷体'],
    ['仿宋'],
    ['宋体'],
  ]);
  for (const run of elementsOf(xmlOf(official), 'w:r'))
    if (elementsOf(run, 'w:t').length > 0) expect(values(run, 'w:rFonts', 'w:hint')).toEqual(['eastAsia']);
  const [normal] = elementsOf(styles, 'w:style').filter(({ attributes }) => attributes['w:styleId'] === 'Normal');
  expect(normal && ['w:widowControl', 'w:kinsoku'].map((name) => elementsOf(normal, name).length)).toEqual([1, 1]);
});

test('the number of the page is a field between dashes, right on odd pages and left on even ones, with the cover notice', () => {
  const parts = partsOf(official);
  expect(elementsOf(xmlOf(official, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
  const relations = new Map(
    elementsOf(readXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const footerOf = (type: string) => {
    const [reference] = elementsOf(xmlOf(official), 'w:footerReference').filter(
      ({ attributes }) => attributes['w:type'] === type,
    );
    return xmlOf(official, `word/${relations.get(reference?.attributes['r:id'] ?? '')}`);
  };
  const said = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child;
        return child.name === 'w:tab' && !child.attributes['w:pos'] ? '\t' : said(child);
      })
      .join('');
  expect(said(footerOf('default'))).toBe(`${ISSUE_NOTICE}\t— PAGE —`);
  expect(said(footerOf('first'))).toBe(`${ISSUE_NOTICE}\t— PAGE —`);
  expect(said(footerOf('even'))).toBe(`— PAGE —\t${ISSUE_NOTICE}`);
  for (const type of ['default', 'first', 'even'])
    expect(values(footerOf(type), 'w:fldChar', 'w:fldCharType')).toEqual(['begin', 'separate', 'end']);
  expect(values(footerOf('even'), 'w:ind', 'w:left')).toEqual(['280']);
});

test('notices for which the foot has no room stand at the head of the first page, each once', async () => {
  const notices = Array.from({ length: 6 }, (_, index) => `内部资料，免费交流　云内准印第011${index}号`);
  const bytes = await docx(flowOf({ notices }));
  const all = [...partsOf(bytes)]
    .filter(([name]) => /header|footer/u.test(name))
    .map(([, text]) => text)
    .join('');
  for (const notice of notices) expect(all.split(notice)).toHaveLength(2);
});

test('footnotes are footnotes: one for each citation, in order, and each mark has its own', () => {
  const ids = values(xmlOf(foot), 'w:footnoteReference', 'w:id');
  const notes = elementsOf(xmlOf(foot, 'word/footnotes.xml'), 'w:footnote').filter(
    ({ attributes }) => !attributes['w:type'],
  );
  expect(ids).toEqual(notes.map(({ attributes }) => attributes['w:id']));
  expect(
    notes.map((note) =>
      elementsOf(note, 'w:t')
        .flatMap(({ children }) => children)
        .join('')
        .trim(),
    ),
  ).toEqual([cited(1, '3').text, cited(2, '30').text, cited(1, '9-10').text, cited(2, '31').text]);
  expect(notes.map((note) => values(note, 'w:pStyle'))).toEqual(notes.map(() => ['FootnoteText']));
  expect(paragraphsOf(foot).map(({ text }) => text)).not.toContain('引文出处');
});

test('of a list, the mark is raised and carries the pages; in the text it is not raised', async () => {
  const marks = (bytes: Uint8Array) =>
    elementsOf(xmlOf(bytes), 'w:r')
      .filter((run) => values(run, 'w:vertAlign').includes('superscript'))
      .map((run) =>
        elementsOf(run, 'w:t')
          .flatMap(({ children }) => children)
          .join(''),
      );
  expect(marks(official)).toEqual(['[1]3', '[2]30', '[1]9-10', '[2]31']);
  const own = passage('p', [flowed('甲', { citesAfter: cited(2, '30') })], cited(1, '3'));
  expect(marks(await docx(flowOf({ parts: [own] })))).toEqual(['[2]30']);
  const inline = await docx(flowOf({ citations: 'inline', references: [] }));
  expect(marks(inline)).toEqual([]);
  expect(paragraphsOf(inline).map(({ text }) => text)).toContain(`${WATER}〔2026（11）：3〕`);
});

test('study: passages are numbered, and the notes stand under the paragraph to which they were written', async () => {
  const texts = paragraphsOf(await docx(flowOf(), optionsOf('study', { notes: 'below' }))).map(({ text }) => text);
  const at = texts.indexOf(`1. ${WATER}[1]3`);
  expect(texts.slice(at + 1, at + 7)).toEqual([
    '“不是雨变大了，是路变窄了”',
    '沈若谷　2026-11-25　#排水',
    '老人的话最要紧。',
    '下次带街道的图去看。',
    '回复　何砚田　2026-11-26',
    '图在水务站，我去取。',
  ]);
});

test('official and index print no notes, and a mark without words has none', async () => {
  const bare = { ...NOTE, text: '', tags: [], replies: [] };
  const study = await docx(flowOf({ parts: [{ ...ARTICLE, notes: [bare] }] }), optionsOf('study', { notes: 'below' }));
  expect(paragraphsOf(study).map(({ style }) => style)).not.toContain('NoteHead');
  for (const layout of ['official', 'index'] as const)
    expect(
      partsOf(await docx(EVERYTHING, optionsOf(layout, { notes: 'below' }))).get('word/document.xml'),
    ).not.toContain(NOTE.replies[0]?.text);
});

test('cards: passages are cells of a table, each with its source and tags, and none is cut by a page', async () => {
  const document = xmlOf(await docx(flowOf(), optionsOf('cards')));
  const cells = elementsOf(document, 'w:tc').map((cell) =>
    elementsOf(cell, 'w:p').map((p) =>
      elementsOf(p, 'w:t')
        .flatMap(({ children }) => children)
        .join(''),
    ),
  );
  expect(cells[0]).toEqual(['1　#排水　#老城', WATER, cited(1, '3').text]);
  expect(cells[1]?.slice(-2)).toEqual([`[2]${cited(2, '30').text}`, `[1]${cited(1, '9-10').text}`]);
  expect(elementsOf(document, 'w:tr').map((row) => values(row, 'w:cantSplit'))).toEqual([[undefined], [undefined]]);
  for (const cell of elementsOf(document, 'w:tc')) expect(elementsOf(cell, 'w:p').length).toBeGreaterThan(0);
});

test('whole: two columns under one title, marks shaded and underlined, vertical by choice', async () => {
  const document = xmlOf(await docx(flowOf({ parts: [ARTICLE] }), optionsOf('whole', { columns: 2, vertical: true })));
  expect(values(document, 'w:cols', 'w:num')).toEqual(['2']);
  expect(values(document, 'w:type')).toEqual(['continuous', 'continuous']);
  expect(values(document, 'w:textDirection')).toEqual(['tbRl', 'tbRl', 'tbRl']);
  const [marked] = elementsOf(document, 'w:r').filter((run) => elementsOf(run, 'w:shd').length > 0);
  expect(marked && [values(marked, 'w:u', 'w:color'), elementsOf(marked, 'w:t')[0]?.children]).toEqual([
    ['8A6500'],
    ['可是它记得清楚'],
  ]);
});

test('index: two columns, and dots lead from the title to the place', async () => {
  const document = xmlOf(
    await docx(flowOf({ parts: ENTRIES, citations: 'inline', references: [] }), optionsOf('index')),
  );
  expect(values(document, 'w:cols', 'w:num')).toEqual(['2']);
  const [entry] = elementsOf(document, 'w:p').filter((p) => values(p, 'w:pStyle').includes('Index1'));
  expect(entry && values(entry, 'w:tab', 'w:leader')[0]).toBe('dot');
  expect(paragraphsOf(await docx(flowOf({ parts: ENTRIES }), optionsOf('index'))).map(({ text }) => text)).toContain(
    '让老城的水有出路　陆怀川11期 2',
  );
});

test('title, maker and day are those that were handed in, and one flow makes one file', async () => {
  const core = xmlOf(official, 'docProps/core.xml');
  const said = (name: string) => elementsOf(core, name)[0]?.children.join('');
  expect([said('dc:title'), said('dc:creator'), said('dcterms:created')]).toEqual([
    '老城排水摘编',
    '云江市议事会学习小组',
    '2026-11-28T01:02:03Z',
  ]);
  // Nothing of the package that wrote it, and nobody who did not.
  const all = [...partsOf(official)].filter(([name]) => name.startsWith('docProps/')).map(([, text]) => text);
  expect(all.join('')).not.toMatch(/Un-named|docx/u);
  const modified = said('dcterms:modified');
  expect([said('cp:lastModifiedBy'), modified]).toEqual(['云江市议事会学习小组', '2026-11-28T01:02:03Z']);
  const now = Date.now;
  Date.now = () => now() + 24 * 60 * 60 * 1000;
  try {
    expect(await docx(flowOf())).toEqual(official);
    expect(await docx(flowOf({ citations: 'footnotes' }))).toEqual(foot);
  } finally {
    Date.now = now;
  }
});
