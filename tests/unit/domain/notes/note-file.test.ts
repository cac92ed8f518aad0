import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { openOwn } from '../../../../renderer/domain/notes/decode-own.ts';
import { encode, spell } from '../../../../renderer/domain/notes/encode.ts';
import { fingerprint } from '../../../../renderer/domain/notes/fingerprint.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { commands, play } from '../../../support/note-histories.ts';

const block = { id: 'b1', text: '排水这件事，难在看不见。' };
const target = describe([block], { blockId: 'b1', offset: 6 }, { blockId: 'b1', offset: 11 });
const NOTE = {
  id: 'n',
  articleId: 'a',
  issueId: 'i',
  replyTo: null,
  target,
  pigment: 'plum',
  style: 'underline',
  tags: ['排水'],
  shared: false,
  text: '是啊',
} as const;
const { state } = apply(
  EMPTY_STATE,
  { do: 'create', note: NOTE },
  { clock: newClock('d'), author: { id: 'p', name: '王某' }, now: Date.UTC(2026, 10, 1, 8) },
);
const file = encode(state);
const changed = (change: (file: string) => string) => decode(change(file));

test('other tools find a W3C annotation in it', () => {
  const json = JSON.parse(file);
  expect(json).toMatchObject({ type: 'AnnotationCollection', total: 1 });
  expect(json.first.items[0]).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-11-01T08:00:00.000Z',
    creator: { type: 'Person', name: '王某' },
    body: [
      { type: 'TextualBody', value: '是啊', format: 'text/markdown' },
      { purpose: 'tagging', value: '排水' },
    ],
    target: {
      selector: [
        { type: 'TextQuoteSelector', prefix: '排水这件事，', exact: '难在看不见', suffix: '。' },
        { type: 'TextPositionSelector', start: 6, end: 11 },
      ],
    },
  });
});

test('read back it is the same, and written again it has the same bytes', () => {
  expect(decode(file)).toEqual({ ok: true, state, device: null });
  const again = decode(file);
  expect(again.ok && encode(again.state)).toBe(file);
});

test('a mark placed by hand in another article stands there, in the file and on its card', () => {
  const elsewhere = { articleId: 'a2', issueId: 'i2' };
  const placed = apply(
    state,
    { do: 'place', id: 'n', target: target && { ...target, elsewhere } },
    { clock: newClock('d'), author: { id: 'p', name: '王某' }, now: Date.UTC(2026, 10, 2, 8) },
  ).state;
  const written = encode(placed);
  expect(JSON.parse(written).first.items[0].target.source).toBe('urn:bound-volume:article:a2');
  const again = decode(written);
  expect(again).toEqual({ ok: true, state: placed, device: null });
  expect(again.ok && cardsOf(again.state)).toMatchObject([elsewhere]);
  expect(cardsOf(state)).toMatchObject([{ articleId: 'a', issueId: 'i' }]);
  const broken = written.replace('"elsewhere":{"articleId":"a2"', '"elsewhere":{"articleId":7');
  expect(decode(broken)).toMatchObject({ ok: false, refusal: { kind: 'shape' } });
});

test('what a later version wrote beside it is kept', () => {
  const later = file
    .replace('"fields":{', '"fields":{"000000000-0000-d":{"voice":{"seconds":3}},')
    .replace('"bound:note":{', '"via":"elsewhere","bound:note":{"weather":"rain",');
  const decoded = decode(later);
  expect(decoded.ok).toBe(true);
  const again = decoded.ok ? encode(decoded.state) : '';
  for (const kept of ['"seconds":3', '"via":"elsewhere"', '"weather":"rain"']) expect(again).toContain(kept);
});

