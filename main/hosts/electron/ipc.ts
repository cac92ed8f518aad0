/** Calls from our page go to the core, events from the core go to our windows. Anyone else who calls gets a failure. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../preload/channels.ts';
import type { EventName, Events } from '../../../preload/contract/contract.ts';
import { failure } from '../../../preload/contract/failure.ts';
import type { Invoke } from '../../core/thread/core-client.ts';
import { isOurs } from './app-protocol.ts';

export function answerCalls(invoke: Invoke): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, argument: unknown) => {
    if (!isOurPage(event)) return failure('not-allowed', {}, { reason: 'wrong-sender' });
    if (typeof name !== 'string') return failure('unknown-method', {}, { name: typeof name });
    return invoke(name, argument);
  });
}

export function tellWindows(name: EventName, event: Events[EventName]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, event);
  }
}

/** The main frame of a window of ours that shows a page of ours. A frame is `null` when it has gone since it called. */
function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
