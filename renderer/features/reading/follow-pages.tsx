import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import { TITLE_BLOCK } from '../../document/document-view.ts';
import { MARGIN } from '../../document/place-keeper.ts';
import { createReadingWindow } from '../../document/reading-window.ts';
import { createTextView } from '../../document/text-view.ts';
import { articleRanges } from '../../domain/printed/page-links.ts';
import { goToPage } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** 对照: where the text is read the pages turn to, and where the pages are read the text goes to, paragraph by paragraph. */
export function FollowPages({ article }: { readonly article: Article }) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const position = useAppState(({ reading }) => reading.position);
  const links = useAppState(({ pages }) => pages.articles[article.id]?.links);
  const at = useAppState(({ pages }) => pages.at);
  const leader = useLeader();
  const [unlinked, setUnlinked] = useState(false);

  const blockId = position?.articleId === article.id ? (position.point?.blockId ?? TITLE_BLOCK) : null;
  useEffect(() => {
    if (!links || blockId === null) return;
    const link = links.find((one) => one.blockId === blockId);
    const place = link?.places[0];
    setUnlinked(link !== undefined && !place);
    if (place && leader.current === 'text') goToPage(program, place.ordinal, place);
  }, [blockId, links, program, leader]);

  useEffect(() => {
    if (!links || leader.current !== 'pages') return;
    const onPage = links.flatMap(({ places }) => places).find(({ ordinal }) => ordinal === at);
    const [range] = onPage ? articleRanges(links, [onPage]) : [];
    const sheet = document.querySelector<HTMLElement>('.sheet');
    const first = range && sheet && createTextView(sheet).rangeOf(range.blockId, range.start, range.start + 1);
    if (!sheet || !first) return;
    // The first words of the page at the head of the window, whichever way the lines run.
    const reading = createReadingWindow(sheet, sheet.classList.contains('vertical'));
    reading.scrollTo(reading.scrolled() + reading.begins(first.getBoundingClientRect()) - MARGIN);
  }, [at, links, leader]);

  return unlinked ? (
    <p className="not-linked" role="status">
      {words.notLinked}
    </p>
  ) : null;
}

const HANDLED = ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const;

/** The face that the reader handled last leads; the other one follows, and what it does by itself leads nothing. */
function useLeader(): RefObject<'text' | 'pages'> {
  const leader = useRef<'text' | 'pages'>('text');
  useEffect(() => {
    const handle = ({ target }: Event) => {
      leader.current = target instanceof Element && target.closest('.pages-pane') ? 'pages' : 'text';
    };
    for (const name of HANDLED) document.addEventListener(name, handle, { capture: true, passive: true });
    return () => {
      for (const name of HANDLED) document.removeEventListener(name, handle, { capture: true });
    };
  }, []);
  return leader;
}
