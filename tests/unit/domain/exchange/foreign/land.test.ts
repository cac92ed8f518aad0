import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broughtBy } from '../../../../../renderer/domain/exchange/brought.ts';
import { type Landed, landMarks } from '../../../../../renderer/domain/exchange/foreign/land.ts';
import { ELSEWHERE_ISSUE, noteIdOf } from '../../../../../renderer/domain/exchange/foreign/landed-id.ts';
import type { Candidate } from '../../../../../renderer/domain/exchange/foreign/whereabouts.ts';
import { comeAgain, takeBack } from '../../../../../renderer/domain/exchange/set-aside.ts';
import { entriesOf } from '../../../../../renderer/domain/notebook/entry.ts';
import { NO_SOURCES, withIssues } from '../../../../../renderer/domain/notebook/sources.ts';
import { shownState } from '../../../../../renderer/domain/notes/aside.ts';
import { cardsOf, type NoteCard } from '../../../../../renderer/domain/notes/card.ts';
import { decode } from '../../../../../renderer/domain/notes/decode.ts';
import { encode } from '../../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../../renderer/domain/notes/note.ts';
import type { Operation } from '../../../../../renderer/domain/notes/operation.ts';
import { apply } from '../../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../../renderer/domain/notes/stamp.ts';
import {
  article,
  damaged,
  HYPOTHESIS,
  KINDLE,
  KOREADER,
  marksOf,
  PASSAGE,
  READEST,
  read,
  W3C,
} from './foreign-files.ts';

const SHELF: readonly Candidate[] = [article('qiao')];
const land = (
  file: unknown,
  known: NotesState = EMPTY_STATE,
  shelf = SHELF,
  importedAt = '2026-11-01T00:00:00.000Z',
): Landed => landMarks(marksOf(file), { candidates: () => shelf, known, importedAt });
/** As the program does it: what is known is handed in, what comes out is merged. */
const bringIn = (known: NotesState, file: unknown, shelf = SHELF): NotesState =>
  merge(known, land(file, known, shelf).state);
const PEN = { clock: newClock('reader'), author: { id: 'p', name: '读者' }, now: Date.parse('2026-10-01T00:00:00Z') };
const done = (state: NotesState, operation: Operation, now = PEN.now) => apply(state, operation, { ...PEN, now }).state;
const cardFor = (state: NotesState, id: string): NoteCard => {
  const card = cardsOf(state).find((each) => each.id === id);
  if (!card) throw new Error(`no ${id}`);
  return card;
};
const texts = ({ wordings }: NoteCard): readonly string[] => wordings.map(({ text }) => text);
const HYPOTHESIS_ID = noteIdOf('hypothesis', 'Aq3kLm2nEe6');
const REPLY_ID = noteIdOf('hypothesis', 'Br4kLm2nEe6');
/** The first annotation with other values. */
const edited = (changes: object) => {
  const [first, ...others] = HYPOTHESIS.annotations;
  return { ...HYPOTHESIS, annotations: [{ ...first, ...changes }, ...others] };
};
const FILES = [HYPOTHESIS, READEST, KOREADER, { documents: [KOREADER] }, KINDLE, W3C];

test('a mark stands at its words with person, dates, tags and colour of its own', () => {
  const { state, landings } = land(HYPOTHESIS);
  expect(landings[0]).toMatchObject({ noteId: HYPOTHESIS_ID, kind: 'exact', article: { articleId: 'qiao' } });
  expect(cardFor(state, HYPOTHESIS_ID)).toMatchObject({
    articleId: 'qiao',
    issueId: 'pinghe-2026-09',
    author: { id: 'hypothesis:acct:linqiao@hypothes.is', name: '林桥' },
    madeAt: '2026-09-01T02:03:04.123Z',
    changedAt: '2026-09-03T10:00:00.000Z',
    tags: ['桥', '石板'],
    pigment: 'gamboge',
    shared: false,
    target: { ranges: [{ blockId: 'qiao1' }], quote: { exact: PASSAGE } },
  });
  expect(texts(cardFor(state, HYPOTHESIS_ID))).toEqual(['第三块就在码头那头。<b>别加粗</b>']);
});

