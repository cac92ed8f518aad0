import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import {
  addItems,
  deleteDocument,
  editItem,
  newDocument,
} from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import { forAudience } from '../../../../renderer/domain/exchange/audience.ts';
import { broughtBy, eventsIn } from '../../../../renderer/domain/exchange/brought.ts';
import { fromOthers } from '../../../../renderer/domain/exchange/from-others.ts';
import { type Preview, previewOf } from '../../../../renderer/domain/exchange/preview.ts';
import { bringAgain, takeBack } from '../../../../renderer/domain/exchange/set-aside.ts';
import { countsOf, excerptCount, tally, tallyByPerson } from '../../../../renderer/domain/exchange/tally.ts';
import { isSeen, shownState } from '../../../../renderer/domain/notes/aside.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { openOwn } from '../../../../renderer/domain/notes/decode-own.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import type { Note, NotesState } from '../../../../renderer/domain/notes/note.ts';
import { restoration } from '../../../../renderer/domain/notes/restoration.ts';
import { newClock, receive } from '../../../../renderer/domain/notes/stamp.ts';
import { shownCards } from '../../../../renderer/domain/record/record-cards.ts';
import { createExcerptDesk, deskWithDocument, idsOf, passage } from '../../../support/excerpt-desk.ts';
import { newNote } from '../../../support/note-desk.ts';
import { commands, play, stampsOf } from '../../../support/note-histories.ts';

/** Words, places and people of the document of the tests. */
const OF_THE_DOCUMENT = /汛期|水情|云江|让老城|先低后高|yunjiang|p-here/u;

/** Each annotation of a file, by id. */
function annotationsOf(state: NotesState): ReadonlyMap<string, Record<string, unknown>> {
  const file = JSON.parse(encode(state)) as { first: { items: readonly Record<string, unknown>[] } };
  return new Map(file.first.items.map((item) => [String(item['id']).replace(/.*:/u, ''), item]));
}

const read = (state: NotesState): NotesState => {
  const decoded = decode(encode(state));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal));
  return decoded.state;
};

function preview(here: NotesState, file: NotesState, most = 1000): Preview {
  const looking = previewOf(here, file, most);
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
  }
}

const later = (state: NotesState): NotesState => {
  const article = state.notes.get('a') as Note;
  const part: Note = { ...article, id: 'map', birth: { ...article.birth, part: 'excerpt-map' } };
  return { ...state, notes: new Map(state.notes).set('map', part) };
};

test('a document read back from a file, handed round or the profile’s own, is the document; a part of a later version too', () => {
  const state = later(deskWithDocument().state());
  expect(read(state).notes).toEqual(new Map([...state.notes].sort()));
  expect(excerptsOf(read(state))).toEqual(excerptsOf(state));
  const own = openOwn(encode(state, 'here'));
  const notes = [...(own?.portions(2) ?? [])].flat().map(({ note }) => note);
  expect(notes).toEqual([...state.notes.values()].sort((one, other) => (one.id < other.id ? -1 : 1)));
});

test('in a W3C file a passage highlights its words in its article, whatever else of a document bookmarks', () => {
  const items = annotationsOf(later(deskWithDocument().state()));
  expect(items.get('p')).toMatchObject({
    type: 'Annotation',
    motivation: 'highlighting',
    target: { source: 'urn:bound-volume:article:yunjiang/2026/11/3', selector: [{ exact: '让老城的水有出路。' }, {}] },
  });
  const [document, heading, article, map] = ['doc', 'h', 'a', 'map'].map((id) => items.get(id));
  const excerpt = 'urn:bound-volume:excerpt:doc';
  expect(document).toMatchObject({ motivation: 'bookmarking', target: { source: excerpt } });
  expect(heading).toMatchObject({
    motivation: 'bookmarking',
    target: { source: excerpt },
    body: [{ value: '一、水情' }],
  });
  expect(article).toMatchObject({ motivation: 'bookmarking', target: { source: expect.stringContaining('11/4') } });
  expect(map).toMatchObject({ motivation: 'bookmarking' });
});

test('a note spells as it did before there were excerpt documents', () => {
  const desk = createExcerptDesk();
  desk.do(newNote('n', '请核对'));
  expect(encode(desk.state())).not.toContain('"part"');
});

test('a group gets nothing of an excerpt document, shared or not, nor anything that names it', () => {
  fc.assert(
    fc.property(commands(40), commands(40), (notes, excerpts) => {
      const parts = play(excerpts, 'excerpts').devices.map(({ state }) => state);
      const renamed = parts.reduce(merge);
      const shared = new Map(
        [...renamed.notes].map(([id, note]): [string, Note] => [
          `x${id}`,
          { ...note, id: `x${id}`, fields: { ...note.fields, shared: { value: true, stamp: '000000001-0000-x' } } },
        ]),
      );
      const state = play(notes)
        .devices.map((device) => device.state)
        .reduce(merge);
      const group = forAudience({ ...state, notes: new Map([...state.notes, ...shared]) }, 'group');
      expect(group).toEqual(forAudience(state, 'group'));
    }),
  );
  const desk = deskWithDocument();
  expect(encode(desk.state())).toMatch(OF_THE_DOCUMENT);
  expect(encode(forAudience(desk.state(), 'group'))).not.toMatch(OF_THE_DOCUMENT);
  expect(forAudience(desk.state(), 'devices')).toBe(desk.state());
});

