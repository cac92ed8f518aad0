import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { forAudience } from '../../../../renderer/domain/exchange/audience.ts';
import { openFile } from '../../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { canonical } from '../../../../renderer/domain/notes/json.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { handedNotes, stateOf } from '../../../support/handed-notes.ts';
import { commands, play } from '../../../support/note-histories.ts';

const FACTS = {
  author: { id: 'shen', name: '沈若谷' },
  device: 'd1',
  at: '2026-11-25T08:00:00.000Z',
  publications: ['云江议事', '云江周报'],
  settings: DEFAULT_SETTINGS,
} as const;
const AUDIENCES = fc.constantFrom('devices' as const, 'group' as const);
const SOME = stateOf([
  { person: 0, shared: true, answers: null, rewritten: true, deleted: false },
  { person: 1, shared: false, answers: null, rewritten: false, deleted: false },
  { person: 1, shared: true, answers: 0, rewritten: false, deleted: true },
]);

test('a file says who wrote it, when, for whom and how much is in it', () => {
  const head = { author: FACTS.author, device: 'd1', at: FACTS.at, publications: FACTS.publications };
  expect(openFile(pack(SOME, { ...FACTS, audience: 'devices' }))).toMatchObject({
    ok: true,
    head: {
      ...head,
      audience: 'devices',
      counts: { notes: 2, deleted: 1, people: 2 },
      settings: DEFAULT_SETTINGS,
      verified: true,
      isOwn: false,
    },
  });
  expect(openFile(pack(SOME, { ...FACTS, audience: 'group' }))).toMatchObject({
    ok: true,
    head: { ...head, audience: 'group', counts: { notes: 1, deleted: 1, people: 2 }, settings: null, verified: true },
  });
});

test('other tools find in it what the W3C says a collection has', () => {
  expect(JSON.parse(pack(SOME, { ...FACTS, audience: 'group' }))).toMatchObject({
    type: 'AnnotationCollection',
    created: FACTS.at,
    creator: { id: 'urn:bound-volume:person:shen', type: 'Person', name: '沈若谷' },
    generator: { type: 'Software', name: 'Bound Volume' },
  });
});

test('what was packed is what is opened, for either audience, whatever happened to the notes', () => {
  fc.assert(
    fc.property(commands(50), handedNotes, AUDIENCES, (history, notes, audience) => {
      for (const state of [stateOf(notes), ...play(history).devices.map((device) => device.state)]) {
        const opened = openFile(pack(state, { ...FACTS, audience }));
        expect(opened).toMatchObject({ ok: true, head: { verified: true } });
        expect(opened.ok && opened.state).toEqual(forAudience(state, audience));
      }
    }),
    { numRuns: 60 },
  );
});

test('what the head says is not merged and not handed on', () => {
  const opened = openFile(pack(SOME, { ...FACTS, audience: 'devices' }));
  expect(opened.ok && encode(merge(EMPTY_STATE, opened.state))).toBe(encode(SOME));
});

test('what a later version keeps beside the notes goes along', () => {
  const later = { ...SOME, more: { future: { depth: 3 } } };
  const opened = openFile(pack(later, { ...FACTS, audience: 'group' }));
  expect(opened.ok && opened.state.more).toEqual({ future: { depth: 3 } });
});

test('the checksum is SHA-256 over the canonical JSON of all the rest, in whatever lines it is set', () => {
  const { 'bound:sha256': checksum, ...rest } = JSON.parse(pack(SOME, { ...FACTS, audience: 'devices' }));
  expect(checksum).toBe(createHash('sha256').update(canonical(rest), 'utf8').digest('hex'));
  const reset = JSON.stringify({ 'bound:sha256': checksum, ...rest }, null, 2);
  expect(openFile(reset)).toMatchObject({ ok: true, head: { verified: true } });
});

test('of nobody and no time it says nothing', () => {
  const file = pack(EMPTY_STATE, {
    audience: 'group',
    author: null,
    device: null,
    at: null,
    publications: [],
    settings: null,
  });
  expect(openFile(file)).toMatchObject({
    ok: true,
    head: { author: null, device: null, at: null, settings: null, counts: { notes: 0, deleted: 0, people: 0 } },
  });
});
