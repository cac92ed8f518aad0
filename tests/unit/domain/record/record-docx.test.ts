import { expect, test } from 'vitest';
import { recordDocx } from '../../../../renderer/domain/word/record-docx.ts';
import { elementsOf, paragraphsOf, partsOf, readXml, type XmlElement } from '../../../support/office-file.ts';
import {
  DELETED_WORDS,
  does,
  newNote,
  ORPHAN_WORDS,
  PRIVATE_WORDS,
  passage,
  SPEECH,
  studyGroup,
  TRAPS,
  VERSIONS,
} from '../../../support/study-group.ts';
import { MAKING, recordOf, zh } from './records.ts';

const bytes = await recordDocx(recordOf(studyGroup()), zh, MAKING);
const parts = partsOf(bytes);
const xml = (name: string, from = parts): XmlElement => readXml(from.get(name) ?? '');
const paragraphs = paragraphsOf(bytes);
const styleOf = (text: string) => paragraphs.find((paragraph) => paragraph.text === text)?.style;

test('every part of the document is well-formed XML', () => {
  expect(parts.size).toBeGreaterThan(8);
  for (const [name, text] of parts) expect(() => readXml(text), name).not.toThrow();
});

test('titles, headings, speech, quotations and notes are paragraphs of styles that the document defines', () => {
  expect(styleOf('让老城的水有出路')).toBe('Title');
  expect(styleOf('——谈东渡片区的排水')).toBe('Subtitle');
  expect(styleOf('正文与批注')).toBe('Heading1');
  expect(styleOf('一、水印替我们记着账')).toBe('Heading2');
  expect(styleOf(SPEECH.blocks[3]?.text ?? '')).toBe('Speech');
  expect(styleOf('“不是雨变大了，是路变窄了。”')).toBe('Quote');
  expect(styleOf('不问来人问水声。')).toBe('Quote');
  expect(styleOf('“不是雨变大了，是路变窄了”')).toBe('NoteQuotation');
  expect(styleOf('陆知微　2026年11月23日　第4页　紫棠')).toBe('NoteHead');
  expect(styleOf('老人的话最要紧。')).toBe('Note');
  expect(styleOf('门牌')).toBe('NoteList');
  expect(styleOf('名单在水务站，我去取。')).toBe('Reply');
  expect(styleOf('周棠　批注1处')).toBe('ListBullet');
  const defined = elementsOf(xml('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
  for (const { style } of paragraphs) expect(defined).toContain(style);
});

test('Chinese is set in 宋体, headings in 黑体, quotations in 楷体, and the language is zh-CN', () => {
  const styles = xml('word/styles.xml');
  const faceOf = (id: string) =>
    elementsOf(styles, 'w:style')
      .filter(({ attributes }) => attributes['w:styleId'] === id)
      .flatMap((style) => elementsOf(style, 'w:rFonts'))[0]?.attributes['w:eastAsia'];
  const [defaults] = elementsOf(styles, 'w:rPrDefault');
  expect(defaults && elementsOf(defaults, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('宋体');
  expect(defaults && elementsOf(defaults, 'w:lang')[0]?.attributes).toEqual({
    'w:val': 'zh-CN',
    'w:eastAsia': 'zh-CN',
  });
  expect(['Title', 'Heading1', 'Heading2', 'Heading3'].map(faceOf)).toEqual(['黑体', '黑体', '黑体', '黑体']);
  expect(['Quote', 'NoteQuotation'].map(faceOf)).toEqual(['楷体', '楷体']);
});

test('the paper is A4 and the footer counts the pages', () => {
  const [size] = elementsOf(xml('word/document.xml'), 'w:pgSz');
  expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(elementsOf(xml('word/footer1.xml'), 'w:instrText').map(({ children }) => children)).toEqual([['PAGE']]);
});

test('title, maker and day are those that were handed in, and one record makes one file', async () => {
  const core = xml('docProps/core.xml');
  const said = (name: string) => elementsOf(core, name)[0]?.children.join('');
  expect(said('dc:title')).toBe('学习记录：让老城的水有出路');
  expect(said('dc:creator')).toBe('学习小组');
  expect([said('dcterms:created'), said('dcterms:modified')]).toEqual(['2026-11-28T01:02:03Z', '2026-11-28T01:02:03Z']);
  const now = Date.now;
  // A day later by the clock of the machine, which is not to be seen in the file.
  Date.now = () => now() + 24 * 60 * 60 * 1000;
  try {
    expect(await recordDocx(recordOf(studyGroup()), zh, MAKING)).toEqual(bytes);
  } finally {
    Date.now = now;
  }
});

test('text that looks like a formula, a field or markup is text, and nothing leads out of the document', () => {
  for (const trap of TRAPS) expect(paragraphs.filter(({ text }) => text === trap)).toHaveLength(1);
  const document = xml('word/document.xml');
  for (const name of ['w:fldChar', 'w:instrText', 'w:fldSimple', 'w:hyperlink', 'w:altChunk', 'w:object'])
    expect(elementsOf(document, name)).toEqual([]);
  for (const [name, text] of parts) if (name.endsWith('.rels')) expect(text).not.toContain('TargetMode="External"');
});

test('a character that XML does not allow is seen to be missing', async () => {
  const state = does(
    1,
    0,
    newNote('n', '甲\u0000乙\u000b丙\ud800丁\ufffe戊', { target: passage('出路'), tags: ['\u0001'] }),
    studyGroup(),
  );
  const article = { ...SPEECH, title: '让老城的水有出路', subtitle: '\u0008' };
  const broken = await recordDocx(recordOf(state, { article }), zh, { ...MAKING, creator: '何\u001f' });
  for (const text of partsOf(broken).values()) readXml(text);
  expect(paragraphsOf(broken).map(({ text }) => text)).toContain('甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊');
});

test('both versions, the passage that is gone and its words are in it, and nothing private or deleted', () => {
  const all = paragraphs.map(({ text }) => text).join('\n');
  for (const words of [
    ...VERSIONS,
    ORPHAN_WORDS,
    '“于每月初五在渡口碰头”',
    '这一条有两个版本，还没有选定，都记在这里：',
  ])
    expect(paragraphs.filter(({ text }) => text === words)).toHaveLength(1);
  expect(all).not.toContain(PRIVATE_WORDS);
  expect(all).not.toContain(DELETED_WORDS);
});

test('marked words are shaded in the speech, in the colour of the mark', () => {
  const shaded = elementsOf(xml('word/document.xml'), 'w:r').filter((run) => elementsOf(run, 'w:shd').length > 0);
  const [first] = shaded.filter((run) => elementsOf(run, 'w:t')[0]?.children[0] === '东渡片区有十九条巷子进过水');
  expect(first && elementsOf(first, 'w:shd')[0]?.attributes['w:fill']).toBe('D6E4F2');
});
