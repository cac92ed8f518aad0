import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, createDesk, newNote } from '../../../support/note-desk.ts';
import { type NoteProfile, noteProfile, wordsIn } from '../../../support/note-profile.ts';
import { valueIn } from '../../../support/value-in.ts';

const OWN = 'own.bvnotes';
const PREVIOUS = 'own.previous.bvnotes';
const BACKUPS = 'backups';

/** Three notes: the first in a backup only of all older files, the second in the older generation, the third in the note file alone. */
async function profileWithNotes(): Promise<{
  readonly profile: NoteProfile;
  readonly device: string;
  readonly person: string;
}> {
  const profile = noteProfile();
  const desk = createDesk();
  const { device, person } = valueIn(await profile.notes().open({ known: null }));
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('backed-up', '备份')) }));
  valueIn(await profile.notes().backUp({}));
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('older', '前一份')) }));
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('newest', '最新')) }));
  return { profile, device, person };
}

const damages: readonly (readonly [string, (whole: Buffer) => Buffer])[] = [
  ['truncated', (whole) => whole.subarray(0, whole.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['full of zeros', (whole) => Buffer.alloc(whole.length)],
  ['changed by one letter of a colour', (whole) => Buffer.from(String(whole).replace('"cinnabar"', '"gamboge"'))],
  ['changed by one letter of a name', (whole) => Buffer.from(String(whole).replaceAll('王某', '王其'))],
  ['garbled', (whole) => Buffer.from(String(whole).replace('最新', '最旧'))],
];

test.each(damages)(
  'a note file that is %s is put aside untouched, its older generation and the newest backup are taken, and the reader is told where it lies',
  async (_, damage) => {
    const { profile, device, person } = await profileWithNotes();
    const damaged = damage(profile.file(OWN));
    writeFileSync(join(profile.folder, OWN), damaged);
    profile.restart();
    const opened = valueIn(await profile.notes().open({ known: null }));
    const keptAside = join(profile.folder, `own.damaged-${profile.now.toISOString().replaceAll(/[:.]/g, '-')}.bvnotes`);
    expect(opened).toMatchObject({ device, person, found: { state: 'damaged', keptAside: [keptAside] } });
    expect(readFileSync(keptAside)).toEqual(damaged);
    expect(wordsIn(opened.file)).toEqual({ 'backed-up': '备份', older: '前一份' });
    expect(profile.file(OWN)).toEqual(Buffer.from(opened.file ?? ''));
    profile.restart();
    expect(valueIn(await profile.notes().open({ known: null }))).toEqual({ ...opened, found: { state: 'ready' } });
  },
);

test('a note file of a later version is put aside under its number and never written to', async () => {
  const { profile } = await profileWithNotes();
  const later = Buffer.from(String(profile.file(OWN)).replace('"bound:format":1', '"bound:format":3'));
  writeFileSync(join(profile.folder, OWN), later);
  profile.restart();
  const { found, file } = valueIn(await profile.notes().open({ known: null }));
  const keptAside = join(profile.folder, `own.format-3-${profile.now.toISOString().replaceAll(/[:.]/g, '-')}.bvnotes`);
  expect(found).toEqual({ state: 'too-new', keptAside: [keptAside], format: 3 });
  expect(readFileSync(keptAside)).toEqual(later);
  expect(Object.keys(wordsIn(file))).toEqual(['backed-up', 'older']);
});

test('a file that was put aside for its format is taken back once the program knows that format', async () => {
  const { profile } = await profileWithNotes();
  const later = createDesk({ device: 'later' }).write(newNote('from-later', '后来写的'));
  writeFileSync(join(profile.folder, 'own.format-1-2026-11-20T00-00-00-000Z.bvnotes'), later);
  profile.restart();
  expect(Object.keys(wordsIn(valueIn(await profile.notes().open({ known: null })).file))).toContain('from-later');
  expect(Object.keys(wordsIn(profile.file(OWN)))).toContain('from-later');
  expect(profile.files().filter((name) => name.includes('2026-11-20'))).toEqual([
    'own.taken-back-1-2026-11-20T00-00-00-000Z.bvnotes',
  ]);
});

test('with the older generation damaged too the newest backup that can be read is taken, both damaged files are kept, and the reader is told where each lies', async () => {
  const { profile, device, person } = await profileWithNotes();
  for (const name of [OWN, PREVIOUS]) writeFileSync(join(profile.folder, name), 'once these were notes');
  writeFileSync(join(profile.folder, BACKUPS, '2026-11-30.bvnotes'), 'a damaged backup');
  profile.restart();
  const opened = valueIn(await profile.notes().open({ known: null }));
  expect(opened).toMatchObject({ device, person, found: { state: 'damaged' } });
  expect(wordsIn(opened.file)).toEqual({ 'backed-up': '备份' });
  const aside = profile.files().filter((name) => name.includes('damaged'));
  expect(aside).toHaveLength(2);
  expect(opened.found).toEqual({
    state: 'damaged',
    keptAside: aside.map((name) => join(profile.folder, name)),
  });
  expect(readFileSync(join(profile.folder, BACKUPS, '2026-11-30.bvnotes'), 'utf8')).toBe('a damaged backup');
});

test('with nothing left that can be read the reader begins anew, and is told where the damaged file lies', async () => {
  const { profile } = await profileWithNotes();
  writeFileSync(join(profile.folder, OWN), 'no notes');
  for (const name of [PREVIOUS, BACKUPS]) rmSync(join(profile.folder, name), { recursive: true });
  profile.restart();
  const opened = valueIn(await profile.notes().open({ known: null }));
  expect(opened.found.state).toBe('damaged');
  expect(wordsIn(opened.file)).toEqual({});
});

test('a missing note file beside its older generation is no damage: the program was cut off between two names', async () => {
  const { profile, device } = await profileWithNotes();
  rmSync(join(profile.folder, PREVIOUS));
  writeFileSync(join(profile.folder, PREVIOUS), profile.file(OWN));
  rmSync(join(profile.folder, OWN));
  profile.restart();
  const opened = valueIn(await profile.notes().open({ known: null }));
  expect(opened).toMatchObject({ device, found: { state: 'ready' } });
  expect(Object.keys(wordsIn(opened.file))).toEqual(['backed-up', 'newest', 'older']);
  expect(profile.file(OWN)).toEqual(profile.file(PREVIOUS));
});

test('what a crash left half written is no problem, and is gone with the next write', async () => {
  const { profile } = await profileWithNotes();
  writeFileSync(join(profile.folder, `${OWN}.new`), 'half a no');
  profile.restart();
  expect(valueIn(await profile.notes().open({ known: null })).found).toEqual({ state: 'ready' });
  valueIn(await profile.notes().keep({ window: 'w', file: createDesk({ device: 'v' }).write(newNote('more')) }));
  expect(existsSync(join(profile.folder, `${OWN}.new`))).toBe(false);
});

test('two files damaged at the same moment by the clock are both kept', async () => {
  const { profile } = await profileWithNotes();
  for (const words of ['first', 'second']) {
    writeFileSync(join(profile.folder, OWN), words);
    profile.restart();
    valueIn(await profile.notes().open({ known: null }));
  }
  const aside = profile.files().filter((name) => name.includes('damaged'));
  expect(aside.map((name) => String(profile.file(name))).sort()).toEqual(['first', 'second']);
});

test('whatever befalls the note file, what was kept before the last change is there, and the file as it was found too', async () => {
  const { profile, device } = await profileWithNotes();
  const whole = profile.file(OWN);
  const previous = profile.file(PREVIOUS);
  const harm = fc.oneof(
    fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ cut: fc.nat(whole.length - 1) }),
    fc.record({ from: fc.nat(whole.length - 1), zeros: fc.nat(400) }),
  );
  await fc.assert(
    fc.asyncProperty(harm, async (how) => {
      const harmed = Buffer.from('cut' in how ? whole.subarray(0, how.cut) : whole);
      if ('byte' in how) harmed[how.at] = how.byte;
      if ('zeros' in how) harmed.fill(0, how.from, Math.min(whole.length, how.from + how.zeros));
      writeFileSync(join(profile.folder, OWN), harmed);
      writeFileSync(join(profile.folder, PREVIOUS), previous);
      profile.restart();
      const opened = valueIn(await profile.notes().open({ known: null }));
      expect(Object.keys(wordsIn(opened.file))).toEqual(expect.arrayContaining(['backed-up', 'older']));
      if (opened.found.state === 'ready') return;
      expect(opened.device).toBe(device);
      const [aside = ''] = opened.found.keptAside;
      expect(readFileSync(aside)).toEqual(harmed);
      rmSync(aside);
    }),
    { numRuns: 150 },
  );
});

test('a backup that somebody else put there is offered with the rest, and comes back as it is', async () => {
  const profile = noteProfile();
  mkdirSync(join(profile.folder, BACKUPS), { recursive: true });
  const theirs = bytesOf(createDesk().state());
  writeFileSync(join(profile.folder, BACKUPS, '2026-01-01.bvnotes'), theirs);
  expect(valueIn(await profile.notes().readBackup({ name: '2026-01-01.bvnotes' }))).toBe(
    Buffer.from(theirs).toString(),
  );
});
