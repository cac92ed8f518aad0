import { Component, type ReactNode } from 'react';
import type { Failure } from '../../preload/contract/failure.ts';
import { ErrorState } from './error-state.tsx';
import { Page } from './page.tsx';
import { TopBar } from './top-bar.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: Failure | null;
}

/** Where drawing fails, the bar stays, so that the reader can go elsewhere or start afresh. A class, because React asks for one here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: { code: 'internal', file: null, line: null, facts: { reason: String(error) } } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <>
        <TopBar />
        <Page className="remote-page">
          <ErrorState failure={failure} wholePage tryAgain={() => window.location.reload()} />
        </Page>
      </>
    );
  }
}
