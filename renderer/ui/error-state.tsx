import { Button } from 'react-aria-components';
import type { Failure } from '../../preload/contract/failure.ts';
import { failureSentence } from '../../preload/contract/failure-sentences.ts';
import { useAppState, useMessages } from '../state/use-program.ts';

interface ErrorStateProps {
  readonly failure: Failure;
  /** Beside other things rather than in the place of a whole screen. */
  readonly inline?: boolean;
  readonly tryAgain?: () => void;
}

/** What happened, that nothing was lost where that is true, and what to do next. */
export function ErrorState({ failure, inline = false, tryAgain }: ErrorStateProps) {
  const messages = useMessages();
  const language = useAppState((state) => state.settings.current.language);
  const { what, safe, next } = failureSentence(failure, language);
  return (
    <section className={inline ? 'error inline' : 'error'} role="alert">
      <h2 className="title-serif">{what}</h2>
      {safe && <p>{safe}</p>}
      {next && <p>{next}</p>}
      {tryAgain && (
        <Button className="button" onPress={tryAgain}>
          {messages.action.tryAgain}
        </Button>
      )}
    </section>
  );
}
