/** The keys of the printed pages, listed by `?`. */
import { useMemo } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { steppedZoom } from '../../document/pages/page-layout.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { goToPage, openPageFind, stepPageFind, turnPages } from '../../state/pages.ts';
import { changeSettings } from '../../state/settings.ts';
import { useProgram } from '../../state/use-program.ts';
import type { PageScroll } from './use-page-scroll.ts';

const LINE = 60;

export function usePagesKeys({ pages }: PrintedEdition, { laid, turn }: PageScroll, main: boolean): void {
  const program = useProgram();
  const scale = laid.rows[0]?.pages[0]?.scale ?? 1;
  const group = useMemo((): readonly Shortcut[] => {
    const by = (distance: number) => document.querySelector('.pages-window')?.scrollBy({ top: distance });
    const zoom = (step: 1 | -1) => void changeSettings(program, { pageZoom: steppedZoom(scale, step) });
    const sizes: readonly Shortcut[] = [
      { keys: '+', says: ({ pages: words }) => words.keys.larger, run: () => zoom(1) },
      { keys: '=', says: ({ pages: words }) => words.keys.larger, run: () => zoom(1), unlisted: true },
      { keys: '-', says: ({ pages: words }) => words.keys.smaller, run: () => zoom(-1) },
      { keys: 't', says: ({ pages: words }) => words.keys.turn, run: () => turnPages(program, 90) },
    ];
    // Beside the text the other keys belong to the text.
    if (!main) return sizes;
    return [
      ...sizes,
      { keys: 'PageDown', says: ({ pages: words }) => words.keys.next, run: () => turn(1) },
      { keys: 'PageUp', says: ({ pages: words }) => words.keys.previous, run: () => turn(-1) },
      { keys: 'Space', says: ({ pages: words }) => words.keys.next, run: () => turn(1), unlisted: true },
      { keys: 'Shift+Space', says: ({ pages: words }) => words.keys.previous, run: () => turn(-1), unlisted: true },
      { keys: 'ArrowDown', says: ({ pages: words }) => words.keys.on, run: () => by(LINE) },
      { keys: 'ArrowUp', says: ({ pages: words }) => words.keys.back, run: () => by(-LINE) },
      { keys: 'Home', says: ({ pages: words }) => words.keys.first, run: () => goToPage(program, 0) },
      { keys: 'End', says: ({ pages: words }) => words.keys.last, run: () => goToPage(program, pages.length - 1) },
      { keys: 'Ctrl+F', says: ({ pages: words }) => words.find, run: () => openPageFind(program) },
      { keys: 'F3', says: ({ article }) => article.keys.findNext, run: () => stepPageFind(program, 1) },
      { keys: 'Shift+F3', says: ({ article }) => article.keys.findPrevious, run: () => stepPageFind(program, -1) },
    ];
  }, [program, pages, scale, turn, main]);
  useShortcuts(group);
}
