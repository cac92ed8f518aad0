/** The reader's settings: shown at once, then written; and what they mean for the document's root element. */

import type { Failure } from '../../preload/contract/failure.ts';
import { DEFAULT_SETTINGS, READING_SIZES, type Settings } from '../../preload/contract/settings.ts';
import type { Program } from './program.ts';
import { readingMetrics } from './reading-metrics.ts';

export interface SettingsState {
  readonly current: Settings;
  /** Why the last change could not be written, or `null`. */
  readonly failure: Failure | null;
}

export const initialSettings: SettingsState = { current: DEFAULT_SETTINGS, failure: null };

export async function readSettings({ bound, store }: Program): Promise<void> {
  const answer = await bound.settings.read({});
  store.setState(({ settings }) => ({
    settings: answer.ok ? { current: answer.value, failure: null } : { ...settings, failure: answer.failure },
  }));
}

export async function changeSettings({ bound, store }: Program, change: Partial<Settings>): Promise<void> {
  const current = { ...store.getState().settings.current, ...change };
  store.setState({ settings: { current, failure: null } });
  const answer = await bound.settings.write(current);
  if (!answer.ok) store.setState(({ settings }) => ({ settings: { ...settings, failure: answer.failure } }));
}

/** One step larger (+1) or smaller (-1); at the end of the scale nothing happens. */
export function stepReadingSize(program: Program, step: 1 | -1): void {
  const settings = program.store.getState().settings.current;
  const at = READING_SIZES.indexOf(readingMetrics(settings).size);
  const readingSize = READING_SIZES[at + step];
  if (readingSize !== undefined) void changeSettings(program, { readingSize });
}

/** Keeps the root element in step: paper, large print, language and the three numbers of the reading column. */
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
  show(store.getState().settings.current);
  store.subscribe(({ settings }, before) => {
    if (settings.current !== before.settings.current) show(settings.current);
  });
}
