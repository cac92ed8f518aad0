import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, superfluous } from '../../../../main/core/profile/notes/backup-names.ts';
import { bytesOf, createDesk, newNote } from '../../../support/note-desk.ts';
import { diskError, type NoteProfile, noteProfile, wordsIn } from '../../../support/note-profile.ts';
import { valueIn } from '../../../support/value-in.ts';

const folderOf = ({ folder }: NoteProfile) => join(folder, 'backups');
const backupsIn = (profile: NoteProfile) =>
  existsSync(folderOf(profile))
    ? readdirSync(folderOf(profile))
        .filter((name) => name.endsWith('.bvnotes'))
        .sort()
    : [];
const names = async (profile: NoteProfile) => valueIn(await profile.notes().backups({})).map(({ name }) => name);
const keep = async (profile: NoteProfile, ...texts: readonly string[]) => {
  for (const text of texts)
    valueIn(await profile.notes().keep({ window: 'w', file: createDesk().write(newNote(text, text)) }));
};

test('the first note of a day is followed by a backup of that day, which can be read and was read back', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  await expect.poll(() => backupsIn(profile)).toEqual(['2026-11-24.bvnotes']);
  expect(valueIn(await profile.notes().backups({}))).toMatchObject([
    { name: '2026-11-24.bvnotes', notes: 1, verified: true },
  ]);
  expect(wordsIn(valueIn(await profile.notes().readBackup({ name: '2026-11-24.bvnotes' })))).toEqual({ 一: '一' });
  profile.now = new Date(2026, 10, 25, 0, 1);
  await keep(profile, '二');
  expect(await names(profile)).toEqual(['2026-11-25.bvnotes', '2026-11-24.bvnotes']);
});

test('a program opened on a new day writes that day’s backup, though nothing is written', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  await names(profile);
  profile.now = new Date(2026, 10, 26, 9);
  profile.restart();
  valueIn(await profile.notes().open({ known: null }));
  expect(await names(profile)).toEqual(['2026-11-26.bvnotes', '2026-11-24.bvnotes']);
});

test('without notes there is nothing to back up', async () => {
  const profile = noteProfile();
  await profile.notes().open({ known: null });
  await profile.close();
  expect(backupsIn(profile)).toEqual([]);
});

test('closing the program brings the day’s backup up to date, and leaves it alone where nothing changed', async () => {
  const profile = noteProfile();
  await keep(profile, '一', '二', '三');
  await profile.close();
  const file = join(folderOf(profile), '2026-11-24.bvnotes');
  expect(Object.keys(wordsIn(readFileSync(file)))).toHaveLength(3);
  profile.restart();
  valueIn(await profile.notes().open({ known: null }));
  await profile.close();
  expect(profile.steps.filter(({ step }) => step === 'write')).toEqual([]);
});

test('a backup can be asked for at any time, and says how many notes are in it, without the deleted ones', async () => {
  const profile = noteProfile();
  const desk = createDesk();
  for (const id of ['one', 'two']) valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote(id)) }));
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write({ do: 'delete', id: 'two' }) }));
  const made = valueIn(await profile.notes().backUp({}));
  expect(made).toMatchObject({ name: '2026-11-24.bvnotes', notes: 1, verified: true });
  expect(made.bytes).toBe(readFileSync(join(folderOf(profile), made.name)).byteLength);
  expect(valueIn(await profile.notes().backups({}))).toEqual([made]);
});

test('that a backup was verified is remembered over a restart without reading it again', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  const made = valueIn(await profile.notes().backUp({}));
  profile.restart();
  expect(valueIn(await profile.notes().backups({}))).toEqual([made]);
  expect(profile.steps.filter(({ step, path }) => step === 'read' && path.endsWith('.bvnotes'))).toEqual([]);
});

test('a backup that is no longer what was written is not called verified', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  const { name } = valueIn(await profile.notes().backUp({}));
  const file = join(folderOf(profile), name);
  writeFileSync(file, String(readFileSync(file)).replace('"cinnabar"', '"gamboge"'));
  expect(valueIn(await profile.notes().backups({}))).toMatchObject([{ name, verified: false }]);
  expect(await profile.notes().readBackup({ name })).toMatchObject({ failure: { code: 'notes-refused', file: name } });
});

test('without its index every backup is read and judged anew', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  const made = valueIn(await profile.notes().backUp({}));
  writeFileSync(join(folderOf(profile), 'index.json'), '{"2026-11-24.bvn');
  expect(valueIn(await profile.notes().backups({}))).toEqual([made]);
});

