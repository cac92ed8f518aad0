import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { joinFiles, type OpenedFile } from '../../../../renderer/domain/exchange/merge-files.ts';
import { openFile } from '../../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { commands, play } from '../../../support/note-histories.ts';

const NOBODY = { author: null, device: null, at: null, publications: [], settings: null } as const;

const packings = fc.record({
  audience: fc.constantFrom('devices' as const, 'group' as const),
  author: fc.option(fc.record({ id: fc.constantFrom('a', 'b'), name: fc.constantFrom('沈若谷', '方砚秋') })),
  device: fc.option(fc.constantFrom('d1', 'd2')),
  // The first two are one instant.
  at: fc.option(fc.constantFrom('2026-11-25T08:00:00Z', '2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00.001Z')),
  publications: fc.uniqueArray(fc.constantFrom('云江议事', '云江周报', '古塘通讯')),
  settings: fc.option(
    fc.constantFrom(16 as const, 40 as const).map((readingSize) => ({ ...DEFAULT_SETTINGS, readingSize })),
  ),
});

const opened = (text: string): OpenedFile => {
  const file = openFile(text);
  if (!file.ok) throw new Error(file.refusal.kind);
  return file;
};

test('in whatever order files come, and however often, they make the same bytes', () => {
  fc.assert(
    fc.property(commands(60), fc.array(packings, { minLength: 6, maxLength: 6 }), fc.nat(), (history, facts, turn) => {
      const files = play(history).devices.map(({ state }, index) =>
        opened(pack(state, facts[index] ?? { ...NOBODY, audience: 'devices' })),
      );
      const written = (from: readonly OpenedFile[]): string => {
        const { state, packing } = joinFiles(from);
        return pack(state, packing);
      };
      const at = turn % files.length;
      const others = [...files.slice(at), ...files.slice(0, at)].toReversed();
      expect(written([...others, ...files])).toBe(written(files));
    }),
    { numRuns: 100 },
  );
});

test('of two files of one instant, spelled otherwise or with other settings, neither is preferred for its place', () => {
  const file = (at: string, readingSize: 16 | 40): OpenedFile =>
    opened(pack(EMPTY_STATE, { ...NOBODY, audience: 'devices', at, settings: { ...DEFAULT_SETTINGS, readingSize } }));
  const pairs = [
    [file('2026-11-25T08:00:00Z', 16), file('2026-11-25T08:00:00.000Z', 16)],
    [file('2026-11-25T08:00:00Z', 16), file('2026-11-25T08:00:00Z', 40)],
    [file('2026-11-25T08:00:00Z', 40), file('2026-11-25T08:00:00.000Z', 16)],
  ] as const;
  for (const [one, other] of pairs) expect(joinFiles([one, other])).toEqual(joinFiles([other, one]));
  const [, [, later]] = pairs;
  expect(joinFiles([later, file('2026-11-25T08:00:01Z', 16)]).packing).toMatchObject({
    at: '2026-11-25T08:00:01Z',
    settings: { readingSize: 16 },
  });
});

test('what a group would not get is not left out of the merged file: then it is for the reader’s own eyes', () => {
  const { devices } = play([{ deed: 'create', device: 0, note: 0, choice: 0 }]);
  const [{ state } = { state: null }] = devices;
  if (!state) throw new Error('no device');
  // As another tool could call it: a file for a group with a private note in it.
  const wrong = opened(encode({ ...state, more: { 'bound:audience': 'group' } }));
  expect(wrong.head.audience).toBe('group');
  const joined = joinFiles([wrong]);
  expect(joined.packing.audience).toBe('devices');
  expect(opened(pack(joined.state, joined.packing)).state).toEqual(wrong.state);
});
