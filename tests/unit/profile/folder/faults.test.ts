import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAX_IMPORT_BYTES } from '../../../../preload/contract/contract.ts';
import { failureLine } from '../../../../preload/contract/failure-sentences.ts';
import { folderFileFailure } from '../../../../preload/contract/folder-values.ts';
import { device, filesIn, sharedFolder } from '../../../support/folder-profile.ts';
import { createDesk, newNote } from '../../../support/note-desk.ts';
import { diskError, wordsIn } from '../../../support/note-profile.ts';

const LOOK = 10_000;

async function onOne() {
  const folder = sharedFolder();
  const wang = device('王某');
  await wang.use(folder);
  await wang.look();
  return { folder, wang };
}
const textOf = (id: string, words: string, from = 'another'): string =>
  new TextDecoder().decode(createDesk({ device: from, author: { id: from, name: '李某' } }).write(newNote(id, words)));
const NAME = '李某-another.bvnotes';

test('half a file is left alone, named when it stays so, and read when it is whole', async () => {
  const { folder, wang } = await onOne();
  const whole = Buffer.from(textOf('l', '李某写的'));
  const path = join(folder, NAME);
  writeFileSync(path, whole.subarray(0, whole.length / 2));
  expect((await wang.look()).files).toEqual([]);
  wang.now += LOOK - 1;
  expect((await wang.look()).files).toEqual([]);
  wang.now += 1;
  const { files, state } = await wang.look();
  expect(files).toMatchObject([{ name: NAME, state: 'unreadable', reason: 'not-json', notes: 0 }]);
  expect(state).toBe('in-step');
  expect(await wang.words()).toEqual({});
  writeFileSync(path, whole);
  expect((await wang.look()).files).toMatchObject([{ name: NAME, state: 'merged', person: '李某', notes: 1 }]);
  expect(await wang.words()).toEqual({ l: '李某写的' });
});

test('a file that goes on growing is being written, however long that takes', async () => {
  const { folder, wang } = await onOne();
  const whole = textOf('l', '李某写的');
  for (const part of [0.2, 0.4, 0.6]) {
    writeFileSync(join(folder, NAME), whole.slice(0, whole.length * part));
    expect((await wang.look()).files).toEqual([]);
    wang.now += LOOK;
  }
});

test('a file that was merged and is then cut off takes nothing back', async () => {
  const { folder, wang } = await onOne();
  writeFileSync(join(folder, NAME), textOf('l', '李某写的'));
  await wang.look();
  writeFileSync(join(folder, NAME), '');
  await wang.look();
  wang.now += LOOK;
  expect((await wang.look()).files).toMatchObject([{ state: 'unreadable' }]);
  expect(await wang.words()).toEqual({ l: '李某写的' });
});

test.each([
  'bound-volume-another (conflict 2026-11-23).bvnotes',
  '李某-another.sync-conflict-20261123-101010-ABCDEFG.bvnotes',
  '李某-another (conflicted copy 2026-11-23 101010).bvnotes',
  '李某-another (李某的冲突副本 2026-11-23).bvnotes',
])('a conflicting copy (%s) is merged like any file, and never written or removed', async (name) => {
  const { folder, wang } = await onOne();
  writeFileSync(join(folder, NAME), textOf('main', '正本'));
  const copy = textOf('copy', '副本');
  writeFileSync(join(folder, name), copy);
  const { files } = await wang.look();
  expect(files.map((file) => [file.name, file.state, file.person])).toEqual(
    [NAME, name].sort().map((each) => [each, 'merged', '李某']),
  );
  expect(await wang.words()).toEqual({ main: '正本', copy: '副本' });
  expect(readFileSync(join(folder, name), 'utf8')).toBe(copy);
  expect(wang.steps.filter(({ step, path }) => step !== 'read' && step !== 'list' && path.endsWith(name))).toEqual([]);
});