test('a file from the future, a damaged one and one changed by hand are refused, each with its reason', () => {
  expect(changed((text) => text.replace('"bound:format":1', '"bound:format":2'))).toEqual({
    ok: false,
    refusal: { kind: 'future-format', format: 2 },
  });
  expect(changed((text) => text.slice(0, -9))).toEqual({ ok: false, refusal: { kind: 'not-json' } });
  expect(changed((text) => text.replace('"plum"', '"pink"'))).toMatchObject({ refusal: { kind: 'shape' } });
  expect(changed((text) => text.replace('是啊', '不是'))).toEqual({
    ok: false,
    refusal: { kind: 'altered', note: 'n' },
  });
});

test('it names the device whose own file it is; that is not merged and not handed on', () => {
  const own = encode(state, 'd');
  expect(own).toContain('"bound:device":"d"');
  expect(decode(own)).toEqual({ ok: true, state, device: 'd' });
  expect(file).not.toContain('bound:device":"');
});

test('whichever character of a profile’s own file is changed: it is refused, or says the same as before', () => {
  const own = encode(state, 'd').trimEnd();
  fc.assert(
    fc.property(fc.nat(own.length - 1), fc.constantFrom('a', '0', '"', ' ', '水', ''), (at, character) => {
      const other = own.slice(0, at) + character + own.slice(at + 1);
      const read = decode(`${other}\n`);
      if (read.ok) expect(encode(read.state, read.device)).toBe(`${own}\n`);
      if (other !== own) expect(openOwn(`${other}\n`)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('read in portions a profile’s own file says what it says read as a whole, and each note has its line', () => {
  fc.assert(
    fc.property(commands(40), fc.integer({ min: 1, max: 3 }), (history, most) => {
      for (const { state: each } of play(history).devices) {
        const whole = decode(encode(each, 'd'));
        const own = openOwn(encode(each, 'd'));
        const read = [...(own?.portions(most) ?? [])].flat();
        const notes = new Map(read.map(({ note }) => [note.id, note]));
        expect({ ok: true, state: { ...own?.shared, notes }, device: own?.device }).toEqual(whole);
        for (const { note, line } of read)
          expect(encode({ ...each, notes: new Map([[note.id, note]]) })).toContain(line);
      }
    }),
    { numRuns: 60 },
  );
  expect(openOwn(file)).toBeNull();
});

/** Lines that were read are written again as they stood: an older spelling would then be taken for damage when a backup is verified. */
test('a note is spelled as it ever was', () => {
  expect(fingerprint(encode(state, 'd'))).toBe('1x38v2l1ma3z1f');
});

test('a profile’s own file of no notes and of many are read back as they were written', () => {
  const many = apply(
    state,
    {
      do: 'together',
      operations: ['甲', '乙', '丙'].map((id) => ({ do: 'create', note: { ...NOTE, id } })),
    },
    { clock: newClock('e'), author: { id: 'p', name: '王某' }, now: Date.UTC(2026, 10, 2) },
  ).state;
  for (const each of [EMPTY_STATE, many]) {
    expect(decode(encode(each, 'e'))).toEqual({ ok: true, state: { ...each, notes: expect.any(Map) }, device: 'e' });
    const again = decode(encode(each, 'e'));
    expect(again.ok && encode(again.state, 'e')).toBe(encode(each, 'e'));
  }
});

test('its digest is the same for the same notes whichever device wrote them, and another as soon as a name changes', () => {
  const again = decode(file);
  if (!again.ok) throw new Error('refused');
  const { digest } = spell(state, 'd');
  expect(spell(again.state, null).digest).toBe(digest);
  const renamed = { ...state, people: new Map(state.people).set('p', { value: '李某', stamp: '0zzzzzzzz-0000-d' }) };
  expect(spell(renamed, 'd').digest).not.toBe(digest);
  const recoloured = apply(
    state,
    { do: 'recolour', id: 'n', pigment: 'azurite' },
    { clock: newClock('d'), author: { id: 'p', name: '王某' }, now: Date.UTC(2026, 10, 2) },
  );
  expect(spell(recoloured.state, 'd').digest).not.toBe(digest);
});
