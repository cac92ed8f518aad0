/** What the program says of itself. */
import type { About } from '../../preload/contract/contract.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

export type AboutState = Remote<About>;
export const initialAbout: AboutState = waiting;

export async function loadAbout({ bound, store }: Program): Promise<void> {
  store.setState({ about: remoteOf(await bound.program.about({})) });
}