test('a conflicting copy of our own file is merged too, and an old one makes no new device', async () => {
  const { folder, wang } = await onOne();
  await wang.write(newNote('w', '起初'), { do: 'type', id: 'w', text: '起初想' });
  await wang.look();
  const own = `王某-${await wang.id()}.bvnotes`;
  const old = readFileSync(join(folder, own));
  // Typed on at once: the wording in the old copy is forgotten, and the colour was given anew.
  await wang.write({ do: 'type', id: 'w', text: '起初想到的' }, { do: 'recolour', id: 'w', pigment: 'plum' });
  const device = await wang.id();
  writeFileSync(join(folder, own.replace('.bvnotes', '.sync-conflict-20261123-101010-ABCDEFG.bvnotes')), old);
  const status = await wang.look();
  expect(status).toMatchObject({ newDevice: false, files: [{ state: 'merged', person: '王某' }] });
  expect(await wang.id()).toBe(device);
  expect(await wang.words()).toEqual({ w: '起初想到的' });
});

test('what a file said stays when the file goes', async () => {
  const { folder, wang } = await onOne();
  writeFileSync(join(folder, NAME), textOf('l', '李某写的'));
  await wang.look();
  rmSync(join(folder, NAME));
  expect((await wang.look()).files).toEqual([]);
  expect(await wang.words()).toEqual({ l: '李某写的' });
  expect(wordsIn(readFileSync(join(folder, filesIn(folder)[0] ?? '')))).toEqual({ l: '李某写的' });
});

test('a stick that is pulled out is said to be missing; it is not made up for, and goes on when it is back', async () => {
  const { folder, wang } = await onOne();
  const away = `${folder}-away`;
  renameSync(folder, away);
  await wang.write(newNote('w', '拔出以后写的'));
  const status = await wang.look();
  expect(status).toMatchObject({ folder, state: 'missing', failure: { code: 'folder-missing' } });
  expect(status.failure && failureLine(status.failure, 'zh')).toContain(folder);
  expect(() => filesIn(folder)).toThrow('ENOENT');
  expect(wang.isWatching()).toBe(false);
  renameSync(away, folder);
  wang.timers.pass(LOOK);
  await expect.poll(async () => (await wang.status()).state).toBe('in-step');
  expect(wordsIn(readFileSync(join(folder, `王某-${await wang.id()}.bvnotes`)))).toEqual({ w: '拔出以后写的' });
  expect(wang.isWatching()).toBe(true);
});

test.each([
  ['read-only', 'EROFS', '不允许写入', 'may not be written to'],
  ['read-only', 'EACCES', '不允许写入', 'may not be written to'],
  ['disk-full', 'ENOSPC', '没有空间', 'full'],
  ['EBUSY', 'EBUSY', 'EBUSY', 'EBUSY'],
])(
  'where nothing can be written (%s, %s) reading goes on, and the sentence says what fails',
  async (reason, code, zh, en) => {
    const { folder, wang } = await onOne();
    const before = filesIn(folder);
    wang.fault = (step) => {
      if (step === 'write') throw diskError(code);
    };
    await wang.write(newNote('w', '写不出去'));
    writeFileSync(join(folder, NAME), textOf('l', '李某写的'));
    const status = await wang.look();
    expect(status).toMatchObject({
      state: 'failed',
      failure: { code: 'folder-not-written', facts: { reason, path: folder } },
      files: [{ state: 'merged' }],
      lastAt: new Date(wang.now).toISOString(),
    });
    expect(status.failure && failureLine(status.failure, 'zh')).toContain(zh);
    expect(status.failure && failureLine(status.failure, 'en')).toContain(en);
    expect(await wang.words()).toEqual({ w: '写不出去', l: '李某写的' });
    expect(filesIn(folder)).toEqual([...before, NAME].sort());
    wang.fault = () => undefined;
    wang.timers.pass(LOOK);
    await expect.poll(async () => (await wang.status()).state).toBe('in-step');
    expect(wordsIn(readFileSync(join(folder, `王某-${await wang.id()}.bvnotes`)))).toEqual(await wang.words());
  },
);

