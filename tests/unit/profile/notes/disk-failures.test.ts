import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDesk, newNote } from '../../../support/note-desk.ts';
import { diskError, noteProfile, wordsIn } from '../../../support/note-profile.ts';
import { valueIn } from '../../../support/value-in.ts';

const OWN = 'own.bvnotes';
const PREVIOUS = 'own.previous.bvnotes';

/** Every step of an acknowledged keep, `write` also half done. */
const STEPS = ['makeFolder', 'write', 'half', 'rename', 'syncFolder'] as const;
const CODES = [
  ['a full disk', 'ENOSPC', 'disk-full'],
  ['a disk that became read-only', 'EROFS', 'read-only'],
  ['a folder that may not be written to', 'EACCES', 'read-only'],
  ['a disk that fails', 'EIO', 'file-not-written'],
] as const;

const ofOwn = (path: string) => !path.includes('backups');

async function keptOne() {
  const profile = noteProfile();
  const desk = createDesk();
  valueIn(await profile.notes().keep({ window: 'w', file: desk.write(newNote('one', '先前')) }));
  valueIn(await profile.notes().backUp({}));
  return { profile, desk };
}

test.each(CODES.flatMap(([what, code, failure]) => STEPS.map((step) => [what, step, code, failure] as const)))(
  '%s, met at the step “%s”, is told; what was kept stays, and the change goes with the next success',
  async (_, failing, code, failure) => {
    const { profile, desk } = await keptOne();
    profile.fault = (step, path) => {
      if (step === failing && ofOwn(path)) throw diskError(code);
    };
    const file = desk.write(newNote('two', '这次'));
    expect(await profile.notes().keep({ window: 'w', file })).toMatchObject({ ok: false, failure: { code: failure } });
    const sound = profile.files().includes(OWN) ? OWN : PREVIOUS;
    expect(wordsIn(profile.file(sound))['one']).toBe('先前');
    profile.fault = () => undefined;
    // The same file again brings nothing new to what is held, and still is not acknowledged before it is on the disk.
    valueIn(await profile.notes().keep({ window: 'w', file }));
    expect(wordsIn(profile.file(OWN))).toEqual({ one: '先前', two: '这次' });
  },
);

test('with a full disk no change is acknowledged, however often it is tried', async () => {
  const { profile, desk } = await keptOne();
  profile.fault = (step) => {
    if (step === 'write') throw diskError('ENOSPC');
  };
  const file = desk.write(newNote('two'));
  for (let attempt = 0; attempt < 3; attempt += 1) {
    expect(await profile.notes().keep({ window: 'w', file })).toMatchObject({ failure: { code: 'disk-full' } });
  }
  expect(Object.keys(wordsIn(profile.file(OWN)))).toEqual(['one']);
  // Held all the same: another window can show it.
  expect(Object.keys(wordsIn(valueIn(await profile.notes().some({ noteIds: ['two'] }))))).toEqual(['two']);
});

test('a change that could not be written is written when the program closes, if the disk takes it by then', async () => {
  const { profile, desk } = await keptOne();
  profile.fault = (step) => {
    if (step === 'write') throw diskError('ENOSPC');
  };
  await profile.notes().keep({ window: 'w', file: desk.write(newNote('two')) });
  profile.fault = () => undefined;
  await profile.close();
  expect(Object.keys(wordsIn(profile.file(OWN)))).toEqual(['one', 'two']);
});

test('cut off before any step of a write, the program finds all that was acknowledged at its next start', async () => {
  for (let cut = 0; ; cut += 1) {
    const { profile, desk } = await keptOne();
    const { device } = valueIn(await profile.notes().open({ known: null }));
    let steps = 0;
    const reached = Promise.withResolvers<'cut'>();
    const { promise: never } = Promise.withResolvers<never>();
    profile.fault = (_, path) => {
      if (ofOwn(path) && steps++ >= cut) {
        reached.resolve('cut');
        throw diskError('EIO');
      }
    };
    const answer = profile.notes().keep({ window: 'w', file: desk.write(newNote('two')) });
    const how = await Promise.race([answer.then((result) => (result.ok ? 'kept' : never)), reached.promise]);
    profile.restart();
    const opened = valueIn(await profile.notes().open({ known: null }));
    expect(opened).toMatchObject({ device, found: { state: 'ready' } });
    expect(Object.keys(wordsIn(opened.file))).toEqual(
      expect.arrayContaining(how === 'kept' ? ['one', 'two'] : ['one']),
    );
    for (const name of profile.files().filter((file) => file.endsWith('.bvnotes'))) wordsIn(profile.file(name));
    if (how === 'kept') {
      expect(cut).toBe(6); // folder, write, half a write, two names, folder
      return;
    }
  }
});

test('in a folder that may not be written to the notes can still be read', async () => {
  const { profile } = await keptOne();
  profile.restart();
  profile.fault = (step) => {
    if (step !== 'read' && step !== 'list') throw diskError('EROFS');
  };
  const opened = valueIn(await profile.notes().open({ known: null }));
  expect(Object.keys(wordsIn(opened.file))).toEqual(['one']);
});

test('a new profile on a full disk opens, and has an owner as soon as the disk takes it', async () => {
  const profile = noteProfile();
  profile.fault = (step) => {
    if (step === 'write') throw diskError('ENOSPC');
  };
  const { device } = valueIn(await profile.notes().open({ known: null }));
  profile.fault = () => undefined;
  valueIn(await profile.notes().keep({ window: 'w', file: createDesk().write(newNote('one')) }));
  profile.restart();
  expect(valueIn(await profile.notes().open({ known: null })).device).toBe(device);
});

test('a note file that the disk does not give out is not taken for missing: nothing is written until it can be read', async () => {
  const { profile, desk } = await keptOne();
  profile.restart();
  profile.fault = (step, path) => {
    if (step === 'read' && path.endsWith(OWN)) throw diskError('EIO');
  };
  const refused = { ok: false, failure: { code: 'file-unreadable', file: OWN } };
  expect(await profile.notes().open({ known: null })).toMatchObject(refused);
  expect(await profile.notes().keep({ window: 'w', file: desk.write(newNote('two')) })).toMatchObject(refused);
  expect(profile.steps.filter(({ step }) => step === 'write' || step === 'rename')).toEqual([]);
  profile.fault = () => undefined;
  expect(Object.keys(wordsIn(valueIn(await profile.notes().open({ known: null })).file))).toEqual(['one']);
});

test('a damaged note file that cannot be put aside is not written over', async () => {
  const { profile, desk } = await keptOne();
  writeFileSync(join(profile.folder, OWN), 'no notes');
  profile.restart();
  profile.fault = (step) => {
    if (step === 'rename') throw diskError('EROFS');
  };
  for (const answer of [
    await profile.notes().open({ known: null }),
    await profile.notes().keep({ window: 'w', file: desk.write(newNote('two')) }),
  ]) {
    expect(answer).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  }
  expect(String(profile.file(OWN))).toBe('no notes');
});
