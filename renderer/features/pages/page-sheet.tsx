import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintedPage } from '../../../preload/contract/page-values.ts';
import type { DrawQueue } from '../../document/pages/draw-queue.ts';
import type { PageBox, Turn } from '../../document/pages/page-layout.ts';
import { PageWords } from '../../document/pages/page-words.tsx';
import type { PageDrawing, PdfFile } from '../../document/pages/pdf-file.ts';
import { copyPhotographs } from '../../document/pages/photographs.ts';
import { loadPageText, textKey } from '../../state/pages.ts';
import { pagesAreDark } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

interface PageSheetProps {
  readonly hash: string;
  readonly page: PrintedPage;
  readonly box: PageBox;
  readonly turn: Turn;
  readonly file: PdfFile | null;
  readonly queue: DrawQueue;
  /** What lies over its words, in the page's own coordinates. */
  readonly children?: ReactNode;
}

/** One printed page: its picture, and its words over it. What was drawn stays, stretched, until it is drawn anew. */
export const PageSheet = memo(function PageSheet({ hash, page, box, turn, file, queue, children }: PageSheetProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const { ordinal, left, top, width, height, scale } = box;
  const blocks = useAppState(({ pages }) => pages.texts[textKey(hash, ordinal)]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pictures = useRef<HTMLCanvasElement>(null);
  const dark = useAppState(pagesAreDark);
  const state = useDrawnPage({ canvas, pictures, file, queue, ordinal, scale, turn, dark });
  const drawn = state !== 'waiting';
  useEffect(() => {
    if (drawn) void loadPageText(program, hash, ordinal);
  }, [program, hash, ordinal, drawn]);
  const [viewLeft, bottom, right, viewTop] = page.view;
  return (
    <div className="printed-page" data-page={ordinal} style={{ left, top, width, height, '--unit': `${scale}px` }}>
      <canvas ref={canvas} className="page-picture" role="img" aria-label={words.pageOf(ordinal + 1)} />
      <canvas ref={pictures} className="page-photographs" />
      <div
        className="page-words"
        data-turn={(page.rotation + turn) % 360}
        lang="zh-CN"
        style={{ '--page-w': right - viewLeft, '--page-h': viewTop - bottom }}
      >
        {blocks && drawn && <PageWords page={page} blocks={blocks} />}
        {children}
      </div>
      {state === 'failed' && <p className="page-failed">{words.pageFailed}</p>}
    </div>
  );
});

interface Drawn {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly pictures: RefObject<HTMLCanvasElement | null>;
  readonly file: PdfFile | null;
  readonly queue: DrawQueue;
  readonly ordinal: number;
  readonly scale: number;
  readonly turn: Turn;
  /** Photographs are laid over the page, whose colours are turned. */
  readonly dark: boolean;
}

type DrawingState = 'waiting' | 'drawn' | 'failed';

/** Zooming by steps draws once it rests, in milliseconds. */
const REST = 120;

function useDrawnPage({ canvas, pictures, file, queue, ordinal, scale, turn, dark }: Drawn): DrawingState {
  const [state, setState] = useState<DrawingState>('waiting');
  const drawn = useRef(false);
  // Before the frame in which the empty page is seen: the worker then has begun when that frame is painted.
  useLayoutEffect(() => {
    const target = canvas.current;
    if (!file || !target) return;
    let drawing: PageDrawing | null = null;
    let left = false;
    let unqueue: () => void = () => undefined;
    const draw = async () => {
      // Beside what is shown, so that a page that is drawn again does not go white meanwhile.
      const canvas = drawn.current ? document.createElement('canvas') : target;
      drawing = file.draw(canvas, { ordinal, scale, turn, pixels: window.devicePixelRatio, pictures: dark });
      try {
        const boxes = await drawing.done;
        if (!boxes || left) return;
        if (canvas !== target) copy(canvas, target);
        copyPhotographs(canvas, pictures.current, boxes);
        drawn.current = true;
        target.dataset['drawn'] = 'true';
        setState('drawn');
      } catch {
        setState('failed'); // a page that cannot be drawn says so in its place
      } finally {
        // Canvases are large, and are freed at once when they have no size.
        if (canvas !== target) canvas.width = 0;
      }
    };
    const ask = () => {
      unqueue = queue.add(ordinal, draw);
    };
    // At once where nothing is shown yet, with all others that come into the window: the queue takes the nearest of them first.
    const rest = drawn.current ? setTimeout(ask, REST) : undefined;
    if (rest === undefined) ask();
    return () => {
      left = true;
      clearTimeout(rest);
      unqueue();
      drawing?.cancel();
    };
  }, [canvas, pictures, file, queue, ordinal, scale, turn, dark]);
  useEffect(
    () => () => {
      for (const one of [canvas.current, pictures.current]) {
        if (!one) continue;
        one.width = 0;
        one.height = 0;
      }
    },
    [canvas, pictures],
  );
  return state;
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  to.width = from.width;
  to.height = from.height;
  to.getContext('2d')?.drawImage(from, 0, 0);
}
