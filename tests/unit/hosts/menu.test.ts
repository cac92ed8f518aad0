import type { MenuItemConstructorOptions as Item } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../main/hosts/electron/menu.ts';
import { COMMANDS, type CommandName } from '../../../preload/contract/contract.ts';
import type { Language } from '../../../preload/contract/settings.ts';

const sent: CommandName[] = [];
const menu = (language: Language, isMac = false, isPackaged = true) =>
  menuTemplate({ language, isMac, isPackaged, command: (name) => sent.push(name) });
const items = (template: readonly Item[]): readonly Item[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

test.each(['zh', 'en'] as const)('every item of the %s menu has words of its own in that language', (language) => {
  for (const isMac of [false, true]) {
    for (const item of items(menu(language, isMac, false))) {
      if (item.type === 'separator' || item.role === 'appMenu') continue;
      expect(item.label, JSON.stringify(item)).toMatch(language === 'zh' ? /\p{Script=Han}/u : /^[ -~…]+$/u);
    }
  }
});

test.each([false, true])('every command of the contract is in the menu, once (Mac: %s)', (isMac) => {
  const ids = items(menu('zh', isMac)).flatMap((item) => item.id ?? []);
  expect([...ids].sort()).toEqual([...COMMANDS].sort());
});

test('an item sends its command', () => {
  sent.length = 0;
  for (const item of items(menu('zh'))) item.click?.({} as never, undefined, {} as never); // our items take nothing from the click
  expect([...sent].sort()).toEqual([...COMMANDS].sort());
});

test('the keys are those that people know, each once', () => {
  const keys = items(menu('zh')).flatMap((item) => (item.accelerator && item.id ? [[item.id, item.accelerator]] : []));
  expect(Object.fromEntries(keys)).toMatchObject({
    import: 'CmdOrCtrl+O',
    find: 'CmdOrCtrl+F',
    search: 'CmdOrCtrl+Shift+F',
    'quick-open': 'CmdOrCtrl+K',
    settings: 'CmdOrCtrl+,',
    larger: 'CmdOrCtrl+Plus',
    smaller: 'CmdOrCtrl+-',
  });
  expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
});

test('editing, full screen and quitting are the system’s own', () => {
  const roles = items(menu('zh')).map((item) => item.role);
  for (const role of [
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'togglefullscreen',
    'minimize',
    'close',
    'quit',
  ]) {
    expect(roles).toContain(role);
  }
});

test('the tools of those who write the program are not in the reader’s menu', () => {
  const roles = (isPackaged: boolean) => items(menu('zh', false, isPackaged)).map((item) => item.role);
  expect(roles(true)).not.toContain('toggleDevTools');
  expect(roles(true)).not.toContain('reload');
  expect(roles(false)).toContain('toggleDevTools');
});
