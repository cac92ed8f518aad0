import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { LIMITS } from '../../../../renderer/domain/exchange/limits.ts';
import { openFile } from '../../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { handedNotes, stateOf } from '../../../support/handed-notes.ts';

const FACTS = {
  audience: 'devices',
  author: { id: 'shen', name: '沈若谷' },
  device: 'd1',
  at: '2026-11-25T08:00:00.000Z',
  publications: ['云江议事'],
  settings: DEFAULT_SETTINGS,
} as const;
const NOTE = { person: 0, shared: true, answers: null, rewritten: true, deleted: false };
const STATE = stateOf([NOTE, { ...NOTE, person: 1, answers: 0 }, { ...NOTE, deleted: true }]);
const FILE = pack(STATE, FACTS);
const PLAIN = encode(STATE);

/** A parsed file, changed at one place. */
const changed = (change: (json: Record<string, unknown>) => void, file = PLAIN): string => {
  const json = JSON.parse(file);
  change(json);
  return JSON.stringify(json);
};

const refusalOf = (text: string, limits = LIMITS) => {
  const opened = openFile(text, limits);
  return opened.ok ? null : opened.refusal;
};

test('a file that another tool wrote is opened, and is not called verified', () => {
  expect(openFile(PLAIN)).toEqual({
    ok: true,
    state: STATE,
    head: {
      audience: null,
      author: null,
      device: null,
      at: null,
      counts: null,
      publications: [],
      settings: null,
      verified: false,
      isOwn: false,
    },
  });
});

test('a profile’s own file is opened and named after its owner', () => {
  const device = [...STATE.devices.keys()][0] ?? '';
  expect(openFile(encode(STATE, device))).toMatchObject({
    ok: true,
    state: STATE,
    head: { author: { id: 'person-0-', name: 'name of person-0-' }, device, verified: true, isOwn: true },
  });
  expect(refusalOf(encode(STATE, device).replace('azurite', 'gamboge'))).toEqual({ kind: 'broken-seal' });
});

test('each refusal says its reason', () => {
  const small = { ...LIMITS, text: 100 };
  expect(refusalOf(FILE, small)).toEqual({ kind: 'too-large' });
  expect(refusalOf(FILE, { ...LIMITS, values: 100 })).toEqual({ kind: 'too-large' });
  expect(refusalOf(FILE, { ...LIMITS, notes: 2 })).toEqual({ kind: 'too-many-notes', notes: 3, limit: 2 });
  expect(refusalOf('合订本')).toEqual({ kind: 'not-json' });
  expect(refusalOf('[1]')).toMatchObject({ kind: 'shape' });
  expect(refusalOf(FILE.replace('azurite', 'gamboge'))).toEqual({ kind: 'wrong-checksum' });
  expect(refusalOf(changed((json) => Object.assign(json, { 'bound:format': 2 }), FILE))).toEqual({
    kind: 'future-format',
    format: 2,
  });
  expect(refusalOf(PLAIN.replace('azurite', 'pink'))).toMatchObject({ kind: 'shape' });
  expect(refusalOf(PLAIN.replaceAll('words-0-again', 'others'))).toEqual({ kind: 'altered', note: 'note-0-' });
  expect(refusalOf(changed((json) => Object.assign(json, { 'bound:sha256': 7 })))).toEqual({ kind: 'wrong-checksum' });
});

