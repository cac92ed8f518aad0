import { expect, test } from 'vitest';
import { createKeyRegistry, type KeyPress, matches } from '../../../../renderer/state/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Ctrl+Shift+F is not Ctrl+F', () => {
  expect(matches('Ctrl+F', press('f', { ctrlKey: true }))).toBe(true);
  expect(matches('Ctrl+F', press('F', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(matches('Ctrl+Shift+F', press('F', { ctrlKey: true, shiftKey: true }))).toBe(true);
});

test('a sign is the same sign whether or not the keyboard needs Shift for it', () => {
  expect(matches('?', press('?', { shiftKey: true }))).toBe(true);
  expect(matches('?', press('?'))).toBe(true);
  expect(matches('Ctrl+=', press('=', { ctrlKey: true }))).toBe(true);
  expect(matches('Ctrl+-', press('-', { ctrlKey: true }))).toBe(true);
  expect(matches('Ctrl++', press('+', { ctrlKey: true, shiftKey: true }))).toBe(true);
});

test('Command on a Mac does what Ctrl does elsewhere', () => {
  expect(matches('Ctrl+K', press('k', { metaKey: true }))).toBe(true);
});

test('a screen takes over a key of the program and gives it back', () => {
  const registry = createKeyRegistry();
  const said: string[] = [];
  const shortcut = (name: string) => ({ keys: 'Escape', says: () => name, run: () => said.push(name) });
  registry.register([shortcut('program')]);
  const leave = registry.register([shortcut('screen')]);
  registry.groups().flat()[0]?.run();
  leave();
  registry.groups().flat()[0]?.run();
  expect(said).toEqual(['screen', 'program']);
});
