/** `window.bound` in Electron: runs in a sandboxed page's isolated world and lets through calls, answers and events, nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { type Bound, callsOver, EVENT_NAMES, type EventName, type Events } from './contract/contract.ts';
import { failure, type Result } from './contract/failure.ts';

async function invoke(name: string, argument: unknown): Promise<Result<unknown>> {
  try {
    return await ipcRenderer.invoke(CALL_CHANNEL, name, argument);
  } catch (error) {
    // The main process answers every call; this is an argument that cannot be cloned, or a process that is going down.
    return failure('internal', {}, { name, reason: String(error).slice(0, 500) });
  }
}

const listeners = new Map<EventName, Set<(event: never) => void>>(EVENT_NAMES.map((name) => [name, new Set()]));
ipcRenderer.on(EVENT_CHANNEL, (_: IpcRendererEvent, name: EventName, event: Events[EventName]) => {
  for (const listener of listeners.get(name) ?? []) listener(event as never); // kept under its own event's name
});

const on: Bound['on'] = (name, listener) => {
  listeners.get(name)?.add(listener);
  return () => listeners.get(name)?.delete(listener);
};

contextBridge.exposeInMainWorld('bound', { ...callsOver(invoke), on } satisfies Bound);
