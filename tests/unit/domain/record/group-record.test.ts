import { expect, test } from 'vitest';
import { printedTarget } from '../../../../renderer/domain/printed/printed-target.ts';
import { recordWordsIn } from '../../../../renderer/domain/record/record-words.ts';
import { en } from '../../../../renderer/messages/en/index.ts';
import { zh as messages } from '../../../../renderer/messages/zh/index.ts';
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
import { idsIn, marksIn, recordOf } from './records.ts';

const state = studyGroup();
const record = recordOf(state);
const markOf = (id: string, from = record) => {
  const mark = marksIn(from).find((each) => each.id === id);
  if (!mark) throw new Error(`no mark ${id}`);
  return mark;
};
const under = (words: string) => record.blocks.find(({ text }) => text.includes(words))?.marks.map(({ id }) => id);

test('under each paragraph stand the marks that begin in it, as they are read', () => {
  expect(under('今天要说的')).toEqual(['lanes']);
  expect(under('我在渡口')).toEqual(['marked-only', 'print']);
  expect(under('守闸的老人')).toEqual([]);
  expect(under('办这件事')).toEqual(TRAPS.map((_, index) => `trap-${index}`));
  expect(record.onTitle.map(({ id }) => id)).toEqual(['title']);
  expect(record.aboutWhole.map(({ id }) => id)).toEqual(['whole']);
  expect(record.blocks.map(({ text }) => text)).toEqual(SPEECH.blocks.map(({ text }) => text));
});

test('a mark says which words it is on, who made it, when, on which printed page and with which tags', () => {
  expect(markOf('lanes')).toMatchObject({
    quotation: '东渡片区有十九条巷子进过水',
    person: '何砚田（一）',
    day: '2026-11-21',
    pages: { from: 3, to: 3 },
    pigment: 'azurite',
    tags: ['待核', '排水'],
  });
  expect(markOf('marked-only').wordings).toEqual([]);
});

test('answers stand under what they answer, the oldest first, answers to answers with them', () => {
  expect(markOf('lanes').replies.map(({ id, person, day }) => [id, person, day])).toEqual([
    ['lanes-answer', '林叙白', '2026-11-21'],
    ['lanes-answer-again', '何砚田（一）', '2026-11-22'],
  ]);
});

test('of two versions both are given, each with who wrote it and when', () => {
  expect(markOf('two').wordings).toEqual([
    { text: VERSIONS[0], person: '何砚田（一）', day: '2026-11-26' },
    { text: VERSIONS[1], person: '方砚秋', day: '2026-11-26' },
  ]);
});

test('a mark whose passage was taken out stands at the end with its old words and the reason', () => {
  expect(record.lost.map(({ id }) => id)).toEqual(['gone']);
  expect(markOf('gone')).toMatchObject({ quotation: '于每月初五在渡口碰头', lost: 'gone', pages: null });
  expect(markOf('gone').wordings[0]?.text).toBe(ORPHAN_WORDS);
});

test('what is private or deleted leaves no trace, and an answer to it says only that its question is not here', () => {
  const text = JSON.stringify({ ...record, article: null });
  expect(text).not.toContain(PRIVATE_WORDS);
  expect(text).not.toContain(DELETED_WORDS);
  expect(text).not.toContain('守闸的老人”');
  expect(record.cutOff.map(({ id, quotation, pages }) => [id, quotation, pages])).toEqual([['cut-off', '', null]]);
  expect(record.people.map(({ name }) => name)).toContain('林叙白');
});

test('the owner of a profile sees their own private notes where they ask for them, and nobody else’s', () => {
  const asked = (id: string, includePrivate: boolean) =>
    recordOf(state, { audience: { kind: 'owner', id, includePrivate } });
  expect(idsIn(asked('p6', false))).toEqual(idsIn(record));
  expect(markOf('private', asked('p6', true)).isPrivate).toBe(true);
  expect(idsIn(asked('p6', true))).not.toContain('lanes-answer-private');
  expect(idsIn(asked('p7', true)).filter((id) => /private/u.test(id))).toEqual(['lanes-answer-private']);
});