test('an answer is an answer, by whoever wrote it, where what it answers stands', () => {
  const { state, landings } = land(HYPOTHESIS);
  expect(landings[1]).toMatchObject({ kind: 'reply', article: { articleId: 'qiao' } });
  expect(cardFor(state, REPLY_ID)).toMatchObject({
    replyTo: HYPOTHESIS_ID,
    articleId: 'qiao',
    target: null,
    author: { name: 'heshan' },
  });
  const first = { ...HYPOTHESIS, annotations: HYPOTHESIS.annotations.toReversed() };
  expect(cardFor(land(first).state, REPLY_ID).articleId).toBe('qiao');
});

test('answers that answer each other in a ring are answers all the same', () => {
  const [, reply] = HYPOTHESIS.annotations;
  const ring = [
    { ...reply, id: 'a', references: ['b'] },
    { ...reply, id: 'b', references: ['a'] },
  ];
  expect(land({ ...HYPOTHESIS, annotations: ring }).landings).toMatchObject([{ article: null }, { article: null }]);
});

test('where nobody is named the program is, and never who brings the file in', () => {
  for (const [file, name] of [
    [READEST, 'Readest'],
    [KOREADER, 'KOReader'],
    [KINDLE, 'Kindle'],
  ] as const)
    for (const { author } of cardsOf(land(file).state)) expect(author.name).toBe(name);
});

test('what stands nowhere is an orphan with its words, which lists show as lost', () => {
  const { state, landings } = land(KOREADER, EMPTY_STATE, []);
  expect(landings).toMatchObject([{ kind: 'nowhere', score: 0, article: null }]);
  const cards = cardsOf(state);
  expect(cards).toMatchObject([{ target: { ranges: [], quote: { exact: PASSAGE } } }]);
  for (const { articleId, issueId } of cards) {
    expect(articleId.startsWith(`${ELSEWHERE_ISSUE}.`)).toBe(true);
    expect(issueId).toBe(ELSEWHERE_ISSUE);
  }
  const sources = withIssues(
    NO_SOURCES,
    cards.map(({ issueId }) => issueId),
    [],
  );
  const [entry] = entriesOf({ cards, sources, placements: {}, dayOf: (at) => at.slice(0, 10) });
  expect(entry).toMatchObject({ mishaps: ['absent'], source: null, issue: null });
});

test('what could stand in two places is an orphan, and both are stated', () => {
  const { state, landings } = land(KOREADER, EMPTY_STATE, [article('qiao'), article('chongyin')]);
  expect(landings).toMatchObject([{ kind: 'ambiguous', rivals: [{ articleId: 'chongyin' }, { articleId: 'qiao' }] }]);
  expect(cardsOf(state)[0]?.target?.ranges).toEqual([]);
});

test('an edited passage stands where it is like, and the words of the file are kept', () => {
  const lines = ['桥', `桥面铺了三百二十块石板，${PASSAGE.replace('挑担子', '挑过担子')}。去年秋天有人提议拆了重修。`];
  const { state, landings } = land(HYPOTHESIS, EMPTY_STATE, [article('qiao', lines)]);
  expect(landings[0]?.kind).toBe('approximate');
  expect(cardFor(state, HYPOTHESIS_ID).target?.quote.exact).toBe('哪一块会晃，挑过担子的人都记得');
  expect(state.notes.get(HYPOTHESIS_ID)?.more).toMatchObject({
    'bound:foreign': { exact: PASSAGE, id: 'Aq3kLm2nEe6' },
  });
});

test('a note about a whole document is about no passage', () => {
  const page = edited({ target: [{ source: 'https://example.org/qiao' }] });
  expect(land(page).landings[0]).toMatchObject({ kind: 'whole', article: null });
  expect(cardFor(land(page).state, HYPOTHESIS_ID)).toMatchObject({ target: null, style: 'none' });
});

test('what was landed can be written to a note file and read again', () => {
  for (const file of FILES) {
    for (const shelf of [SHELF, []]) {
      const { state } = land(file, EMPTY_STATE, shelf);
      const decoded = decode(encode(state));
      expect(decoded.ok && encode(decoded.state)).toBe(encode(state));
    }
  }
});

test('of a damaged file too what was landed can be written and read again, and a second time adds nothing', () => {
  const steps = fc.array(fc.nat(20), { maxLength: 8 });
  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant('long'.repeat(1_000)));
  fc.assert(
    fc.property(fc.constantFrom<unknown>(...FILES), steps, value, (file, at, other) => {
      const found = read(typeof file === 'string' ? file : damaged(file, at, other));
      if (!found.ok) return;
      const landing = { candidates: () => SHELF, importedAt: '2026-11-01T00:00:00.000Z' };
      const { state } = landMarks(found.marks, { ...landing, known: EMPTY_STATE });
      const decoded = decode(encode(state));
      expect(decoded.ok && encode(decoded.state)).toBe(encode(state));
      expect(encode(merge(state, landMarks(found.marks, { ...landing, known: state }).state))).toBe(encode(state));
    }),
  );
});

