import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changes as english } from '../../../../renderer/messages/en/changes.ts';
import { changes as chinese } from '../../../../renderer/messages/zh/changes.ts';

test('the newest entry of the change log is of the version that is packed', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8'));
  expect(chinese[0]?.version).toBe(version);
});

test('both languages tell of the same versions, and of as much', () => {
  const shape = (changes: typeof chinese) => changes.map(({ version, day, news }) => [version, day, news.length]);
  expect(shape(english)).toEqual(shape(chinese));
});
