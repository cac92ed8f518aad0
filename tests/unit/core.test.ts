import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../preload/contract/settings.ts';
import { sampleDraft } from '../support/sample-draft.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let folder: string;
let core: TestCore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-core-'));
  core = createTestCore(folder);
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an imported issue stands on the shelf with its contents as printed', async () => {
  const report = await core.importDraft(sampleDraft());
  expect(report.outcome).toBe('new');
  const shelf = await core.call('library.shelf', {});
  expect(shelf.volumes).toMatchObject([{ publication: '云江议事', year: 2025, issueCount: 1 }]);
  const issue = await core.call('library.issue', { issueId: report.issueId });
  expect(issue.columns.map((column) => column.name)).toEqual(['要论', '文苑']);
  expect(issue.columns[0]?.entries[0]?.articleId).toBe(issue.articles[0]?.id);
});

test('importing the same issue twice changes nothing', async () => {
  const first = await core.importDraft(sampleDraft());
  const again = await core.importDraft(sampleDraft());
  expect(again).toMatchObject({ issueId: first.issueId, outcome: 'unchanged' });
});

test('a corrected issue replaces the old one and keeps the ids of what is the same', async () => {
  const { issueId } = await core.importDraft(sampleDraft());
  const before = await core.call('library.issue', { issueId });
  const id = before.articles[0]?.id ?? '';
  const old = await core.call('library.article', { articleId: id });
  const report = await core.importDraft(sampleDraft({ replace: ['河边', '江边'] }));
  expect(report).toMatchObject({ outcome: 'replaced', blocksChanged: 1 });
  const corrected = await core.call('library.article', { articleId: id });
  expect(
    corrected.blocks.map((block) => block.id).filter((block) => old.blocks.some((o) => o.id === block)),
  ).toHaveLength(old.blocks.length - 1);
});

test('where one stopped reading is kept over a restart', async () => {
  const { issueId } = await core.importDraft(sampleDraft());
  const issue = await core.call('library.issue', { issueId });
  const article = await core.call('library.article', { articleId: issue.articles[0]?.id ?? '' });
  await core.call('reading.keepPlace', {
    articleId: article.id,
    blockId: article.blocks[1]?.id ?? null,
    offset: 3,
    fraction: 0.4,
  });
  await core.restart();
  const again = await core.call('library.article', { articleId: article.id });
  expect(again.place).toMatchObject({ blockId: article.blocks[1]?.id, offset: 3, fraction: 0.4, finished: false });
  const shelf = await core.call('library.shelf', {});
  expect(shelf.recent[0]?.article.id).toBe(article.id);
  expect(shelf.recent[0]?.passage).toBe('每家每户的雨水，他都记着。');
});

test('an article read to the end counts as read, and going back to its beginning does not unread it', async () => {
  const { issueId } = await core.importDraft(sampleDraft());
  const { articles } = await core.call('library.issue', { issueId });
  const articleId = articles[0]?.id ?? '';
  await core.call('reading.keepPlace', { articleId, blockId: null, offset: 0, fraction: 1 });
  await core.call('reading.keepPlace', { articleId, blockId: null, offset: 0, fraction: 0.1 });
  expect((await core.call('library.shelf', {})).readCount).toBe(1);
  await core.call('reading.setFinished', { articleId, finished: false });
  expect((await core.call('library.shelf', {})).readCount).toBe(0);
});

test('the shared folder is remembered over a restart beside the settings, and neither undoes the other', async () => {
  const shared = mkdtempSync(join(tmpdir(), 'bound-shared-'));
  try {
    await core.call('folder.use', { path: shared });
    await core.call('settings.write', { ...DEFAULT_SETTINGS, paper: 'night' });
    await core.call('folder.now', {});
    const written = readdirSync(shared);
    expect(written).toHaveLength(1);
    await core.restart();
    expect((await core.call('settings.read', {})).paper).toBe('night');
    expect(await core.call('folder.status', {})).toMatchObject({ folder: shared, state: 'working' });
    expect(await core.call('folder.now', {})).toMatchObject({ state: 'in-step', newDevice: false });
    expect(readdirSync(shared)).toEqual(written);
    await core.call('folder.use', { path: null });
    await core.restart();
    expect(await core.call('folder.status', {})).toMatchObject({ folder: null, state: 'off' });
  } finally {
    rmSync(shared, { recursive: true, force: true });
  }
});

test('settings are kept over a restart', async () => {
  await core.call('settings.write', { ...DEFAULT_SETTINGS, paper: 'night', readingSize: 28 });
  await core.restart();
  expect(await core.call('settings.read', {})).toEqual({ ...DEFAULT_SETTINGS, paper: 'night', readingSize: 28 });
});

test('a damaged library is kept aside, named, and a new one is begun', async () => {
  await core.importDraft(sampleDraft());
  await core.close();
  for (const name of readdirSync(folder)) if (name.startsWith('library.sqlite-')) rmSync(join(folder, name));
  writeFileSync(join(folder, 'library.sqlite'), 'this is no database, and was one yesterday'.repeat(200));
  core = createTestCore(folder);
  const about = await core.call('program.about', {});
  expect(about.library).toMatchObject({ state: 'damaged' });
  expect(readdirSync(folder).some((name) => name.startsWith('library.sqlite.damaged-'))).toBe(true);
});

test('a damaged file of settings and reading places is kept aside, and named', async () => {
  expect((await core.call('program.about', {})).reader).toEqual({ state: 'ready' });
  await core.close();
  for (const name of readdirSync(folder)) if (name.startsWith('reader.sqlite-')) rmSync(join(folder, name));
  writeFileSync(join(folder, 'reader.sqlite'), 'this is no database, and was one yesterday'.repeat(200));
  core = createTestCore(folder);
  const about = await core.call('program.about', {});
  const aside = readdirSync(folder).find((name) => name.startsWith('reader.sqlite.damaged-'));
  expect(about.reader).toEqual({ state: 'damaged', keptAside: join(folder, aside ?? 'nothing') });
  expect(about.library).toEqual({ state: 'ready' });
});

test('a cancelled import leaves the library as it was', async () => {
  const { issueId } = await core.importDraft(sampleDraft());
  const result = await core.importCancelled(sampleDraft({ replace: ['河边', '江边'] }));
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  const issue = await core.call('library.issue', { issueId });
  const article = await core.call('library.article', { articleId: issue.articles[0]?.id ?? '' });
  expect(article.blocks.some((block) => block.text.includes('河边'))).toBe(true);
});

test('an unknown article is answered with not-found and a wrong argument with invalid-argument', async () => {
  expect(await core.serve('library.article', { articleId: 'none' })).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  });
  expect(await core.serve('library.article', {})).toMatchObject({ ok: false, failure: { code: 'invalid-argument' } });
  expect(await core.serve('library.burn', {})).toMatchObject({ ok: false, failure: { code: 'unknown-method' } });
});

test('closing the program stops an import under way instead of waiting for it', async () => {
  const { issueId } = await core.importDraft(sampleDraft());
  const stopped = core.importHeld(sampleDraft({ replace: ['河边', '江边'] }));
  await core.restart();
  expect(await stopped).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  const issue = await core.call('library.issue', { issueId });
  const article = await core.call('library.article', { articleId: issue.articles[0]?.id ?? '' });
  expect(article.blocks.some((block) => block.text.includes('河边'))).toBe(true);
});