test.each(['write', 'rename', 'syncFolder'] as const)(
  'whatever fails at %s, the file of before is whole and no other is left',
  async (failing) => {
    const { folder, wang } = await onOne();
    await wang.write(newNote('first', '先写的'));
    await wang.look();
    const own = `王某-${await wang.id()}.bvnotes`;
    await wang.write(newNote('second', '后写的'));
    wang.fault = (step) => {
      if (step === failing) throw diskError('EIO');
    };
    expect(await wang.look()).toMatchObject({ state: 'failed', failure: { code: 'folder-not-written' } });
    expect(filesIn(folder)).toEqual([own]);
    expect(wordsIn(readFileSync(join(folder, own)))).toMatchObject({ first: '先写的' });
    wang.fault = () => undefined;
    expect(await wang.look()).toMatchObject({ state: 'in-step', newDevice: false });
    expect(wordsIn(readFileSync(join(folder, own)))).toEqual({ first: '先写的', second: '后写的' });
  },
);

test('a file that the disk does not give out is asked for again and again, and the others are read meanwhile', async () => {
  const { folder, wang } = await onOne();
  writeFileSync(join(folder, NAME), textOf('l', '李某写的'));
  writeFileSync(join(folder, '赵某-third.bvnotes'), textOf('z', '赵某写的', 'third'));
  wang.fault = (step, path) => {
    if (step === 'read' && path.endsWith(NAME)) throw diskError('EBUSY');
  };
  await wang.look();
  expect(await wang.words()).toEqual({ z: '赵某写的' });
  wang.now += LOOK;
  const { files } = await wang.look();
  const [busy] = files.filter(({ name }) => name === NAME);
  expect(busy).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('EBUSY') });
  expect(busy && folderFileFailure(busy)).toMatchObject({ code: 'file-unreadable', file: NAME });
  wang.fault = () => undefined;
  await wang.look();
  expect(await wang.words()).toEqual({ l: '李某写的', z: '赵某写的' });
});

test('a folder that may not be listed is said to be unreadable', async () => {
  const { wang } = await onOne();
  wang.fault = (step) => {
    if (step === 'list') throw diskError('EACCES');
  };
  const before = (await wang.status()).lastAt;
  wang.now += LOOK;
  expect(await wang.look()).toMatchObject({
    state: 'failed',
    lastAt: before,
    failure: { code: 'folder-unreadable', facts: { reason: 'EACCES' } },
  });
});

const REFUSED: readonly (readonly [what: string, text: string, reason: string, code: string])[] = [
  [
    'of a later version',
    textOf('l', '新').replace('"bound:format":1', '"bound:format":7'),
    'too-new: 7',
    'notes-too-new',
  ],
  [
    'in which a wording was changed',
    textOf('l', '原来的话').replaceAll('原来的话', '改过的话'),
    'altered: l',
    'notes-refused',
  ],
  ['that is no note file', '{"type":"AnnotationCollection"}', 'shape: bound:format ', 'notes-refused'],
  ['behind a passphrase', 'age-encryption.org/v1\n-> scrypt', 'locked', 'notes-refused'],
];

test.each(REFUSED)('a file %s changes nothing and is named with its reason', async (_what, text, reason, code) => {
  const { folder, wang } = await onOne();
  await wang.write(newNote('w', '王某写的'));
  const before = await wang.text();
  writeFileSync(join(folder, NAME), text);
  const { files, state } = await wang.look();
  expect(files).toMatchObject([{ name: NAME, state: 'refused', reason: expect.stringContaining(reason) }]);
  expect(files[0] && folderFileFailure(files[0])).toMatchObject({ code, file: NAME });
  expect(state).toBe('in-step');
  expect(await wang.text()).toBe(before);
  expect(readFileSync(join(folder, NAME), 'utf8')).toBe(text);
});

test('a file above the limit is refused without being read', async () => {
  const { folder, wang } = await onOne();
  writeFileSync(join(folder, NAME), Buffer.alloc(MAX_IMPORT_BYTES + 1, ' '));
  wang.steps.length = 0;
  expect((await wang.look()).files).toMatchObject([{ name: NAME, state: 'refused', reason: 'too-large' }]);
  expect(wang.steps.filter(({ step }) => step === 'read')).toEqual([]);
});

