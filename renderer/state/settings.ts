/** The reader's settings: shown at once, then written; and what they mean for the document's root element. */

import type { Failure } from '../../preload/contract/failure.ts';
import { DEFAULT_SETTINGS, READING_SIZES, type Settings } from '../../preload/contract/settings.ts';
import type { Program, State } from './program.ts';
import { readingMetrics } from './reading-metrics.ts';

export interface SettingsState {
  readonly current: Settings;
  /** Not all of it is on the disk yet. */
  readonly writing: boolean;
  /** Why the last change could not be written, or `null`. */
  readonly failure: Failure | null;
}

export const initialSettings: SettingsState = { current: DEFAULT_SETTINGS, writing: false, failure: null };

/** Printed pages go with the dark paper. */
export const pagesAreDark = ({ settings: { current } }: State): boolean =>
  current.paper === 'night' && current.pagesFollowPaper;

export async function readSettings({ bound, store }: Program): Promise<void> {
  const answer = await bound.settings.read({});
  store.setState(({ settings }) => ({
    settings: answer.ok
      ? { ...settings, current: answer.value, failure: null }
      : { ...settings, failure: answer.failure },
  }));
}

/** One call at a time, with what is newest then: a host may take up two calls in either order. */
export async function changeSettings({ bound, store }: Program, change: Partial<Settings>): Promise<void> {
  const { current: before, writing } = store.getState().settings;
  store.setState({ settings: { current: { ...before, ...change }, writing: true, failure: null } });
  if (writing) return;
  for (let written: Settings | null = null; written !== store.getState().settings.current; ) {
    written = store.getState().settings.current;
    const answer = await bound.settings.write(written);
    const failure = answer.ok ? null : answer.failure;
    store.setState(({ settings }) => ({ settings: { ...settings, failure } }));
  }
  store.setState(({ settings }) => ({ settings: { ...settings, writing: false } }));
}

/** What waits for the call before it does not wait for it when the window goes. */
export function writeSettingsOnLeaving({ bound, store }: Program, window: Window): void {
  window.addEventListener('pagehide', () => {
    const { current, writing } = store.getState().settings;
    if (writing) void bound.settings.write(current);
  });
}

/** One step larger (+1) or smaller (-1); at the end of the scale nothing happens. */
export function stepReadingSize(program: Program, step: 1 | -1): void {
  const settings = program.store.getState().settings.current;
  const at = READING_SIZES.indexOf(readingMetrics(settings).size);
  const readingSize = READING_SIZES[at + step];
  if (readingSize !== undefined) void changeSettings(program, { readingSize });
}

/** Keeps the root element in step: paper, large print, language, the three numbers of the reading column, and whether all is written. */
export function showSettings({ store }: Program, root: HTMLElement): void {
  const show = (settings: Settings) => {
    const { size, measure, leading, rootSize } = readingMetrics(settings);
    root.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['paper'] = settings.paper;
    if (settings.largePrint) root.dataset['size'] = 'elder';
    else delete root.dataset['size'];
    root.style.setProperty('--reading-size', `${size / rootSize}rem`);
    root.style.setProperty('--reading-measure', String(measure));
    root.style.setProperty('--reading-leading', String(leading));
  };
  const showWriting = ({ writing, failure }: SettingsState) => {
    root.dataset['settings'] = writing ? 'writing' : failure ? 'failed' : 'written';
  };
  show(store.getState().settings.current);
  showWriting(store.getState().settings);
  store.subscribe(({ settings }, before) => {
    if (settings.current !== before.settings.current) show(settings.current);
    if (settings !== before.settings) showWriting(settings);
  });
}
