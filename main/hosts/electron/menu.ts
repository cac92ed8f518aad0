/** The menu: what every program's menu has, by Electron's roles, and the program's own commands, sent to the page. */
import type { MenuItemConstructorOptions as Item } from 'electron';
import type { CommandName } from '../../../preload/contract/contract.ts';
import type { Language } from '../../../preload/contract/settings.ts';
import { type MenuLabels, menuLabels } from './menu-labels.ts';

export interface MenuOptions {
  readonly language: Language;
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly command: (name: CommandName) => void;
}

const line: Item = { type: 'separator' };

export function menuTemplate(options: MenuOptions): Item[] {
  const say = menuLabels(options.language);
  const item = (label: string, name: CommandName, accelerator?: string): Item => ({
    id: name,
    label,
    click: () => options.command(name),
    ...(accelerator && { accelerator }),
  });
  const settings = item(say.settings, 'settings', 'CmdOrCtrl+,');
  const about = item(say.about, 'about');
  return [
    ...(options.isMac ? [macMenu(say, about, settings)] : []),
    {
      label: say.file,
      submenu: [
        item(say.import, 'import', 'CmdOrCtrl+O'),
        line,
        { role: 'close', label: say.close },
        ...(options.isMac
          ? []
          : ([settings, line, { role: 'quit', label: say.quit, accelerator: 'CmdOrCtrl+Q' }] as const)),
      ],
    },
    {
      label: say.edit,
      submenu: [
        { role: 'undo', label: say.undo },
        { role: 'redo', label: say.redo },
        line,
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll },
        line,
        item(say.find, 'find', 'CmdOrCtrl+F'),
        item(say.search, 'search', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: say.view,
      submenu: [
        item(say.shelf, 'shelf', 'CmdOrCtrl+Shift+S'),
        item(say.notebook, 'notebook', 'CmdOrCtrl+Shift+N'),
        item(say.excerpts, 'excerpts', 'CmdOrCtrl+Shift+E'),
        item(say.exchange, 'exchange', 'CmdOrCtrl+Shift+X'),
        item(say.quickOpen, 'quick-open', 'CmdOrCtrl+K'),
        line,
        item(say.larger, 'larger', 'CmdOrCtrl+Plus'),
        item(say.smaller, 'smaller', 'CmdOrCtrl+-'),
        line,
        { role: 'togglefullscreen', label: say.fullScreen },
        ...(options.isPackaged
          ? []
          : ([line, { role: 'reload', label: say.reload }, { role: 'toggleDevTools', label: say.developer }] as const)),
      ],
    },
    {
      role: 'window',
      label: say.window,
      submenu: [
        { role: 'minimize', label: say.minimise },
        { role: 'zoom', label: say.zoom },
      ],
    },
    { role: 'help', label: say.help, submenu: [item(say.keys, 'keys', 'F1'), ...(options.isMac ? [] : [about])] },
  ];
}

const macMenu = (say: MenuLabels, about: Item, settings: Item): Item => ({
  role: 'appMenu',
  submenu: [
    about,
    line,
    settings,
    line,
    { role: 'hide', label: say.hide },
    { role: 'hideOthers', label: say.hideOthers },
    { role: 'unhide', label: say.showAll },
    line,
    { role: 'quit', label: say.quit },
  ],
});
