/** The keys of the reading screen, listed by `?`. */
import { useMemo } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import type { DocumentView } from '../../document/document-view.ts';
import { MARGIN } from '../../document/place-keeper.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { stepFind } from '../../state/find.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { go } from '../../state/location.ts';
import { toggleReadAloud } from '../../state/read-aloud.ts';
import { setFinished } from '../../state/reading.ts';
import { articleRoute } from '../../state/route.ts';
import { changeSettings, stepReadingSize } from '../../state/settings.ts';
import { useProgram } from '../../state/use-program.ts';
import type { ReadingPlaceKeeper } from './use-reading-place.ts';

interface Surroundings {
  readonly article: Article;
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  readonly place: ReadingPlaceKeeper;
}

export function useReadingKeys({ article, view, window, place }: Surroundings): void {
  const program = useProgram();
  const group = useMemo((): readonly Shortcut[] => {
    const { vertical } = window();
    const line = () =>
      Number.parseFloat(getComputedStyle(document.querySelector('.prose') ?? document.body).lineHeight);
    // A window minus a line and a half, so that the last line seen is seen again; and it stands whole at the beginning.
    const turn = (step: 1 | -1) => {
      place.moveBy(step * Math.max(line(), window().length() - 1.5 * line()));
      const { point } = place.anchor();
      if (point !== null && window().scrolled() < window().furthest()) place.moveTo({ point, distance: MARGIN });
      place.moveBy(0);
    };
    const paragraph = (step: 1 | -1) => {
      const ids = view().blockIds();
      const { point, distance } = place.anchor();
      const at = point === null ? -1 : ids.indexOf(point.blockId);
      // Back goes first to the beginning of the paragraph that is cut by the window's edge.
      const cut = step === -1 && point !== null && (point.offset > 0 || distance < 0);
      const blockId = ids[cut ? at : at + step];
      place.moveTo(
        blockId === undefined && step === -1
          ? { point: null, distance: MARGIN }
          : { point: { blockId: blockId ?? ids.at(-1) ?? '', offset: 0 }, distance: MARGIN },
      );
      place.moveBy(0);
    };
    const open = (id: string | undefined) => {
      if (id !== undefined) go(program, articleRoute(id));
    };
    const { settings, reading } = {
      settings: () => program.store.getState().settings.current,
      reading: () => program.store.getState().reading,
    };
    const finished = () => reading().places[article.id]?.finished ?? article.read.finished;
    return [
      { keys: 'F3', says: ({ article: words }) => words.keys.findNext, run: () => stepFind(program, 1) },
      { keys: 'Shift+F3', says: ({ article: words }) => words.keys.findPrevious, run: () => stepFind(program, -1) },
      { keys: 'Space', says: ({ article: words }) => words.keys.windowOn, run: () => turn(1) },
      { keys: 'Shift+Space', says: ({ article: words }) => words.keys.windowBack, run: () => turn(-1) },
      { keys: 'PageDown', says: ({ article: words }) => words.keys.windowOn, run: () => turn(1) },
      { keys: 'PageUp', says: ({ article: words }) => words.keys.windowBack, run: () => turn(-1) },
      {
        keys: vertical ? 'ArrowLeft' : 'ArrowDown',
        says: ({ article: words }) => words.keys.lineOn,
        run: () => place.moveBy(line()),
      },
      {
        keys: vertical ? 'ArrowRight' : 'ArrowUp',
        says: ({ article: words }) => words.keys.lineBack,
        run: () => place.moveBy(-line()),
      },
      { keys: 'j', says: ({ article: words }) => words.keys.nextParagraph, run: () => paragraph(1) },
      { keys: 'k', says: ({ article: words }) => words.keys.previousParagraph, run: () => paragraph(-1) },
      {
        keys: 'Home',
        says: ({ article: words }) => words.keys.beginning,
        run: () => place.moveBy(-window().scrolled()),
      },
      { keys: 'End', says: ({ article: words }) => words.keys.end, run: () => place.moveBy(window().furthest()) },
      { keys: 'n', says: ({ article: words }) => words.next, run: () => open(article.next?.id) },
      { keys: 'p', says: ({ article: words }) => words.previous, run: () => open(article.previous?.id) },
      { keys: ']', says: ({ article: words }) => words.keys.larger, run: () => stepReadingSize(program, 1) },
      { keys: '[', says: ({ article: words }) => words.keys.smaller, run: () => stepReadingSize(program, -1) },
      {
        keys: 'v',
        says: ({ article: words }) => words.vertical,
        run: () => void changeSettings(program, { vertical: !settings().vertical }),
      },
      { keys: 'r', says: ({ article: words }) => words.readAloud, run: () => toggleReadAloud(program, article) },
      {
        keys: 'm',
        says: ({ article: words }) => words.keys.finished,
        run: () => void setFinished(program, article.id, !finished()),
      },
    ];
  }, [program, article, view, window, place]);
  useShortcuts(group);
}
