import { expect, test } from 'vitest';
import { bytesOf, createDesk, newNote } from '../../../support/note-desk.ts';
import { noteProfile, stateIn, wordsIn } from '../../../support/note-profile.ts';
import { valueIn } from '../../../support/value-in.ts';

const OWN = 'own.bvnotes';
const PREVIOUS = 'own.previous.bvnotes';

test('a new profile has a device and an owner at once, and keeps them over a restart and over nothing but its note file', async () => {
  const profile = noteProfile();
  const first = valueIn(await profile.notes().open({ known: null }));
  expect(first).toMatchObject({ found: { state: 'ready' } });
  expect(first.device).not.toBe(first.person);
  profile.restart();
  expect(valueIn(await profile.notes().open({ known: null }))).toEqual(first);
  const { devices, people } = stateIn(profile.file(OWN));
  expect(devices.get(first.device)?.value).toBe(first.person);
  expect(people.size).toBe(0);
});

test('the note file names its device, and a file that is handed out does not', async () => {
  const profile = noteProfile();
  const { device, file } = valueIn(await profile.notes().open({ known: null }));
  expect(String(profile.file(OWN))).toContain(`"bound:device":"${device}"`);
  expect(file).toBe(String(profile.file(OWN)));
  expect(valueIn(await profile.notes().some({ noteIds: [] }))).not.toContain('"bound:device":');
});

test('what was acknowledged is in the file on the disk, and the file before it is kept', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('one', '排水难在看不见')) }));
  expect(wordsIn(profile.file(OWN))).toEqual({ one: '排水难在看不见' });
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('two', '下次要问')) }));
  expect(wordsIn(profile.file(OWN))).toEqual({ one: '排水难在看不见', two: '下次要问' });
  expect(wordsIn(profile.file(PREVIOUS))).toEqual({ one: '排水难在看不见' });
});

test('before it is acknowledged it was written, synced and renamed, and then the folder was synced', async () => {
  const profile = noteProfile();
  await profile.notes().open({ known: null });
  profile.steps.length = 0;
  valueIn(await profile.notes().keep({ window: 'w', file: createDesk().write(newNote('one')) }));
  const names = profile.steps.map(({ step, path }) => `${step} ${path.slice(profile.folder.length + 1)}`);
  const own = names.filter((name) => !name.includes('backups'));
  expect(own).toEqual(['makeFolder ', `write ${OWN}.new`, `rename ${OWN}`, `rename ${OWN}.new`, 'syncFolder ']);
});

test('who holds what the file says is told so, and is not sent it again', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  const { digest } = valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('one')) }));
  expect(valueIn(await profile.notes().open({ known: digest }))).toMatchObject({ digest, file: null });
  profile.restart();
  expect(valueIn(await profile.notes().open({ known: digest }))).toMatchObject({ digest, file: null });
  const next = valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('two')) }));
  expect(next.digest).not.toBe(digest);
  const opened = valueIn(await profile.notes().open({ known: digest }));
  expect(Object.keys(wordsIn(opened.file))).toEqual(['one', 'two']);
});

test('a call that brings nothing new writes nothing and tells nobody', async () => {
  const profile = noteProfile();
  const file = createDesk().write(newNote('one', '话'));
  const first = valueIn(await profile.notes().keep({ window: 'w', file }));
  profile.told.length = 0;
  profile.steps.length = 0;
  expect(valueIn(await profile.notes().keep({ window: 'v', file }))).toEqual(first);
  expect(profile.steps.filter(({ step }) => step === 'write' || step === 'rename')).toEqual([]);
  expect(profile.told).toEqual([]);
});

test('calls that come while one is written share the next write, and each is answered when it is on the disk', async () => {
  const profile = noteProfile();
  await profile.notes().open({ known: null });
  profile.steps.length = 0;
  const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
  const seen = await Promise.all(
    ids.map(async (id) => {
      valueIn(await profile.notes().keep({ window: id, file: createDesk({ device: id }).write(newNote(id)) }));
      return Object.keys(wordsIn(profile.file(OWN))).includes(id);
    }),
  );
  expect(seen).toEqual(ids.map(() => true));
  const writes = profile.steps.filter(({ step, path }) => step === 'write' && path.endsWith(`${OWN}.new`));
  expect(writes.length).toBeLessThanOrEqual(3);
});

