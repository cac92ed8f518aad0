import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronProgram } from '../../../resources/build/electron-runtime.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = temporaryFolder();

test('Electron is here when its program is, and not when only its installer is', () => {
  const electron = join(root, 'node_modules/electron');
  expect(electronProgram(root)).toBeNull();
  mkdirSync(join(electron, 'dist'), { recursive: true });
  writeFileSync(join(electron, 'path.txt'), 'electron');
  expect(electronProgram(root)).toBeNull();
  writeFileSync(join(electron, 'dist/electron'), '');
  expect(electronProgram(root)).toBe(join(electron, 'dist/electron'));
});
