/**
 * One registry of shortcuts. The program and each screen register theirs; `?` lists them. The one registered last wins, so a
 * screen may take over a key of the program while it is drawn.
 */
import { useEffect } from 'react';
import type { Messages } from '../messages/index.ts';
import type { Program } from './program.ts';
import { useProgram } from './use-program.ts';

export interface Shortcut {
  /** `Ctrl+Shift+F`, `Alt+ArrowLeft`, `?`. On a Mac, Ctrl stands for ⌘ as well. */
  readonly keys: string;
  /** What it does, for the list of keys. */
  readonly says: (messages: Messages) => string;
  readonly run: () => void;
  /** The control that has the focus answers the key itself (Enter in a list); it is only listed here. */
  readonly listedOnly?: boolean;
  /** One of several keys for the same thing, of which another is listed. */
  readonly unlisted?: boolean;
}

export interface KeyRegistry {
  /** Adds a group of shortcuts; the answer takes it away again. */
  readonly register: (group: readonly Shortcut[]) => () => void;
  /** Groups, the latest first. */
  readonly groups: () => readonly (readonly Shortcut[])[];
}

export function createKeyRegistry(): KeyRegistry {
  let groups: readonly (readonly Shortcut[])[] = [];
  return {
    register: (group) => {
      groups = [group, ...groups];
      return () => {
        groups = groups.filter((each) => each !== group);
      };
    },
    groups: () => groups,
  };
}

/** The facts of a key press that matter here; a KeyboardEvent is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function matches(keys: string, press: KeyPress): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (wants('Ctrl') !== (press.ctrlKey || press.metaKey) || wants('Alt') !== press.altKey) return false;
  // Signs such as ? and + need Shift on some keyboards and not on others; letters and named keys say what they want.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && wants('Shift') !== press.shiftKey) return false;
  return press.key.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase());
}

/**
 * Keys without Ctrl or Alt belong to the field while one is typed in, and to a dialog or popover while it is open; Enter and
 * Space belong to the control that has the focus.
 */
function belongsTo(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"]'))
    return true;
  return (key === 'Enter' || key === ' ') && target.closest('a[href], button, label, summary, [role]') !== null;
}

/** What every text field does by itself: undo, redo, all, cut, copy, paste. */
function isEditing({ ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || altKey || !(ctrlKey || metaKey) || !/^[acvxyz]$/i.test(key)) return false;
  return target.isContentEditable || target.closest('input:not([type="checkbox"]), textarea') !== null;
}

export function listenToKeys({ keys }: Program, window: Window): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Escape';
    if (isEditing(event) || (plain && belongsTo(event.target, event.key))) return;
    const shortcut = keys
      .groups()
      .flat()
      .find((each) => !each.listedOnly && matches(each.keys, event));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  });
}

/** Registers a screen's shortcuts while it is drawn. Give it a stable array (useMemo) or one made outside the component. */
export function useShortcuts(group: readonly Shortcut[]): void {
  const { keys } = useProgram();
  useEffect(() => keys.register(group), [keys, group]);
}
