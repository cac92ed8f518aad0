import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ParagraphLink } from '../../../preload/contract/page-values.ts';
import type { Article } from '../../../preload/contract/values.ts';
import { TITLE_BLOCK } from '../../document/document-view.ts';
import { headOfPages } from '../../document/pages/head-of-pages.ts';
import { MARGIN } from '../../document/place-keeper.ts';
import { createReadingWindow } from '../../document/reading-window.ts';
import { createTextView } from '../../document/text-view.ts';
import type { BlockRange } from '../../domain/anchoring/selectors.ts';
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
  const texts = useAppState(({ pages }) => pages.texts);
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

  const [led, setLed] = useState<BlockRange | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or the words of this one, are another head
  useEffect(() => {
    const pages = document.querySelector<HTMLElement>('.pages-window');
    if (!links || !pages) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (leader.current === 'pages') setLed((before) => unlessSame(before, headInArticle(links, pages, at)));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    soon();
    pages.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      pages.removeEventListener('scroll', soon);
    };
  }, [links, leader, at, texts]);

  useEffect(() => {
    if (!led || leader.current !== 'pages') return;
    const sheet = document.querySelector<HTMLElement>('.sheet');
    const first = sheet && createTextView(sheet).rangeOf(led.blockId, led.start, led.start + 1);
    if (!sheet || !first) return;
    // The words at the head of the pages at the head of the text, whichever way its lines run.
    const reading = createReadingWindow(sheet, sheet.classList.contains('vertical'));
    reading.scrollTo(reading.scrolled() + reading.begins(first.getBoundingClientRect()) - MARGIN);
  }, [led, leader]);

  return unlinked ? (
    <p className="not-linked" role="status">
      {words.notLinked}
    </p>
  ) : null;
}

/** The first words of the article at the head of the pages; those of the open page while its words are not laid on it yet. */
function headInArticle(links: readonly ParagraphLink[], pages: HTMLElement, at: number): BlockRange | null {
  for (const place of headOfPages(pages)) {
    const [range] = articleRanges(links, [place]);
    if (range) return range;
  }
  const onPage = links.flatMap(({ places }) => places).find(({ ordinal }) => ordinal === at);
  return onPage ? (articleRanges(links, [onPage])[0] ?? null) : null;
}

const unlessSame = (before: BlockRange | null, now: BlockRange | null): BlockRange | null =>
  before?.blockId === now?.blockId && before?.start === now?.start ? before : now;

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