test('nested however deeply, in a note or beside the notes, it is refused and nothing runs out of stack', () => {
  for (const depth of [200, 1_000_000]) {
    const deep = `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`;
    expect(refusalOf(deep)).toEqual({ kind: 'too-deep' });
    expect(refusalOf(PLAIN.replace('{', `{"deep":${deep},`))).toEqual({ kind: 'too-deep' });
    expect(refusalOf(PLAIN.replace('"bound:note":{', `"bound:note":{"deep":${deep},`))).toEqual({ kind: 'too-deep' });
  }
  const bracketsInWords = PLAIN.replace('{', `{"words":${JSON.stringify(`\\"${'['.repeat(1000)}`)},`);
  expect(openFile(bracketsInWords)).toMatchObject({ ok: true });
});

test('however many notes stand under one id, they are one note with all that each adds', () => {
  const [item] = JSON.parse(PLAIN).first.items;
  const items = Array.from({ length: 2001 }, (_, index) => ({ ...item, [`later ${index}`]: index }));
  const opened = openFile(changed((json) => Object.assign(json, { first: { type: 'AnnotationPage', items } })));
  expect(opened.ok && [...opened.state.notes.keys()]).toEqual(['note-0-']);
  expect(opened.ok && Object.keys(opened.state.notes.get('note-0-')?.more ?? {})).toHaveLength(2001);
});

test('no text makes it throw: not any text, not any JSON, not a file of ours with something else in some place', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((json) => JSON.stringify(json)),
  );
  fc.assert(fc.property(anyText, (text) => void expect(openFile(text).ok).toBe(false)));
  fc.assert(
    fc.property(fc.constantFrom(FILE, PLAIN), fc.nat(), fc.nat(40), fc.string(), (file, at, length, put) => {
      const from = at % file.length;
      openFile(file.slice(0, from) + put + file.slice(from + length));
    }),
    { numRuns: 1000 },
  );
});

/** Every object and array of a parsed file. */
function placesIn(json: unknown): readonly Record<string, unknown>[] {
  if (typeof json !== 'object' || json === null) return [];
  return [json as Record<string, unknown>, ...Object.values(json).flatMap(placesIn)];
}

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    -1,
    1e308,
    [],
    {},
    'x'.repeat(2000),
    Array(1000).fill({}),
    '2026-02-30T25:00:00Z',
    'zzzzzzzzz-zzzz-d',
  ),
);
const anyKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  '',
  'tag:',
  'id',
);

test('whatever stands at whatever place of a file: it is refused, or what was read can be written and read again', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(anyKey), fc.nat(), anyValue, (place, key, member, value) => {
      const text = changed((json) => {
        const places = placesIn(json);
        const target = places[place % places.length];
        const names = Object.keys(target ?? {});
        const name = (Array.isArray(target) ? null : key) ?? names[member % Math.max(1, names.length)] ?? '0';
        if (target)
          Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
      });
      const opened = openFile(text);
      if (!opened.ok) return;
      const again = openFile(pack(opened.state, FACTS));
      expect(again).toEqual({ ...opened, head: again.ok ? again.head : null });
    }),
    { numRuns: 1500 },
  );
  expect(Object.hasOwn(Object.prototype, 'shared')).toBe(false);
});

test('whichever character of a file is changed: it is refused, says the same, or is no longer called verified', () => {
  fc.assert(
    fc.property(fc.nat(FILE.length - 1), fc.constantFrom('a', '0', '"', ' ', '水', ''), (at, character) => {
      const opened = openFile(FILE.slice(0, at) + character + FILE.slice(at + 1));
      if (opened.ok && opened.head.verified) expect(opened).toEqual(openFile(FILE));
    }),
    { numRuns: 1000 },
  );
});

test('a head that another tool spoilt costs what it says, and no note', () => {
  const spoilt = changed((json) =>
    Object.assign(json, {
      created: 'yesterday',
      creator: ['https://example.org/someone'],
      'bound:audience': 'everybody',
      'bound:counts': { notes: -1 },
      'bound:publications': 'one',
      'bound:settings': { paper: 'night', readingSize: 1, later: true },
      'bound:from': 'a device',
    }),
  );
  expect(openFile(spoilt)).toMatchObject({
    ok: true,
    state: STATE,
    head: { at: null, author: null, audience: null, counts: null, publications: [], device: null },
  });
  const opened = openFile(spoilt);
  expect(opened.ok && opened.head.settings).toEqual({ paper: 'night' });
});

test('unknown members of the head and of notes are kept and written again', () => {
  fc.assert(
    fc.property(
      handedNotes,
      fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 })),
      (notes, later) => {
        const file = changed((json) => Object.assign(json, { later }), encode(stateOf(notes)));
        const opened = openFile(file);
        const again = opened.ok ? openFile(pack(opened.state, FACTS)) : opened;
        expect(again.ok && again.state.more).toEqual({ later: JSON.parse(JSON.stringify(later)) });
      },
    ),
  );
});
