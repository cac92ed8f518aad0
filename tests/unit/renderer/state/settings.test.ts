import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { changeSettings, readSettings, stepReadingSize } from '../../../../renderer/state/settings.ts';
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
