import { expect, test } from 'vitest';
import { pretenders } from '../../../../renderer/domain/exchange/pretenders.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { stateOf } from '../../../support/handed-notes.ts';

const named = (names: Readonly<Record<string, string>>) => ({
  ...EMPTY_STATE,
  people: new Map(Object.entries(names).map(([id, value]) => [id, { value, stamp: '000000001-0000-d' }])),
});

test('whoever has the reader’s name under another id is named, however it is spelled', () => {
  const state = named({
    me: '沈若谷 A',
    b: '沈若谷A',
    c: '沈若谷\u3000ａ',
    d: '沈\u200b若\u202e谷\u2066a',
    e: '沈若谷\u115fA\u00ad',
    f: '沈若石A',
    g: '',
  });
  expect(pretenders(state, { id: 'me', name: '沈若谷 A' }).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e']);
});

test('a name that stands on a note alone counts too', () => {
  const state = stateOf([{ person: 3, shared: true, answers: null, rewritten: false, deleted: false }]);
  const nameless = { ...state, people: new Map() };
  expect(pretenders(nameless, { id: 'me', name: 'NAME of Person-3-' })).toEqual([
    { id: 'person-3-', name: 'name of person-3-' },
  ]);
});

test('a reader without a name has no pretenders', () => {
  expect(pretenders(named({ a: '', b: '\u200b' }), { id: 'me', name: ' ' })).toEqual([]);
});
