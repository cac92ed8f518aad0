import { expect, test } from 'vitest';
import { compose, createCompose } from '../../../../renderer/domain/excerpts/compose.ts';
import type { ExcerptOptions } from '../../../../renderer/domain/excerpts/document.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import {
  DELETED_WORDS,
  does,
  newNote,
  PRIVATE_WORDS,
  passage,
  SPEECH,
  studyGroup,
  VERSIONS,
} from '../../../support/study-group.ts';
import { aDocument, anArticle, aPassage, passagesOf, sourcesOf, targetIn } from './documents.ts';

const WHOLE = {
  kind: 'article',
  id: 'whole',
  articleId: SPEECH.id,
  issueId: SPEECH.issueId,
  showsNotes: true,
} as const;
const STUDY: Partial<ExcerptOptions> = { layout: 'study', notes: 'below' };

const sourcesWith = (notes: NotesState, more = {}) => sourcesOf([SPEECH], { notes: cardsOf(notes), ...more });
const speechPassage = (from: string, to = from, more = {}) => aPassage(SPEECH, targetIn(SPEECH, from, to), more);
const notesOf = (notes: NotesState, options: Partial<ExcerptOptions> = STUDY, more = {}) => {
  const document = aDocument([speechPassage('今天要说的是', '水到过这里。')], options);
  return passagesOf(compose(document, sourcesWith(notes, more)))[0]?.notes ?? [];
};
/** 何砚田 marks a sentence of the sixth block, 方砚秋 answers. */
const two = does(
  2,
  2,
  newNote('answer', '渡口的石墙去年**修过**。', { replyTo: 'n' }),
  does(
    1,
    1,
    newNote('n', '# 七道\n\n- 水印\n- 账', { target: passage('七道水印'), tags: ['水印', '渡口'] }),
    EMPTY_STATE,
  ),
);

test('a note stands beside the paragraph of its words, as plain text, with its tags and its answers', () => {
  expect(notesOf(two)).toEqual([
    {
      id: 'n',
      person: '何砚田',
      day: '2026-11-22',
      pigment: 'cinnabar',
      paragraph: 2,
      quotation: '七道水印',
      text: '七道\n· 水印\n· 账',
      tags: ['水印', '渡口'],
      replies: [{ person: '方砚秋', day: '2026-11-23', text: '渡口的石墙去年修过。' }],
    },
  ]);
});

test('a note whose words are not printed is not printed: outside the passage, or left out of it', () => {
  const only = (item: ReturnType<typeof speechPassage>) =>
    passagesOf(compose(aDocument([item], STUDY), sourcesWith(two)))[0]?.notes.map(({ id }) => id);
  expect(only(speechPassage('今天要说的是', '没过了膝盖。'))).toEqual([]);
  const item = speechPassage('我在渡口', '一道比一道高');
  expect(only(item)).toEqual(['n']);
  const at = item.target.quote.exact.indexOf('七道水印');
  expect(only({ ...item, omitted: [[at, at + 4]] })).toEqual([]);
  expect(only({ ...item, omitted: [[at, at + 3]] })).toEqual(['n']);
  expect(only({ ...item, showsNotes: false })).toEqual([]);
});

test('official prints no notes and cards always do; tags are those of the marks on the passage', () => {
  expect(notesOf(two, { layout: 'official', notes: 'below' })).toEqual([]);
  expect(notesOf(two, { layout: 'study', notes: 'none' })).toEqual([]);
  expect(notesOf(two, { layout: 'cards', notes: 'none' })).toHaveLength(1);
  const card = aDocument([speechPassage('七道水印')], { layout: 'official' });
  expect(passagesOf(compose(card, sourcesWith(two)))[0]?.tags).toEqual(['水印', '渡口']);
});

test('a note beside a joined passage stands beside the paragraph that holds its words', () => {
  const items = [speechPassage('今天要说的是'), speechPassage('我在渡口', '一道比一道高', { runsOn: true })];
  const [part] = passagesOf(compose(aDocument(items, STUDY), sourcesWith(two)));
  expect(part?.notes.map(({ id, paragraph }) => [id, paragraph])).toEqual([['n', 0]]);
});

test('only the chosen people are printed, and a note that one of them has answered', () => {
  expect(notesOf(two, { ...STUDY, layers: ['p1'] })[0]).toMatchObject({ id: 'n', replies: [] });
  expect(notesOf(two, { ...STUDY, layers: ['p2'] })[0]).toMatchObject({ id: 'n', replies: [{ person: '方砚秋' }] });
  expect(notesOf(two, { ...STUDY, layers: ['p3'] })).toEqual([]);
});

test('what is private is printed for its owner and for nobody else, and leaves no answer behind', () => {
  const secret = does(
    2,
    2,
    newNote('answer', '我也这样看。', { replyTo: 'n' }),
    does(1, 1, newNote('n', '只给自己看。', { target: passage('七道水印'), shared: false }), EMPTY_STATE),
  );
  expect(notesOf(secret)).toHaveLength(1);
  expect(notesOf(secret, STUDY, { audience: { kind: 'group' } })).toEqual([]);
  const owner = (id: string, includePrivate = true) => ({ audience: { kind: 'owner', id, includePrivate } });
  expect(notesOf(secret, STUDY, owner('p1'))).toHaveLength(1);
  expect(notesOf(secret, STUDY, owner('p1', false))).toEqual([]);
  expect(notesOf(secret, STUDY, owner('p2'))).toEqual([]);
});

test('of a whole article the group sees every shared note that can be placed, and pigments under the words', () => {
  const group = studyGroup();
  const options = { layout: 'whole', notes: 'margin', marks: true } as const;
  const [part] = compose(aDocument([WHOLE], options), sourcesWith(group, { audience: { kind: 'group' } })).parts;
  if (part?.kind !== 'article') throw new Error('no article');
  const said = JSON.stringify(part);
  expect(said).not.toContain(PRIVATE_WORDS);
  expect(said).not.toContain(DELETED_WORDS);
  for (const version of VERSIONS) expect(said).toContain(version);
  expect(part.notes.every(({ paragraph }) => paragraph >= 0 && paragraph < part.paragraphs.length)).toBe(true);
  const tinted = part.paragraphs.flatMap(({ pieces }) => pieces.filter(({ pigment }) => pigment !== null));
  expect(tinted.length).toBeGreaterThan(0);
  const plain = compose(aDocument([WHOLE], { ...options, marks: false }), sourcesWith(group)).parts[0];
  if (plain?.kind !== 'article') throw new Error('no article');
  expect(plain.paragraphs.every(({ pieces }) => pieces.every(({ pigment }) => pigment === null))).toBe(true);
});

test('a new note changes the part on whose words it stands and no other', () => {
  const write = createCompose();
  const other = anArticle();
  const document = aDocument(
    [speechPassage('七道水印'), speechPassage('守闸的老人'), aPassage(other, targetIn(other, '走一遍'))],
    STUDY,
  );
  const sources = (notes: NotesState) => sourcesOf([SPEECH, other], { notes: cardsOf(notes) });
  const before = write(document, sources(EMPTY_STATE));
  const after = write(document, sources(two));
  expect(passagesOf(after)[0]?.notes).toHaveLength(1);
  expect(after.parts.map((part, index) => part === before.parts[index])).toEqual([false, true, true]);
  expect(passagesOf(after)[0]?.paragraphs).toBe(passagesOf(before)[0]?.paragraphs);
});
