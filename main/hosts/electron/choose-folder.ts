/** `folder.choose` as this host answers it: by the system's dialog, over the window. The core has none. */
import { type BrowserWindow, dialog } from 'electron';
import { success } from '../../../preload/contract/failure.ts';
import type { Invoke } from '../../core/thread/core-client.ts';

/** @param window over which the dialog is shown; `null` where none is open */
export function chooseFolders(invoke: Invoke, window: () => BrowserWindow | null): Invoke {
  return async (name, argument) => {
    const answer = await invoke(name, argument); // which also looks at the argument
    if (name !== 'folder.choose' || !answer.ok) return answer;
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
    const over = window();
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return success({ path: canceled ? null : (filePaths[0] ?? null) });
  };
}
