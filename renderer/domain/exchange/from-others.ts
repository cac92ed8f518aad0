/** Of somebody else's file what may come in: what they are shown themselves, and nothing of who the reader is. */
import { shownState } from '../notes/aside.ts';
import type { NotesState } from '../notes/note.ts';

/**
 * That they have taken an import back on their device is no reason why its notes should go from here; and the reader's name, and whose
 * the reader's device is, only the reader's own devices say. @param owner id of the reader @param device id of this device
 */
export function fromOthers(state: NotesState, owner: string, device: string): NotesState {
  const { people, devices, ...rest } = shownState(state);
  return { ...rest, people: without(people, owner), devices: without(devices, device) };
}

const without = <T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> =>
  map.has(key) ? new Map([...map].filter(([each]) => each !== key)) : map;
