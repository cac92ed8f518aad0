import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Device, device, filesIn, sharedFolder } from '../../../support/folder-profile.ts';
import { createDesk, newNote } from '../../../support/note-desk.ts';
import { wordsIn } from '../../../support/note-profile.ts';

const LOOK = 10_000;
const WRITE = 3000;

async function two() {
  const folder = sharedFolder();
  const [wang, li] = [device('王某'), device('李某')];
  await wang.use(folder);
  await li.use(folder);
  return { folder, wang, li };
}

test('what one device writes the other has, and each writes one file, its own, with everything in it', async () => {
  const { folder, wang, li } = await two();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  await li.write(newNote('l', '李某写的'));
  await li.look();
  await wang.look();
  expect(await li.words()).toEqual({ w: '王某写的', l: '李某写的' });
  expect(await wang.words()).toEqual(await li.words());
  const names = [`王某-${await wang.id()}.bvnotes`, `李某-${await li.id()}.bvnotes`].sort();
  expect(filesIn(folder)).toEqual(names);
  for (const name of names) expect(wordsIn(readFileSync(join(folder, name)))).toEqual(await wang.words());
  const written = (own: Device) => own.steps.filter(({ step }) => step === 'write').map(({ path }) => path);
  expect(written(wang).every((path) => path.startsWith(join(folder, '.王某-')) && path.endsWith('.tmp'))).toBe(true);
  expect(await wang.status()).toMatchObject({ state: 'in-step', failure: null, newDevice: false });
});

test('what comes from the folder is told to all windows, by the ids of the notes', async () => {
  const { wang, li } = await two();
  await li.write(newNote('l', '李某写的'));
  await li.look();
  await wang.look();
  wang.told.length = 0;
  await li.write(newNote('second', '又写的'));
  await li.look();
  await wang.look();
  expect(wang.told).toEqual([{ window: null, noteIds: ['second'] }]);
});

test('a status names every file of the others, with its owner and its notes', async () => {
  const { wang, li } = await two();
  await li.write(newNote('one', '一'), newNote('two', '二'), { do: 'delete', id: 'two' });
  await li.look();
  const { files, lastAt, writtenAt } = await wang.look();
  expect(files).toMatchObject([{ name: `李某-${await li.id()}.bvnotes`, person: '李某', notes: 1, state: 'merged' }]);
  expect(Date.parse(files[0]?.at ?? '')).toBeGreaterThan(0);
  expect([lastAt, writtenAt]).toEqual([new Date(wang.now).toISOString(), new Date(wang.now).toISOString()]);
});

test('where nothing tells of changes they are found by looking every ten seconds', async () => {
  const { wang, li } = await two();
  await wang.look();
  await li.write(newNote('l', '李某写的'));
  await li.look();
  wang.timers.pass(LOOK - 1);
  expect(await wang.words()).toEqual({});
  wang.timers.pass(1);
  await expect.poll(wang.words).toEqual({ l: '李某写的' });
  await expect.poll(() => wang.timers.pending()).toContain(LOOK);
});

test('where the system tells of changes they are read a moment later', async () => {
  const { wang, li } = await two();
  await wang.look();
  await expect.poll(wang.isWatching).toBe(true);
  await li.write(newNote('l', '李某写的'));
  await li.look();
  wang.hear();
  wang.hear();
  wang.timers.pass(300);
  await expect.poll(wang.words).toEqual({ l: '李某写的' });
});

test('one’s own file follows some moments after the last of several changes', async () => {
  const { folder, wang } = await two();
  await wang.look();
  const file = () => wordsIn(readFileSync(join(folder, filesIn(folder).find((name) => name.startsWith('王某')) ?? '')));
  await wang.write(newNote('a', '甲'));
  expect((await wang.status()).state).toBe('working');
  wang.timers.pass(WRITE - 1);
  await wang.write(newNote('b', '乙'));
  expect(wang.timers.pending().filter((milliseconds) => milliseconds <= WRITE)).toEqual([WRITE]);
  wang.timers.pass(WRITE - 1);
  expect(filesIn(folder)).toEqual([`bound-volume-${await wang.id()}.bvnotes`]);
  wang.timers.pass(1);
  await expect.poll(async () => (await wang.status()).state).toBe('in-step');
  expect(file()).toEqual({ a: '甲', b: '乙' });
});

test('a look at a folder in which nothing has changed reads and writes nothing', async () => {
  const { folder, wang, li } = await two();
  await li.write(newNote('l', '李某写的'));
  await li.look();
  // Written a while ago: a file that was written in the very moment of reading might be written again in it.
  for (const name of filesIn(folder))
    utimesSync(join(folder, name), new Date(wang.now - 60_000), new Date(wang.now - 60_000));
  await wang.look();
  await wang.look();
  wang.steps.length = 0;
  wang.states.length = 0;
  await wang.look();
  expect(wang.steps.map(({ step }) => step)).toEqual(['list']);
  expect(wang.states).toEqual([]);
});

