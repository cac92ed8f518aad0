/** What the program says of itself. */
import type { About } from '../../preload/contract/contract.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

export type AboutState = Remote<About>;
export const initialAbout: AboutState = waiting;

export async function loadAbout({ bound, store }: Program): Promise<void> {
  store.setState({ about: remoteOf(await bound.program.about({})) });
}

/** The licences of everything that is bundled, in one text, which the build puts beside the screens. `null` where it is not to be had. */
export async function readLicences(): Promise<string | null> {
  const answer = await fetch(new URL('licences.txt', document.baseURI)).catch(() => null);
  return answer?.ok ? answer.text() : null;
}
