import { Button, Heading } from 'react-aria-components';
import type { Failure } from '../../preload/contract/failure.ts';
import { failureSentence } from '../../preload/contract/failure-sentences.ts';
import { SHELF } from '../state/route.ts';
import { useAppState, useMessages } from '../state/use-program.ts';
import { RouteLink } from './route-link.tsx';

interface ErrorStateProps {
  readonly failure: Failure;
  /** Beside other things rather than in the place of a whole screen. */
  readonly inline?: boolean;
  /** In the place of a whole screen: its sentence is the screen's heading, and there is a way back to the shelf. */
  readonly wholePage?: boolean;
  readonly tryAgain?: () => void;
}

/** What happened, that nothing was lost where that is true, and what to do next. */
export function ErrorState({ failure, inline = false, wholePage = false, tryAgain }: ErrorStateProps) {
  const messages = useMessages();
  const language = useAppState((state) => state.settings.current.language);
  const { what, safe, next } = failureSentence(failure, language);
  return (
    <section className={inline ? 'error inline' : 'error'} role="alert">
      <Heading level={wholePage ? 1 : 2} className="title-serif error-what">
        {what}
      </Heading>
      {safe && <p>{safe}</p>}
      {next && <p>{next}</p>}
      <div className="error-actions">
        {tryAgain && failure.code !== 'not-found' && (
          <Button className="button" onPress={tryAgain}>
            {messages.action.tryAgain}
          </Button>
        )}
        {wholePage && (
          <RouteLink className="button" to={SHELF}>
            {messages.action.backToShelf}
          </RouteLink>
        )}
      </div>
    </section>
  );
}
