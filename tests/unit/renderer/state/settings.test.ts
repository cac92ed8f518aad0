import { expect, test } from 'vitest';
import { failure, success } from '../../../../preload/contract/failure.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import {
  changeSettings,
  readSettings,
  stepReadingSize,
  writeSettingsOnLeaving,
} from '../../../../renderer/state/settings.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

const programWith = (settings = {}) => createProgram(createFakeBound(LIBRARIES.empty, settings), () => MOCK_NOW);

test('settings are shown at once and kept', async () => {
  const program = programWith();
  const kept = changeSettings(program, { paper: 'night' });
  expect(program.store.getState().settings.current.paper).toBe('night');
  await kept;
  const answer = await program.bound.settings.read({});
  expect(answer.ok && answer.value.paper).toBe('night');
});

test('changes are written one after the other, and at last what is newest', async () => {
  const program = programWith();
  const written: Settings[] = [];
  const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const write = async (settings: Settings) => {
    written.push(settings);
    await answers[written.length - 1]?.promise;
    return success(settings);
  };
  const slow = { ...program, bound: { ...program.bound, settings: { ...program.bound.settings, write } } };
  const kept = changeSettings(slow, { paper: 'night' });
  void changeSettings(slow, { paper: 'white' });
  void changeSettings(slow, { largePrint: true });
  expect(written).toHaveLength(1);
  answers[0]?.resolve();
  await expect.poll(() => written).toHaveLength(2);
  expect(written[1]).toMatchObject({ paper: 'white', largePrint: true });
  expect(program.store.getState().settings.writing).toBe(true);
  answers[1]?.resolve();
  await kept;
  expect(program.store.getState().settings.writing).toBe(false);
});

test('what still waits is written when the window goes', () => {
  const program = programWith();
  const written: Settings[] = [];
  const write = (settings: Settings) => {
    written.push(settings);
    return new Promise<never>(() => undefined);
  };
  const slow = { ...program, bound: { ...program.bound, settings: { ...program.bound.settings, write } } };
  const page = new EventTarget() as Window;
  writeSettingsOnLeaving(slow, page);
  page.dispatchEvent(new Event('pagehide'));
  expect(written).toEqual([]);
  void changeSettings(slow, { paper: 'night' });
  void changeSettings(slow, { language: 'en' });
  page.dispatchEvent(new Event('pagehide'));
  expect(written.at(-1)).toMatchObject({ paper: 'night', language: 'en' });
});

test('a change that cannot be written says why and stays on the screen', async () => {
  const program = programWith();
  const bound = { ...program.bound, settings: { ...program.bound.settings, write: async () => failure('disk-full') } };
  await changeSettings({ ...program, bound }, { paper: 'white' });
  expect(program.store.getState().settings).toMatchObject({
    current: { paper: 'white' },
    failure: { code: 'disk-full' },
  });
});

test('type grows and shrinks by the sizes of the scale and stops at its ends', async () => {
  const program = programWith({ readingSize: 36 });
  await readSettings(program);
  const size = () => program.store.getState().settings.current.readingSize;
  stepReadingSize(program, 1);
  expect(size()).toBe(40);
  stepReadingSize(program, 1);
  expect(size()).toBe(40);
  stepReadingSize(program, -1);
  expect(size()).toBe(36);
});

test('in large print the smallest size is 28, and a step from there is a step the reader sees', async () => {
  const program = programWith({ largePrint: true, readingSize: 16 });
  await readSettings(program);
  stepReadingSize(program, 1);
  expect(program.store.getState().settings.current.readingSize).toBe(32);
});
