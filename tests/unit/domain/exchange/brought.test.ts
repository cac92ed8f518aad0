import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broughtBy, eventsIn } from '../../../../renderer/domain/exchange/brought.ts';
import { comeAgain, takeBack } from '../../../../renderer/domain/exchange/set-aside.ts';
import { countsOf, tallyByPerson } from '../../../../renderer/domain/exchange/tally.ts';
import { isSeen, shownState } from '../../../../renderer/domain/notes/aside.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Operation, Pen } from '../../../../renderer/domain/notes/operation.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock, receive } from '../../../../renderer/domain/notes/stamp.ts';
import { commands, play, stampsOf } from '../../../support/note-histories.ts';

const NOW = Date.UTC(2026, 10, 27);

const penFor = (device: string, ...seen: readonly NotesState[]): Pen => ({
  clock: receive(newClock(device), seen.flatMap(stampsOf), NOW).clock,
  author: { id: `p-${device}`, name: device },
  now: NOW,
});

const done = (state: NotesState, operation: Operation, device = 'here'): NotesState =>
  apply(state, operation, penFor(device, state)).state;

const made = (id: string, text: string, device = 'here', state = EMPTY_STATE): NotesState =>
  done(
    state,
    {
      do: 'create',
      note: {
        id,
        articleId: 'a',
        issueId: 'i',
        replyTo: null,
        target: null,
        pigment: 'azurite',
        style: 'highlight',
        tags: [],
        shared: true,
        text,
      },
    },
    device,
  );

/** What the reader sees, by note. */
const seen = (state: NotesState): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    cardsOf(shownState(state))
      .map(
        ({ id, wordings, pigment, style, tags, shared, standing }) =>
          [id, { words: wordings.map(({ text }) => text), pigment, style, tags, shared, standing }] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What brings it in, and what takes it back. */
function broughtIn(state: NotesState, file: NotesState) {
  const news = broughtBy(shownState(state), file);
  const joined = merge(state, file);
  const after = merge(joined, comeAgain(joined, file, penFor('here', state, file)).state);
  const back = (now: NotesState, kept: ReadonlySet<string> = new Set()) =>
    merge(now, takeBack(now, news, kept, penFor('here', now)).state);
  return { after, back };
}

const history = commands(40).map((list) => play(list));

test('an import taken back leaves every note as it was shown before', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(5), ({ devices, files }, which, at) => {
      const state = devices[at]?.state ?? EMPTY_STATE;
      const file = files[which % Math.max(1, files.length)] ?? EMPTY_STATE;
      const { after, back } = broughtIn(state, file);
      // What the file itself says is set aside was taken back on another device, and stays so.
      fc.pre(
        JSON.stringify([...file.notes.values()].map(({ fields }) => Object.keys(fields))).includes('aside') === false,
      );
      expect(seen(back(after))).toEqual(seen(state));
    }),
    { numRuns: 400 },
  );
});

test('taken back twice is taken back once, and brought in again it shows what it showed at first', () => {
  fc.assert(
    fc.property(history, fc.nat(), ({ devices, files }, which) => {
      const state = devices[0]?.state ?? EMPTY_STATE;
      const file = files[which % Math.max(1, files.length)] ?? EMPTY_STATE;
      fc.pre(
        JSON.stringify([...file.notes.values()].map(({ fields }) => Object.keys(fields))).includes('aside') === false,
      );
      const { after, back } = broughtIn(state, file);
      const once = back(after);
      expect(back(once)).toBe(once);
      expect(seen(broughtIn(once, file).after)).toEqual(seen(after));
    }),
    { numRuns: 400 },
  );
});

test('what was written since the import stays when it is taken back', () => {
  const { after, back } = broughtIn(EMPTY_STATE, made('theirs', '排水要查到接口', 'there'));
  const answered = done(after, { do: 'write', id: 'theirs', wordings: [{ text: '查过了', author: 'p-here' }] });
  const recoloured = done(answered, { do: 'recolour', id: 'theirs', pigment: 'plum' });
  expect(seen(back(recoloured))).toMatchObject({ theirs: { words: ['查过了'], pigment: 'plum' } });
});

test('what another import has brought too stays', () => {
  const first = made('shared', '两个人都带来的', 'there');
  const { after, back } = broughtIn(EMPTY_STATE, first);
  const second = merge(first, made('more', '后来的', 'there'));
  const both = broughtIn(after, second).after;
  expect(Object.keys(seen(back(both, eventsIn(second))))).toEqual(['more', 'shared']);
  expect(Object.keys(seen(back(both)))).toEqual(['more']);
});

