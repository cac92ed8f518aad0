/** How traditional characters of a query are simplified: fetched with the readings of quick open when notes are first looked for. */
import type { Program } from './program.ts';

export type Simplifier = (text: string) => string;

/** Until the tables are there, words are looked for as they were typed. */
export const asTyped: Simplifier = (text) => text;

export async function loadSimplifier({ store }: Program): Promise<void> {
  if (store.getState().simplified !== asTyped) return;
  const { pinyinReader } = await import('./pinyin-reader.ts');
  store.setState({ simplified: pinyinReader.simplified });
}
