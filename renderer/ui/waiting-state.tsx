import { useEffect, useState } from 'react';
import { useMessages } from '../state/use-program.ts';

/** Said only when opening takes longer than a blink, so that nothing flickers. */
export function WaitingState() {
  const messages = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {late ? messages.state.waiting : ''}
    </p>
  );
}
