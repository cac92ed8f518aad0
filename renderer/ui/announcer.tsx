import { useAppState } from '../state/use-program.ts';

/** Says what `announce` was given. The text alternates between two regions, so that the same words are said again. */
export function Announcer() {
  const { text, turn } = useAppState((state) => state.announcement);
  return (
    <div className="visually-hidden">
      <p aria-live="polite">{turn % 2 === 0 ? text : ''}</p>
      <p aria-live="polite">{turn % 2 === 1 ? text : ''}</p>
    </div>
  );
}