test('nothing that counts or shows notes sees a part', () => {
  const state = later(deskWithDocument().state());
  expect(cardsOf(state)).toEqual([]);
  expect([...state.notes.values()].filter(isSeen)).toEqual([]);
  expect(tally(state)).toEqual(tally({ ...state, notes: new Map() }));
  expect(tallyByPerson(state)).toEqual([]);
  expect(countsOf(state)).toEqual({ notes: 0, deleted: 0, people: 0 });
  expect(excerptCount(state)).toBe(1);
  const audience = { kind: 'owner', id: 'p-here', includePrivate: true } as const;
  for (const articleId of ['yunjiang/2026/11/3', 'yunjiang/2026/11/4', 'none'])
    expect(shownCards({ articleId, notes: state, layers: null, audience })).toEqual([]);
});

test('before a file is brought in documents are counted apart from notes, by what becomes of them', () => {
  const here = deskWithDocument();
  const there = createExcerptDesk('there', here.state());
  expect(preview(here.state(), there.state())).toMatchObject({ people: [], same: 0, excerpts: NO_EXCERPTS });
  there.do(newNote('n', '请核对'));
  there.do(editItem('t', { text: '改过的话。' }));
  there.do(newDocument({ id: 'new', title: '新的', byline: '' }));
  there.do(addItems(there.document('new'), [passage('x')], null));
  for (const most of [1, 3, 1000]) {
    const { people, excerpts } = preview(here.state(), there.state(), most);
    expect(people.map(({ added, changed }) => [added, changed])).toEqual([[['n'], []]]);
    expect(excerpts).toEqual({ added: ['new'], changed: ['doc'], deleted: [] });
  }
  there.do(deleteDocument(there.document('doc')));
  expect(preview(here.state(), there.state(), 2).excerpts).toEqual({ added: ['new'], changed: [], deleted: ['doc'] });
  expect(preview(here.state(), there.state()).disputes).toEqual([]);
});
const NO_EXCERPTS = { added: [], changed: [], deleted: [] };

test('an import taken back takes its documents with it, and what it did to one’s own; brought again all is there', () => {
  const here = deskWithDocument();
  const there = createExcerptDesk('there', here.state());
  there.do(editItem('t', { text: '改过的话。' }));
  there.do(editItem('p', { omitted: [[0, 3]] }));
  there.do(addItems(there.document(), [passage('x')], 'p'));
  there.do(newDocument({ id: 'new', title: '新的', byline: '' }));
  const before = here.document();
  const pen = (state: NotesState) => ({
    clock: receive(newClock('here'), stampsOf(state), Date.UTC(2026, 11, 1)).clock,
    author: { id: 'p-here', name: '' },
    now: Date.UTC(2026, 11, 1),
  });
  const news = broughtBy(shownState(here.state()), there.state());
  const all = merge(here.state(), there.state());
  const back = merge(all, takeBack(all, news, new Set(), pen(all)).state);
  const shown = excerptsOf(shownState(back));
  expect(shown.map(({ id }) => id)).toEqual(['doc']);
  expect(shown[0]?.items).toEqual(before.items);
  expect(excerptsOf(back)).toEqual(shown);
  const again = merge(back, bringAgain(back, eventsIn(there.state()), pen(back)).state);
  expect(excerptsOf(shownState(again)).map((each) => [each.id, idsOf(each)])).toEqual([
    ['new', []],
    ['doc', ['h', 't', 'p', 'x', 'q', 'a']],
  ]);
});

test('a backup brings documents back as they were and says which, apart from the notes', () => {
  const here = deskWithDocument();
  const then = here.state();
  const before = here.document();
  here.do(editItem('h', { level: 3, text: '二' }));
  here.do(editItem('p', { runsOn: true }));
  here.do(deleteDocument(here.document()));
  here.do(newDocument({ id: 'since', title: '', byline: '' }));
  const { operation, ...found } = restoration(here.state(), then);
  expect(found).toEqual({ revived: [], rewritten: [], newer: [], excerpts: ['doc'] });
  here.do(operation);
  expect(here.document('doc').items).toEqual(before.items);
  expect(here.documents().map(({ id }) => id)).toEqual(['since', 'doc']);
  here.undo();
  expect(here.documents().map(({ id }) => id)).toEqual(['since']);
});

test('documents of somebody else’s file come in with it', () => {
  const theirs = deskWithDocument('there').state();
  expect(excerptsOf(fromOthers(theirs, 'me', 'here')).map(({ id }) => id)).toEqual(['doc']);
});
