import { expect, test } from 'vitest';
import type { Bound, Events, RecentImports } from '../../../../preload/contract/contract.ts';
import { failure, success } from '../../../../preload/contract/failure.ts';
import { keepDismissals } from '../../../../renderer/state/dismissals.ts';
import { dismissImport, listenToImports, recallImports } from '../../../../renderer/state/import-job.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

function windowOn(bound: Bound, kept = new Map<string, string>()): Program {
  const program = createProgram(bound, () => MOCK_NOW);
  keepDismissals(program, { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
  return program;
}

/** A boundary that answers otherwise than what it said: events were missed. */
function withMissedEvents(recent: RecentImports) {
  const bound = createFakeBound(LIBRARIES.two);
  return { ...bound, import: { ...bound.import, recent: async () => success(recent) } };
}

const refused = (jobId: string): Events['importFinished'] => ({
  jobId,
  file: `${jobId}.txt`,
  result: failure('file-empty', { file: `${jobId}.txt` }),
  pdf: null,
});

const lines = ({ store }: Program) =>
  store.getState().imports.jobs.map(({ file, outcome }) => [file, outcome?.state ?? 'running']);

test('what happened before the page listened is on it', async () => {
  const bound = createFakeBound(LIBRARIES.two);
  bound.say('importFinished', refused('early'));
  bound.say('importStarted', { jobId: 'late', file: 'late.txt' });
  const program = windowOn(bound);
  listenToImports(program);
  await recallImports(program);
  expect(lines(program)).toEqual([
    ['early.txt', 'refused'],
    ['late.txt', 'running'],
  ]);
});

test('an import that ended while the page was away ends on the page when it hears that it missed something', async () => {
  const heard = withMissedEvents({ running: [], asking: [], finished: [refused('long')] });
  const program = windowOn(heard);
  listenToImports(program);
  heard.say('importStarted', { jobId: 'long', file: 'long.txt' });
  expect(lines(program)).toEqual([['long.txt', 'running']]);
  heard.say('libraryChanged', { issueIds: [] });
  await expect.poll(() => lines(program)).toEqual([['long.txt', 'refused']]);
  await recallImports(program);
  expect(lines(program)).toEqual([['long.txt', 'refused']]);
});

test('an import that the core knows nothing of does not run for ever', async () => {
  const bound = withMissedEvents({ running: [], asking: [], finished: [] });
  const program = windowOn(bound);
  listenToImports(program);
  bound.say('importStarted', { jobId: 'lost', file: 'lost.txt' });
  await recallImports(program);
  expect(lines(program)).toEqual([['lost.txt', 'refused']]);
});

test('a dismissed outcome stays away, after a reload too', async () => {
  const bound = createFakeBound(LIBRARIES.two);
  const kept = new Map<string, string>();
  bound.say('importFinished', refused('seen'));
  bound.say('importFinished', refused('unseen'));
  const before = windowOn(bound, kept);
  await recallImports(before);
  dismissImport(before, 'seen');
  await recallImports(before);
  const reloaded = windowOn(bound, kept);
  await recallImports(reloaded);
  expect(lines(before)).toEqual([['unseen.txt', 'refused']]);
  expect(lines(reloaded)).toEqual([['unseen.txt', 'refused']]);
});
