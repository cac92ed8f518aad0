import type { ReactNode } from 'react';
import type { Remote } from '../state/remote.ts';
import { ErrorState } from './error-state.tsx';
import { Page } from './page.tsx';
import { WaitingState } from './waiting-state.tsx';

interface RemotePageProps<T> {
  readonly remote: Remote<T> | undefined;
  readonly tryAgain: () => void;
  /** Draws the whole of what stands below the bar, its `Page` included. */
  readonly children: (value: T) => ReactNode;
}

/** Like `RemoteView`, for what a whole screen hangs on: while it is on its way, or will not come, there is still a main part. */
export function RemotePage<T>({ remote, tryAgain, children }: RemotePageProps<T>) {
  if (remote?.state === 'ready') return children(remote.value);
  return (
    <Page className="remote-page">
      {remote?.state === 'failed' ? (
        <ErrorState failure={remote.failure} wholePage tryAgain={tryAgain} />
      ) : (
        <WaitingState />
      )}
    </Page>
  );
}
