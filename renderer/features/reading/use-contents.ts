/** Whether the contents stand open, and how: beside the text, remembered; or laid over it where there is no room for both. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { showContentsOver } from '../../state/reading.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';

export interface ContentsState {
  readonly open: boolean;
  readonly over: boolean;
  readonly toggle: () => void;
}

const NARROW = '(width <= 1100px)';

export function useContents(): ContentsState {
  const program = useProgram();
  const narrow = useMedia(NARROW);
  const kept = useAppState(({ settings }) => settings.current.contentsOpen);
  const largePrint = useAppState(({ settings }) => settings.current.largePrint);
  const vertical = useAppState(({ settings }) => settings.current.vertical);
  const shownOver = useAppState(({ reading }) => reading.contentsOver);
  const over = narrow || largePrint || vertical;
  const open = over ? shownOver : kept;
  const toggle = useCallback(() => {
    if (over) showContentsOver(program, !open);
    else void changeSettings(program, { contentsOpen: !open });
  }, [program, over, open]);
  return useMemo(() => ({ open, over, toggle }), [open, over, toggle]);
}

function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [media],
    ),
    () => media.matches,
  );
}
