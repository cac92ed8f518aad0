import type { ReactNode } from 'react';
import type { Remote } from '../state/remote.ts';
import { ErrorState } from './error-state.tsx';
import { WaitingState } from './waiting-state.tsx';

interface RemoteViewProps<T> {
  readonly remote: Remote<T> | undefined;
  readonly tryAgain?: () => void;
  readonly children: (value: T) => ReactNode;
}

/** Draws a value that was asked of the core, or that it is on its way, or why it will not come. */
export function RemoteView<T>({ remote, tryAgain, children }: RemoteViewProps<T>) {
  if (remote === undefined || remote.state === 'waiting') return <WaitingState />;
  if (remote.state === 'ready') return children(remote.value);
  return <ErrorState failure={remote.failure} {...(tryAgain && { tryAgain })} />;
}
