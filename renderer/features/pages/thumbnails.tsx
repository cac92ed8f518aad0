import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import type { DrawQueue } from '../../document/pages/draw-queue.ts';
import { shownSize } from '../../document/pages/page-layout.ts';
import type { PageDrawing, PdfFile } from '../../document/pages/pdf-file.ts';
import { copyPhotographs } from '../../document/pages/photographs.ts';
import { goToPage } from '../../state/pages.ts';
import { pagesAreDark } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** Rem, as in pages.css: small pictures grow with the type. Under a picture stands its number. */
const WIDTH = 7.5;
const UNDER = 2.75;

interface ThumbnailsProps {
  readonly edition: PrintedEdition;
  readonly file: PdfFile | null;
  readonly queue: DrawQueue;
}

/** 小图: all pages small, below each other; only those near the window are drawn. */
export function Thumbnails({ edition: { pages }, file, queue }: ThumbnailsProps) {
  const { pages: words } = useMessages();
  const at = useAppState((state) => state.pages.at);
  const scroller = useRef<HTMLElement>(null);
  const largePrint = useAppState(({ settings }) => settings.current.largePrint);
  const [rem, setRem] = useState(rootSize);
  // The root has its new size only after this drawing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: large print is what changes it
  useEffect(() => setRem(rootSize()), [largePrint]);
  const across = WIDTH * rem;
  const heightOf = (index: number) => {
    const page = pages[index];
    const [width, height] = page ? shownSize(page, 0) : [1, 1];
    return (height / width) * across;
  };
  const rows = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + UNDER * rem,
    overscan: 3,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all rows have other heights then
  useEffect(() => rows.measure(), [rem]);
  const known = useRef(-1);
  useEffect(() => {
    if (known.current === at) return;
    known.current = at;
    rows.scrollToIndex(at);
  });
  return (
    <nav ref={scroller} className="pages-panel thumbnails" aria-label={words.thumbnails}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li key={index} style={{ transform: `translateY(${start}px)` }}>
            <Thumbnail
              ordinal={index}
              scale={across / (pages[index] ? shownSize(pages[index], 0)[0] : across)}
              height={heightOf(index)}
              label={pages[index]?.printed ?? null}
              file={file}
              queue={queue}
              isOpen={index === at}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** CSS pixels to a rem. */
const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

interface ThumbnailProps {
  readonly ordinal: number;
  readonly scale: number;
  readonly height: number;
  readonly label: number | null;
  readonly file: PdfFile | null;
  readonly queue: DrawQueue;
  readonly isOpen: boolean;
}

function Thumbnail({ ordinal, scale, height, label, file, queue, isOpen }: ThumbnailProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const photographs = useRef<HTMLCanvasElement>(null);
  const dark = useAppState(pagesAreDark);
  useEffect(() => {
    const target = canvas.current;
    if (!file || !target) return;
    let drawing: PageDrawing | null = null;
    const unqueue = queue.add(ordinal, async () => {
      drawing = file.draw(target, { ordinal, scale, turn: 0, pixels: window.devicePixelRatio, pictures: dark });
      // A small picture that cannot be drawn stays white; the page itself says so.
      const boxes = await drawing.done.catch(() => null);
      if (boxes) copyPhotographs(target, photographs.current, boxes);
    });
    return () => {
      unqueue();
      drawing?.cancel();
    };
  }, [file, queue, ordinal, scale, dark]);
  return (
    <button
      type="button"
      className="thumbnail"
      aria-current={isOpen ? 'page' : undefined}
      aria-label={words.pageOf(ordinal + 1)}
      onClick={() => goToPage(program, ordinal)}
    >
      <span className="small-page" style={{ height }}>
        <canvas ref={canvas} className="page-picture" />
        <canvas ref={photographs} className="page-photographs" />
      </span>
      <span className="num">{label ?? '·'}</span>
    </button>
  );
}
