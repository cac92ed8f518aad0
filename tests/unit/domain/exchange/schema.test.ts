import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { noteFileSchema } from '../../../../renderer/domain/exchange/schema.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { handedShape } from '../../../../renderer/domain/notes/file-head.ts';
import { handedNotes, stateOf } from '../../../support/handed-notes.ts';
import { inventNotes, SHEN, written } from '../../../support/invented-notes.ts';
import { commands, play } from '../../../support/note-histories.ts';
import { articles, NOW } from '../notebook/entries-of-notes.ts';

const committed = JSON.parse(readFileSync('resources/schemas/bvnotes.schema.json', 'utf8'));
// Instants have a pattern beside their format.
const isValid = new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(committed);
const FACTS = {
  author: { id: 'shen', name: '沈若谷' },
  device: 'd1',
  at: '2026-11-25T08:00:00.000Z',
  publications: ['云江议事'],
  settings: DEFAULT_SETTINGS,
} as const;

const expectValid = (text: string): void => {
  isValid(JSON.parse(text));
  expect(isValid.errors).toBeNull();
};

test('the committed schema is that of the program; how it is made stands in the folder’s README', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(noteFileSchema())));
});

test('every file handed round has the form that the schema says, whatever happened to the notes', () => {
  fc.assert(
    fc.property(commands(60), handedNotes, (history, notes) => {
      for (const state of [stateOf(notes), ...play(history).devices.map((device) => device.state)]) {
        for (const audience of ['devices', 'group'] as const) expectValid(pack(state, { ...FACTS, audience }));
        expectValid(encode(state, 'd1'));
      }
    }),
    { numRuns: 50 },
  );
});

test('so have the notes of a reader who marked passages, tagged and answered', () => {
  const notes = inventNotes(articles, 300).map((note, index) => ({ ...note, shared: index % 2 === 0 }));
  const state = written(notes, SHEN, NOW);
  for (const audience of ['devices', 'group'] as const) expectValid(pack(state, { ...FACTS, audience }));
});

const SOME = JSON.parse(
  pack(stateOf([{ person: 0, shared: true, answers: null, rewritten: true, deleted: true }]), {
    ...FACTS,
    audience: 'devices',
  }),
);

test('what the schema refuses the program’s own validation refuses, and the other way round', () => {
  const places = (json: unknown): readonly Record<string, unknown>[] =>
    typeof json === 'object' && json !== null
      ? [json as Record<string, unknown>, ...Object.values(json).flatMap(places)]
      : [];
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.jsonValue({ maxDepth: 1 }), (place, member, value) => {
      const json = structuredClone(SOME);
      const all = places(json);
      const target = all[place % all.length] ?? {};
      const names = Object.keys(target);
      const name = names[member % Math.max(1, names.length)];
      if (name !== undefined) target[name] = value;
      expect(isValid(json)).toBe(handedShape.safeParse(json).success);
    }),
    { numRuns: 1000 },
  );
});