test('a disk that does not give back what was written makes no backup, and the earlier one of the day stays', async () => {
  const profile = noteProfile();
  await keep(profile, '一');
  valueIn(await profile.notes().backUp({}));
  const file = join(folderOf(profile), '2026-11-24.bvnotes');
  const before = readFileSync(file);
  await keep(profile, '二');
  profile.fault = (step, path) => {
    if (step === 'read' && path.endsWith('.new')) writeFileSync(path, before.subarray(0, -3));
  };
  expect(await profile.notes().backUp({})).toMatchObject({
    failure: { code: 'file-not-written', file: '2026-11-24.bvnotes' },
  });
  expect(readFileSync(file)).toEqual(before);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EIO', 'file-not-written'],
])('a backup that fails with %s is told as %s, and the earlier one stays', async (code, failure) => {
  const profile = noteProfile();
  await keep(profile, '一');
  valueIn(await profile.notes().backUp({}));
  await keep(profile, '二');
  profile.fault = (step) => {
    if (step === 'half') throw diskError(code);
  };
  expect(await profile.notes().backUp({})).toMatchObject({ ok: false, failure: { code: failure } });
  expect(wordsIn(valueIn(await profile.notes().readBackup({ name: '2026-11-24.bvnotes' })))).toEqual({ 一: '一' });
});

test('a backup that fails in the background takes no acknowledgement back, and is made up for at the end', async () => {
  const profile = noteProfile();
  profile.fault = (step, path) => {
    if (step === 'write' && path.includes('backups')) throw diskError('ENOSPC');
  };
  await keep(profile, '一');
  await expect.poll(() => profile.logged.length).toBe(1);
  profile.fault = () => undefined;
  await profile.close();
  expect(backupsIn(profile)).toEqual(['2026-11-24.bvnotes']);
});

test('the newest thirty are kept', async () => {
  const profile = noteProfile();
  for (let day = 1; day <= 33; day += 1) {
    profile.now = new Date(2026, 8, day, 8);
    await keep(profile, `第${day}日`);
    valueIn(await profile.notes().backUp({}));
  }
  const kept = await names(profile);
  expect(kept).toHaveLength(30);
  expect([kept[0], kept.at(-1)]).toEqual(['2026-10-03.bvnotes', '2026-09-04.bvnotes']);
  expect(backupsIn(profile)).toHaveLength(30);
});

test('of all backups today’s and the newest verified one are never among those that go', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}.bvnotes`);
  const month = fc.integer({ min: 1, max: 9 }).map((number) => `-0${number}-`);
  const backups = fc.uniqueArray(
    fc.record({ name: fc.tuple(day, month).map(([name, part]) => name.replace('-01-', part)), verified: fc.boolean() }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 80 },
  );
  fc.assert(
    fc.property(backups, fc.nat(), (all, pick) => {
      const today = all[pick % all.length]?.name ?? '';
      const gone = new Set(superfluous(all, today));
      const stay = all.filter(({ name }) => !gone.has(name));
      expect(gone.has(today)).toBe(false);
      expect(stay.some(({ verified }) => verified)).toBe(all.some(({ verified }) => verified));
      expect(stay.length).toBeGreaterThanOrEqual(Math.min(30, all.length));
      expect(stay.length).toBeLessThanOrEqual(32);
    }),
  );
});

test('the day of a backup is that of the reader’s calendar', () => {
  expect(backupName(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02.bvnotes');
  expect(backupName(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31.bvnotes');
});

test.each(['2026-11-23.bvnotes', '../own.bvnotes', 'index.json', '..', '2026-11-24.bvnotes/../../own.bvnotes'])(
  'a backup that is not there, or no backup (%s), is not found',
  async (name) => {
    const profile = noteProfile();
    await keep(profile, '一');
    valueIn(await profile.notes().backUp({}));
    expect(await profile.notes().readBackup({ name })).toMatchObject({ failure: { code: 'not-found' } });
  },
);

test('a backup that cannot be read says why', async () => {
  const profile = noteProfile();
  await profile.notes().open({ known: null });
  mkdirSync(folderOf(profile), { recursive: true });
  writeFileSync(join(folderOf(profile), '2026-01-01.bvnotes'), 'no notes');
  const later = String(Buffer.from(bytesOf(createDesk().state()))).replace('"bound:format":1', '"bound:format":2');
  writeFileSync(join(folderOf(profile), '2026-01-02.bvnotes'), later);
  expect(await profile.notes().readBackup({ name: '2026-01-01.bvnotes' })).toMatchObject({
    failure: { code: 'notes-refused', facts: { reason: 'not-json' } },
  });
  expect(await profile.notes().readBackup({ name: '2026-01-02.bvnotes' })).toMatchObject({
    failure: { code: 'notes-too-new', facts: { format: 2 } },
  });
});
