import type { ReadingState } from '../../preload/contract/values.ts';
import { useMessages } from '../state/use-program.ts';

export type Progress = 'unread' | 'begun' | 'finished';

export const progressOf = ({ fraction, finished }: ReadingState): Progress =>
  finished ? 'finished' : fraction > 0 ? 'begun' : 'unread';

const FILLING: Readonly<Record<Progress, string | null>> = {
  unread: null,
  begun: 'M7 1a6 6 0 0 0 0 12Z',
  finished: 'M7 1a6 6 0 0 1 0 12A6 6 0 0 1 7 1Z',
};

/** Empty, half or full: unread, begun, read. `silent` where the words stand beside it. */
export function Disc({ progress, silent = false }: { readonly progress: Progress; readonly silent?: boolean }) {
  const messages = useMessages();
  const filling = FILLING[progress];
  return (
    <svg
      className="disc"
      viewBox="0 0 14 14"
      role="img"
      aria-label={silent ? undefined : messages.reading[progress]}
      aria-hidden={silent || undefined}
    >
      <circle cx="7" cy="7" r="6" />
      {filling && <path d={filling} />}
    </svg>
  );
}