test('folders, links, hidden files and files of other names are passed over', async () => {
  const { folder, wang } = await onOne();
  const elsewhere = join(sharedFolder(), 'elsewhere.bvnotes');
  writeFileSync(elsewhere, textOf('linked', '链接里的'));
  symlinkSync(elsewhere, join(folder, 'link.bvnotes'));
  mkdirSync(join(folder, 'folder.bvnotes'));
  writeFileSync(join(folder, '._李某-another.bvnotes'), textOf('hidden', '影子'));
  writeFileSync(join(folder, '.李某-another.bvnotes.tmp'), textOf('temporary', '写到一半'));
  writeFileSync(join(folder, 'notes.json'), textOf('json', '别的文件'));
  expect(await wang.look()).toMatchObject({ state: 'in-step', files: [] });
  expect(await wang.words()).toEqual({});
});

test('a link in the place of our temporary file does not lead our notes somewhere else', async () => {
  const { folder, wang } = await onOne();
  const victim = join(sharedFolder(), 'victim');
  writeFileSync(victim, 'precious');
  await wang.write(newNote('w', '王某写的'));
  symlinkSync(victim, join(folder, `.王某-${await wang.id()}.bvnotes.tmp`));
  expect(await wang.look()).toMatchObject({ state: 'in-step' });
  expect(readFileSync(victim, 'utf8')).toBe('precious');
});

test('where the profile’s own disk is full nothing counts as merged, and it is tried again', async () => {
  const { folder, wang } = await onOne();
  rmSync(join(wang.profile, 'notes'), { recursive: true });
  writeFileSync(join(wang.profile, 'notes'), 'in the way');
  writeFileSync(join(folder, NAME), textOf('l', '李某写的'));
  expect(await wang.look()).toMatchObject({ state: 'failed', files: [] });
  rmSync(join(wang.profile, 'notes'));
  expect(await wang.look()).toMatchObject({ state: 'in-step', files: [{ state: 'merged' }] });
  await wang.restart();
  expect(await wang.words()).toEqual({ l: '李某写的' });
});

test('our own file that was damaged in the folder is written anew', async () => {
  const { folder, wang } = await onOne();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  const [own = ''] = filesIn(folder);
  for (const damaged of ['', '{"type":"Anno', textOf('other', '别人的')]) {
    writeFileSync(join(folder, own), damaged);
    expect(await wang.look()).toMatchObject({ state: 'in-step', newDevice: false });
    expect(wordsIn(readFileSync(join(folder, own)))).toMatchObject({ w: '王某写的' });
  }
  rmSync(join(folder, own));
  await wang.look();
  expect(filesIn(folder)).toEqual([own]);
});

test('our own file that the disk no longer gives out is written anew', async () => {
  const { folder, wang } = await onOne();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  const [own = ''] = filesIn(folder);
  await wang.restart(); // by which its size and time are forgotten
  wang.fault = (step) => {
    if (step === 'read') throw diskError('EIO');
  };
  wang.steps.length = 0;
  expect(await wang.look()).toMatchObject({ state: 'in-step' });
  expect(wang.steps.map(({ step }) => step)).toContain('write');
  expect(wordsIn(readFileSync(join(folder, own)))).toEqual({ w: '王某写的' });
});

test('two names that differ in their capitals are two files where the file system says so', async () => {
  const folder = sharedFolder();
  const anna = device('Anna');
  await anna.use(folder);
  await anna.write(newNote('a', 'mine'));
  await anna.look();
  writeFileSync(join(folder, `ANNA-${await anna.id()}.bvnotes`), textOf('b', 'of a copy'));
  await anna.look();
  expect(Object.keys(await anna.words())).toContain('b');
});

test('a later version’s file under our own name is not written over', async () => {
  const { folder, wang } = await onOne();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  const [own = ''] = filesIn(folder);
  const later = textOf('l', '新').replace('"bound:format":1', '"bound:format":7');
  writeFileSync(join(folder, own), later);
  expect(await wang.look()).toMatchObject({
    state: 'failed',
    failure: { code: 'notes-too-new', facts: { format: '7' } },
  });
  expect(readFileSync(join(folder, own), 'utf8')).toBe(later);
});