test('a file that was only touched is known by its content, and nothing is told but its time', async () => {
  const { folder, wang, li } = await two();
  await li.write(newNote('l', '李某写的'));
  await li.look();
  await wang.look();
  const before = (await wang.status()).files[0]?.at;
  const path = join(folder, `李某-${await li.id()}.bvnotes`);
  utimesSync(path, new Date(wang.now - 60_000), new Date(wang.now - 60_000));
  wang.states.length = 0;
  const { files } = await wang.look();
  expect(files[0]?.at).not.toBe(before);
  expect(files).toMatchObject([{ state: 'merged', notes: 1 }]);
  expect(wang.states).toEqual(['in-step']);
});

test('a change that leaves size and time as they were is noticed when it was made in the moment of reading', async () => {
  const { folder, wang } = await two();
  const path = join(folder, '赵某-another.bvnotes');
  const put = (id: string, at: number) => {
    const text = new TextDecoder().decode(createDesk({ device: 'another' }).write(newNote(id, '三言两语')));
    writeFileSync(path, text.padEnd(20_000)); // white space behind a JSON text is no part of it
    utimesSync(path, new Date(at), new Date(at));
  };
  put('one', wang.now - 1000);
  await wang.look();
  put('two', wang.now - 1000);
  await wang.look();
  expect(Object.keys(await wang.words())).toEqual(['one', 'two']);
});

test('the folder is remembered over a restart, and our own file known again without being written anew', async () => {
  const { folder, wang, li } = await two();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  await wang.restart();
  expect(await wang.status()).toMatchObject({ folder, state: 'working' });
  await li.write(newNote('l', '不在时来的'));
  await li.look();
  wang.steps.length = 0;
  wang.timers.pass(300);
  await expect.poll(wang.words).toEqual({ w: '王某写的', l: '不在时来的' });
  await expect.poll(async () => (await wang.status()).state).toBe('in-step');
  expect((await wang.status()).newDevice).toBe(false);
  await wang.restart();
  wang.steps.length = 0;
  const status = await wang.look();
  expect(status.writtenAt).not.toBeNull();
  expect(wang.steps.filter(({ step }) => step === 'write')).toEqual([]);
});

test('what has not been written yet is written when the program ends', async () => {
  const { folder, wang } = await two();
  await wang.look();
  await wang.write(newNote('w', '最后一句'));
  await wang.close();
  expect(wordsIn(readFileSync(join(folder, `王某-${await wang.id()}.bvnotes`)))).toEqual({ w: '最后一句' });
});

test('a folder that is no longer used is left as it is, and not looked at any more', async () => {
  const { folder, wang, li } = await two();
  await wang.write(newNote('w', '王某写的'));
  await wang.look();
  const before = filesIn(folder);
  expect(await wang.use(null)).toMatchObject({ folder: null, state: 'off', files: [], failure: null });
  await li.write(newNote('l', '李某写的'));
  await li.look();
  wang.timers.pass(LOOK);
  expect(await wang.words()).toEqual({ w: '王某写的' });
  expect(filesIn(folder)).toEqual(expect.arrayContaining([...before]));
  await wang.restart();
  expect(await wang.status()).toMatchObject({ folder: null, state: 'off' });
});

test('the file bears the name of its owner, and the one of a former name goes once the new one is written', async () => {
  const { folder, wang } = await two();
  await wang.look();
  const id = await wang.id();
  expect(filesIn(folder)).toEqual([`bound-volume-${id}.bvnotes`]);
  await wang.write(newNote('w', '有了名字'));
  await wang.look();
  expect(filesIn(folder)).toEqual([`王某-${id}.bvnotes`]);
});

test('a file of a former name that somebody has changed is not removed', async () => {
  const { folder, wang } = await two();
  await wang.look();
  const former = `bound-volume-${await wang.id()}.bvnotes`;
  writeFileSync(join(folder, former), 'somebody was here');
  await wang.write(newNote('w', '有了名字'));
  await wang.look();
  expect(filesIn(folder)).toEqual([former, `王某-${await wang.id()}.bvnotes`].sort());
});

test('the profile’s own folder is no place to exchange notes', async () => {
  const wang = device('王某');
  for (const path of [wang.profile, join(wang.profile, 'notes')])
    await expect(wang.use(path)).rejects.toMatchObject({
      failure: { code: 'folder-unusable', facts: { reason: 'own-profile' } },
    });
});
