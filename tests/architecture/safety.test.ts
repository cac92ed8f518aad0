import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '..');
const promised = [...readFileSync(join(tests, 'safety.md'), 'utf8').matchAll(/^ {3}- `([^`]+)`: (.+)$/gmu)].map(
  ([, path = '', title = '']) => ({ path, title }),
);

const textOf = (path: string): string => {
  const whole = join(tests, path);
  const files = statSync(whole).isDirectory()
    ? globSync('**/*.ts', { cwd: whole }).map((file) => join(whole, file))
    : [whole];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
};

test.each(promised)('safety: $title', ({ path, title }) => {
  expect(textOf(path)).toContain(title);
});

test('each of the eleven statements is held by a test', () => {
  const statements = readFileSync(join(tests, 'safety.md'), 'utf8')
    .split(/^\d+\. /gmu)
    .slice(1);
  expect(statements).toHaveLength(11);
  for (const statement of statements) expect(statement).toMatch(/^ {3}- `/mu);
});