test('a colour taken back is the one that stood before, through two imports', () => {
  const own = made('one', '一条');
  const first = done(own, { do: 'recolour', id: 'one', pigment: 'plum' }, 'there');
  const second = done(first, { do: 'recolour', id: 'one', pigment: 'gamboge' }, 'third');
  const one = broughtIn(own, first);
  const two = broughtIn(one.after, second);
  expect(seen(two.after)).toMatchObject({ one: { pigment: 'gamboge' } });
  const withoutFirst = one.back(two.after);
  expect(seen(withoutFirst)).toMatchObject({ one: { pigment: 'gamboge' } });
  expect(seen(two.back(withoutFirst))).toMatchObject({ one: { pigment: 'azurite' } });
});

test('a deletion taken back brings the note again, not as one that came back', () => {
  const own = made('one', '一条');
  const { after, back } = broughtIn(own, done(own, { do: 'delete', id: 'one' }, 'there'));
  expect(seen(after)).toEqual({});
  expect(seen(back(after))).toMatchObject({ one: { standing: 'live', words: ['一条'] } });
});

test('what is set aside goes through a file and is set aside on the other device too', () => {
  const { after, back } = broughtIn(made('own', '自己的'), made('theirs', '别人的', 'there'));
  const read = decode(encode(back(after)));
  expect(read.ok && Object.keys(seen(merge(after, read.state)))).toEqual(['own']);
});

test('a circle of registers in a file made by hand ends, with nothing shown in the field', () => {
  const own = made('one', '一条');
  const note = own.notes.get('one');
  const pigment = note?.fields.pigment;
  if (!note || !pigment) throw new Error('made without a colour');
  const [event] = broughtBy(EMPTY_STATE, own)['one']?.filter(({ field }) => field === 'pigment') ?? [];
  const aside = { value: { hidden: true, field: 'pigment', instead: pigment }, stamp: pigment.stamp };
  const fields = { ...note.fields, [`aside:${event?.event}`]: aside };
  const shown = shownState({ ...own, notes: new Map([['one', { ...note, fields }]]) });
  expect(shown.notes.get('one')?.fields.pigment).toBeUndefined();
  expect(shown.notes.get('one')?.fields.style).toBeDefined();
});

test('what is set aside is counted nowhere: not in the head of a file, not by person', () => {
  const { after, back } = broughtIn(made('own', '自己的'), made('theirs', '别人的', 'there'));
  expect(tallyByPerson(back(after)).map(({ person, notes }) => [person.id, notes])).toEqual([['p-here', 1]]);
  expect(countsOf(back(after))).toEqual({ notes: 1, deleted: 0, people: 1 });
  expect([...back(after).notes.values()].filter(isSeen).map(({ id }) => id)).toEqual(['own']);
});

test('an older colour that comes after a younger one was taken back is shown, and taken back too', () => {
  const own = made('one', '一条');
  const older = done(own, { do: 'recolour', id: 'one', pigment: 'gamboge' }, 'there');
  const younger = done(older, { do: 'recolour', id: 'one', pigment: 'plum' }, 'third');
  const first = broughtIn(own, younger);
  const second = broughtIn(first.back(first.after), older);
  expect(seen(second.after)).toMatchObject({ one: { pigment: 'gamboge' } });
  expect(seen(second.back(second.after))).toMatchObject({ one: { pigment: 'azurite' } });
  const again = broughtIn(second.after, younger);
  expect(seen(again.after)).toMatchObject({ one: { pigment: 'plum' } });
  expect(seen(again.back(again.after))).toMatchObject({ one: { pigment: 'gamboge' } });
});

test('the words of theirs that the reader chose when the file came are taken back with it', () => {
  const own = made('one', '一条');
  const mine = done(own, { do: 'write', id: 'one', wordings: [{ text: '我的', author: 'p-here' }] });
  const { after, back } = broughtIn(
    mine,
    done(own, { do: 'write', id: 'one', wordings: [{ text: '他们的', author: 'p-there' }] }, 'there'),
  );
  const chosen = done(after, { do: 'write', id: 'one', wordings: [{ text: '他们的', author: 'p-there' }] });
  expect(seen(chosen)).toMatchObject({ one: { words: ['他们的'] } });
  expect(seen(back(chosen))).toMatchObject({ one: { words: ['我的'] } });
});

test('typing on beside what is set aside keeps one wording, as it does elsewhere', () => {
  const own = made('one', '一条');
  const { after, back } = broughtIn(own, done(own, { do: 'recolour', id: 'one', pigment: 'plum' }, 'there'));
  const typed = ['一条线', '一条线索', '一条线索。'].reduce(
    (state, text) => done(state, { do: 'type', id: 'one', text }),
    back(after),
  );
  expect(typed.notes.get('one')?.versions.map(({ text }) => text)).toEqual(['一条线索。']);
});
