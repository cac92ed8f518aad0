import './page-sheet.css';
import './pages.css';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { copiedText } from '../../document/clean-copy.ts';
import { createDrawQueue } from '../../document/pages/draw-queue.ts';
import { createTextView } from '../../document/text-view.ts';
import { framesOf } from '../../domain/printed/marks-on-pages.ts';
import { drawCover } from '../../state/cover-pictures.ts';
import { leavePages } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { PageFindStrip } from './page-find-strip.tsx';
import { Framing, PageFrames } from './page-frames.tsx';
import { PageMarks } from './page-marks.tsx';
import type { PageReading } from './page-reading.ts';
import { PageSheet } from './page-sheet.tsx';
import { PagesBar } from './pages-bar.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { Unlock } from './unlock.tsx';
import { useLitPageHits } from './use-lit-page-hits.ts';
import { usePageGoal } from './use-page-goal.ts';
import { usePageScroll } from './use-page-scroll.ts';
import { usePagesKeys } from './use-pages-keys.ts';
import { usePdfFile } from './use-pdf-file.ts';

interface PagesPaneProps {
  readonly issueId: string;
  readonly edition: PrintedEdition;
  /** The page to open at, from 0. */
  readonly start: number;
  /** Whether it is the main part of the screen, or stands beside the text. */
  readonly main: boolean;
  /** The article that is read on them; `null` where none is known. */
  readonly reading: PageReading | null;
}

/** 原版: the printed pages of an issue in a window of their own, with their tools over them. */
export function PagesPane({ issueId, edition, start, main, reading }: PagesPaneProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const scroller = useRef<HTMLElement>(null);
  const { opened, unlock } = usePdfFile(edition.hash);
  const scroll = usePageScroll(scroller, edition, start);
  const panel = useAppState(({ pages }) => pages.panel);
  const turn = useAppState(({ pages }) => pages.turn);
  const finding = useAppState(({ pages }) => pages.find.open);
  const dark = useAppState(({ settings }) => settings.current.pagesFollowPaper);
  const view = useCallback(() => createTextView(scroller.current ?? document.body), []);
  const queue = useMemo(() => createDrawQueue(() => program.store.getState().pages.at, nextFrame), [program]);
  const file = opened.state === 'open' ? opened.file : null;
  useEffect(() => {
    // After the pages that are looked at.
    if (file && !edition.pictured) return queue.add(edition.pages.length, () => drawCover(program, issueId, file));
    return;
  }, [program, issueId, file, queue, edition]);
  usePageGoal(scroller, scroll);
  useEffect(() => () => leavePages(program), [program]);
  useLitPageHits(edition.hash, view, scroll.shown);
  usePagesKeys(edition, scroll, main);
  const framing = useAppState(({ pages }) => pages.framing);
  const frames = useMemo(() => (reading ? framesOf(reading.marks, edition.hash) : []), [reading, edition.hash]);
  const Main = main ? 'main' : 'section';
  return (
    <div className={dark ? 'pages-pane follows-paper' : 'pages-pane'}>
      <PagesBar issueId={issueId} edition={edition} scroll={scroll} marking={reading !== null} />
      {finding && <PageFindStrip hash={edition.hash} />}
      {edition.textLayer === 'none' && <p className="pages-notice">{words.noText}</p>}
      <div className="pages-desk">
        {panel === 'outline' && <OutlinePanel edition={edition} />}
        {panel === 'thumbnails' && <Thumbnails edition={edition} file={file} queue={queue} />}
        <Main
          ref={scroller}
          className="pages-window"
          aria-label={words.sheets}
          tabIndex={0}
          onScroll={scroll.onScroll}
          onCopy={(event) => {
            const text = copiedText(view(), document.getSelection());
            if (text === null) return;
            event.clipboardData.setData('text/plain', text);
            event.preventDefault();
          }}
        >
          {main && <h1 className="visually-hidden">{words.title}</h1>}
          {opened.state === 'locked' && <Unlock wrong={opened.wrong} unlock={unlock} />}
          {opened.state === 'failed' && <p className="pages-notice">{words.failed}</p>}
          <div className="pages-sheets" style={{ width: scroll.laid.width, height: scroll.laid.height }}>
            {framing &&
              reading &&
              scroll.shown.map((box) => {
                const page = edition.pages[box.ordinal];
                return (
                  page && (
                    <div
                      key={box.ordinal}
                      className="page-framed"
                      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
                    >
                      <Framing article={reading.article} hash={edition.hash} page={page} box={box} turn={turn} />
                    </div>
                  )
                );
              })}
            {opened.state !== 'locked' &&
              scroll.shown.map((box) => {
                const page = edition.pages[box.ordinal];
                return (
                  page && (
                    <PageSheet
                      key={box.ordinal}
                      hash={edition.hash}
                      page={page}
                      box={box}
                      turn={turn}
                      file={file}
                      queue={queue}
                    >
                      <PageFrames frames={frames.filter(({ quad }) => quad.ordinal === box.ordinal)} page={page} />
                    </PageSheet>
                  )
                );
              })}
          </div>
        </Main>
        {reading && (
          <PageMarks
            reading={reading}
            edition={edition}
            scroller={scroller}
            view={view}
            shown={scroll.shown}
            alone={main}
          />
        )}
      </div>
    </div>
  );
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