test('the same file a second time adds nothing, whatever a reader did in between', () => {
  const operation = fc.constantFrom<(id: string) => Operation>(
    (id) => ({ do: 'recolour', id, pigment: 'plum' }),
    (id) => ({ do: 'restyle', id, style: 'none' }),
    (id) => ({ do: 'write', id, wordings: [{ text: '我也记得', author: 'p' }] }),
    (id) => ({ do: 'tag', id, tag: '桥', on: false }),
    (id) => ({ do: 'tag', id, tag: '读过', on: true }),
    (id) => ({ do: 'place', id, target: null }),
    (id) => ({ do: 'delete', id }),
    (id) => ({ do: 'restore', id }),
  );
  // Before the marks were made, between, and after: whatever the reader's clock says.
  const now = fc.constantFrom(...['2020', '2026-09-02', '2026-12'].map((day) => Date.parse(day)));
  fc.assert(
    fc.property(fc.constantFrom<unknown>(...FILES), fc.array(fc.tuple(operation, fc.nat(5), now)), (file, steps) => {
      let state = bringIn(EMPTY_STATE, file);
      const ids = [...state.notes.keys()];
      for (const [make, at, when] of steps) state = done(state, make(ids[at % ids.length] ?? ''), when);
      expect(encode(bringIn(state, file))).toBe(encode(state));
      expect(encode(merge(state, land(file).state))).toBe(encode(state));
    }),
  );
});

test('two readers who bring in the same file hold the same notes', () => {
  for (const file of FILES) expect(encode(land(file).state)).toBe(encode(land(structuredClone(file)).state));
});

test('a note without any date keeps the day on which it first came in', () => {
  const undated = edited({ created: '', updated: '' });
  const state = bringIn(EMPTY_STATE, undated);
  const later = land(undated, state, SHELF, '2026-12-24T00:00:00.000Z');
  expect(encode(merge(state, later.state))).toBe(encode(state));
  expect(cardFor(state, HYPOTHESIS_ID).madeAt).toBe('2026-11-01T00:00:00.000Z');
});

test('words edited in the other program since replace the old ones', () => {
  const newer = edited({ text: '更正：是第四块。', tags: ['桥', '更正'], updated: '2026-10-05T00:00:00Z' });
  const state = bringIn(bringIn(EMPTY_STATE, HYPOTHESIS), newer);
  expect(texts(cardFor(state, HYPOTHESIS_ID))).toEqual(['更正：是第四块。']);
  expect(cardFor(state, HYPOTHESIS_ID).tags).toEqual(['更正', '桥']);
  expect(state.notes.get(HYPOTHESIS_ID)?.versions).toHaveLength(2);
  expect(encode(bringIn(state, newer))).toBe(encode(state));
  expect(encode(bringIn(state, HYPOTHESIS))).toBe(encode(state));
});

test('an edited note is the newer one even where the program dates no changes', () => {
  const [entry] = KOREADER.entries;
  const newer = { ...KOREADER, entries: [{ ...entry, note: '查过了，是三百一十八。', color: 'red' }] };
  const state = bringIn(bringIn(EMPTY_STATE, KOREADER), newer);
  expect(cardsOf(state)).toMatchObject([{ wordings: [{ text: '查过了，是三百一十八。' }], pigment: 'cinnabar' }]);
  expect(encode(bringIn(state, newer))).toBe(encode(state));
});

test('words put back in the other program are put back here', () => {
  const other = edited({ text: '改错了', updated: '2026-10-05T00:00:00Z' });
  const back = edited({ updated: '2026-10-06T00:00:00Z' });
  const state = [HYPOTHESIS, other, back].reduce<NotesState>((known, file) => bringIn(known, file), EMPTY_STATE);
  expect(texts(cardFor(state, HYPOTHESIS_ID))).toEqual(['第三块就在码头那头。<b>别加粗</b>']);
});