test('with some people chosen only what they made or reworded is shown; an answer moves up to the nearest shown above it', () => {
  const some = recordOf(state, { layers: ['p1'] });
  expect(idsIn(some)).toEqual(['lanes', 'lanes-answer-again', 'two']);
  expect(markOf('two', some).wordings).toHaveLength(2);
  expect(recordOf(state, { layers: ['p3'] }).cutOff.map(({ id }) => id)).toEqual(['lanes-answer', 'cut-off']);
});

test('two people of one name are told apart, and whoever has not said a name is called unsigned', () => {
  expect(record.people.map(({ name, notes, bare, replies }) => [name, notes, bare, replies])).toEqual([
    ['方砚秋', 2, 0, 0],
    ['杜衡生', 2, 1, 0],
    ['何砚田（一）', 1, 0, 1],
    ['林叙白', 0, 0, 2],
    ['周棠', 1, 0, 0],
    ['陆知微', 1, 0, 0],
    ['未署名', 1, 0, 0],
    ['何砚田（二）', TRAPS.length, 0, 0],
  ]);
  expect(record.counts).toEqual({ notes: 8 + TRAPS.length, bare: 1, replies: 3 });
});

test('answers that answer each other in a ring are shown once, under one of them', () => {
  const ring = ['c', 'a', 'b'].reduce(
    (on, id, index) => does(1, 1, newNote(id, id, { replyTo: ['b', 'c', 'a'][index] ?? null }), on),
    does(1, 1, newNote('tail', '尾', { replyTo: 'b' }), state),
  );
  expect(idsIn(recordOf(ring)).filter((id) => ['a', 'b', 'c', 'tail'].includes(id))).toEqual(['a', 'b', 'c', 'tail']);
});

test('what answers a note of another article is that article’s', () => {
  const other = does(1, 1, newNote('far', '别篇', { articleId: 'other' }), state);
  const answered = does(2, 2, newNote('far-answer', '答', { replyTo: 'far' }), other);
  expect(idsIn(recordOf(answered))).toEqual(idsIn(record));
});

test('a mark on a printed page only is listed by its page', () => {
  const box: [number, number, number, number] = [0, 0, 10, 10];
  const printed = { hash: 'h', quads: [{ ordinal: 6, box }], ranges: [] };
  const target = printedTarget(printed, { exact: '', prefix: '', suffix: '' });
  const [mark] = recordOf(does(1, 1, newNote('sheet', '图上的井', { target }), state)).onSheets;
  expect(mark).toMatchObject({ id: 'sheet', sheet: 7, lost: null });
});

test('a passage that was revised keeps its old words and says so', () => {
  const revised = SPEECH.blocks.map((block) => ({
    ...block,
    text: block.text.replace('替我们记着账：', '替大家记着账：'),
  }));
  const found = markOf('print', recordOf(state, { article: { ...SPEECH, blocks: revised } }));
  expect(found).toMatchObject({ isRevised: true, quotation: '水印不会说话，可是它替我们记着账' });
  expect(markOf('print').isRevised).toBe(false);
});

test('a paragraph in pieces is the paragraph, bold and marked where it is', () => {
  for (const { text, pieces } of record.blocks) expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  const pieces = record.blocks.find(({ text }) => text.startsWith('今天'))?.pieces;
  expect(pieces?.find(({ bold }) => bold)?.text).toBe('今天要说的');
  expect(pieces?.find(({ pigment }) => pigment === 'azurite')?.text).toBe('东渡片区有十九条巷子进过水');
});

test('a passage across paragraphs stands under the first and is marked in both', () => {
  const target = {
    ...passage('路变窄了'),
    ranges: [
      { blockId: 'b6', start: 9, end: 15 },
      { blockId: 'b7', start: 0, end: 9 },
    ],
  };
  const quote = { ...target.quote, exact: '是路变窄了。”\n说这句话的是守闸', prefix: '', suffix: '' };
  const across = recordOf(does(1, 1, newNote('across', '两段', { target: { ...target, quote } }), state));
  const [first, second] = [across.blocks[6], across.blocks[7]];
  expect([first?.marks.map(({ id }) => id), second?.marks.map(({ id }) => id)]).toEqual([['road', 'across'], []]);
  expect(second?.pieces[0]?.pigment).toBe('cinnabar');
});

test('the record calls colours what the screens call them', () => {
  expect(recordWordsIn('zh').pigments).toEqual(messages.annotating.pigments);
  expect(recordWordsIn('en').pigments).toEqual(en.annotating.pigments);
});