test('two windows that change one note at the same time keep both: two colours one of them, two wordings side by side', async () => {
  const profile = noteProfile();
  const [here, there] = [createDesk({ device: 'here' }), createDesk({ device: 'there' })];
  valueIn(await profile.notes().keep({ window: 'here', file: here.write(newNote('n')) }));
  there.take(here.state());
  const both = await Promise.all([
    profile.notes().keep({
      window: 'here',
      file: here.write({ do: 'write', id: 'n', wordings: [{ text: '此处', author: 'reader' }] }),
    }),
    profile.notes().keep({
      window: 'there',
      file: there.write({ do: 'write', id: 'n', wordings: [{ text: '彼处', author: 'reader' }] }),
    }),
  ]);
  both.map(valueIn);
  expect(wordsIn(profile.file(OWN))['n']?.split(' | ').sort()).toEqual(['彼处', '此处'].sort());
  profile.restart();
  expect(wordsIn(valueIn(await profile.notes().some({ noteIds: ['n'] })))['n']).toContain(' | ');
});

test('all windows are told which notes changed, and by whom, and only those that did', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  for (const id of ['one', 'two']) valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote(id)) }));
  profile.told.length = 0;
  desk.write({ do: 'recolour', id: 'two', pigment: 'plum' });
  valueIn(await profile.notes().keep({ window: 'w', file: bytesOf(desk.state()) }));
  expect(profile.told).toEqual([{ window: 'w', noteIds: ['two'] }]);
});

test('of more than five thousand changed notes no ids are told: all may have changed', async () => {
  const profile = noteProfile();
  const ids = Array.from({ length: 5001 }, (_, index) => `n${index}`);
  const file = createDesk().write({ do: 'together', operations: ids.map((id) => newNote(id)) });
  valueIn(await profile.notes().keep({ window: 'w', file }));
  expect(profile.told).toEqual([{ window: 'w', noteIds: [] }]);
});

test('a new name of the reader is kept and told, though no note changed', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('one')) }));
  profile.told.length = 0;
  const people = new Map([['reader', { value: '王镜铭', stamp: '0zzzzzzzz-0000-desk' }]]);
  valueIn(await profile.notes().keep({ window: 'w', file: bytesOf({ ...desk.state(), people }) }));
  expect(stateIn(profile.file(OWN)).people.get('reader')?.value).toBe('王镜铭');
  expect(profile.told).toEqual([{ window: 'w', noteIds: [] }]);
});

test('some notes come with all people and devices, and without those that are not there', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  for (const id of ['one', 'two']) valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote(id)) }));
  const some = stateIn(valueIn(await profile.notes().some({ noteIds: ['two', 'three'] })));
  expect([...some.notes.keys()]).toEqual(['two']);
  expect(some.people.get('reader')?.value).toBe('王某');
  expect(some.devices.size).toBe(2);
});

const sound = createDesk().write(newNote('bad', '原话'));
test.each([
  ['that is no text', new Uint8Array([0xff, 0xfe, 0x00]), { code: 'notes-refused', facts: { reason: 'not-utf-8' } }],
  ['that ends early', sound.subarray(0, -20), { code: 'notes-refused', facts: { reason: 'not-json' } }],
  [
    'with changed words',
    new TextEncoder().encode(new TextDecoder().decode(sound).replace('原话', '假话')),
    { code: 'notes-refused', facts: { reason: 'altered: bad' } },
  ],
  [
    'of a later version',
    new TextEncoder().encode(new TextDecoder().decode(sound).replace('"bound:format":1', '"bound:format":7')),
    { code: 'notes-too-new', facts: { format: 7 } },
  ],
])('a file %s is refused with its reason, and nothing changes', async (_, file, failure) => {
  const profile = noteProfile();
  valueIn(await profile.notes().keep({ window: 'w', file: createDesk().write(newNote('one')) }));
  profile.told.length = 0;
  const before = profile.file(OWN);
  expect(await profile.notes().keep({ window: 'w', file: new Uint8Array(file) })).toMatchObject({ ok: false, failure });
  expect(profile.file(OWN)).toEqual(before);
  expect(profile.told).toEqual([]);
});

test('two sound files that together could not be read any more are not put together', async () => {
  const profile = noteProfile();
  const wordings = (device: string) => {
    const desk = createDesk({ device });
    desk.write(newNote('n'));
    const texts = Array.from({ length: 6000 }, (_, index) => ({ text: `${device}${index}`, author: 'reader' }));
    return desk.write({ do: 'write', id: 'n', wordings: texts });
  };
  valueIn(await profile.notes().keep({ window: 'w', file: wordings('one') }));
  const before = profile.file(OWN);
  expect(await profile.notes().keep({ window: 'w', file: wordings('two') })).toMatchObject({
    failure: { code: 'notes-refused' },
  });
  expect(profile.file(OWN)).toEqual(before);
  stateIn(profile.file(OWN));
});

test('closing the program waits for what is being written', async () => {
  const profile = noteProfile();
  const kept = profile.notes().keep({ window: 'w', file: createDesk().write(newNote('one')) });
  // Asked before the first step of the disk has ended.
  await profile.close();
  expect(Object.keys(wordsIn(profile.file(OWN)))).toEqual(['one']);
  valueIn(await kept);
});
