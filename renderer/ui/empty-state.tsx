import { Button } from 'react-aria-components';

interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly explanation: string;
  /** The one action that fills it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function EmptyState({ title, explanation, action }: EmptyStateProps) {
  return (
    <section className="empty">
      <h1 className="title-serif">{title}</h1>
      <p>{explanation}</p>
      {action && (
        <Button className="button primary" onPress={action.run}>
          {action.label}
        </Button>
      )}
    </section>
  );
}