test('what a reader here wrote meanwhile stays beside the newer words of the other program', () => {
  const mine = done(bringIn(EMPTY_STATE, HYPOTHESIS), {
    do: 'write',
    id: HYPOTHESIS_ID,
    wordings: [{ text: '我的看法', author: 'p' }],
  });
  const state = bringIn(mine, edited({ text: '更正：是第四块。', updated: '2026-10-05T00:00:00Z' }));
  expect(texts(cardFor(state, HYPOTHESIS_ID)).toSorted()).toEqual(['我的看法', '更正：是第四块。'].toSorted());
});

test('a Kindle’s note edited twice has its older wordings behind it, on every device alike', () => {
  const at = (date: string, words: string) =>
    `平和文选 (周望（编）)\r\n- 您在位置 #207 的笔记 | 添加于 ${date}\r\n\r\n${words}\r\n==========\r\n`;
  const second = KINDLE + at('2026年9月5日星期六 上午9:00:00', '外公和舅公');
  const third = second + at('2026年9月6日星期日 上午9:00:00', '外公、舅公和我');
  const oneByOne = [KINDLE, second, third].reduce<NotesState>((known, file) => bringIn(known, file), EMPTY_STATE);
  const versions = ({ notes }: NotesState) => [...notes.values()].map((note) => note.versions);
  expect(versions(oneByOne)).toEqual(versions(land(third).state));
  expect(cardsOf(oneByOne).map(texts)).toContainEqual(['外公、舅公和我']);
  const shuffled = at('2026年9月6日星期日 上午9:00:00', '外公、舅公和我') + second;
  expect(versions(land(shuffled).state)).toEqual(versions(oneByOne));
});

test('of a note that was written anew a thousand times the last hundred wordings are kept', () => {
  const [first] = HYPOTHESIS.annotations;
  const annotations = Array.from({ length: 1_000 }, (_, index) => ({ ...first, text: `第${index}稿` }));
  const { state } = land({ ...HYPOTHESIS, annotations });
  expect(state.notes.get(HYPOTHESIS_ID)?.versions).toHaveLength(100);
  expect(texts(cardFor(state, HYPOTHESIS_ID))).toEqual(['第999稿']);
});

test('an orphan finds its place when its article has come, unless a reader has decided about it', () => {
  const orphaned = bringIn(EMPTY_STATE, HYPOTHESIS, []);
  const found = bringIn(orphaned, HYPOTHESIS);
  expect(cardFor(found, HYPOTHESIS_ID)).toMatchObject({
    articleId: 'qiao',
    target: { ranges: [{ blockId: 'qiao1' }] },
  });
  expect(encode(bringIn(found, HYPOTHESIS, []))).toBe(encode(found));
  const gone = done(orphaned, { do: 'delete', id: HYPOTHESIS_ID });
  expect(cardsOf(bringIn(gone, HYPOTHESIS)).map(({ id }) => id)).toEqual([REPLY_ID]);
});

test('one reader’s library held the article and another’s did not: merged, the mark and its answer stand in it', () => {
  const [here, nowhere] = [land(HYPOTHESIS).state, land(HYPOTHESIS, EMPTY_STATE, []).state];
  for (const state of [merge(here, nowhere), merge(nowhere, here)]) {
    expect(cardFor(state, HYPOTHESIS_ID)).toMatchObject({
      articleId: 'qiao',
      target: { ranges: [{ blockId: 'qiao1' }] },
    });
    expect(cardFor(state, REPLY_ID).articleId).toBe('qiao');
  }
});

test('a mark that was brought in and taken back is shown again when its file comes again, without what readers had done to it', () => {
  const first = land(HYPOTHESIS).state;
  const changed = done(first, { do: 'recolour', id: HYPOTHESIS_ID, pigment: 'plum' });
  const back = [broughtBy(EMPTY_STATE, first), broughtBy(first, changed)].reduce(
    (state, news) => merge(state, takeBack(state, news, new Set(), PEN).state),
    changed,
  );
  expect(shownState(back).notes.size).toBe(0);
  const file = shownState(land(HYPOTHESIS, back).state);
  const joined = merge(back, file);
  const after = shownState(merge(joined, comeAgain(joined, file, PEN).state));
  expect(cardFor(after, HYPOTHESIS_ID)).toMatchObject({ pigment: 'gamboge', tags: ['桥', '石板'] });
  expect(texts(cardFor(after, HYPOTHESIS_ID))).toEqual(texts(cardFor(first, HYPOTHESIS_ID)));
});
