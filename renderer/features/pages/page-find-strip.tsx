import { useEffect, useRef } from 'react';
import { announce } from '../../state/announcements.ts';
import { closePageFind, findOnPages, stepPageFind } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { FindBar } from '../../ui/find-bar.tsx';

/** 查找 on the printed pages; the answers come as it is typed. */
export function PageFindStrip({ hash }: { readonly hash: string }) {
  const program = useProgram();
  const { findInArticle: words } = useMessages();
  const { query, focusTurn, answered, hits, current } = useAppState(({ pages }) => pages.find);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusTurn === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusTurn]);
  const isAnswered = query.trim() !== '' && answered?.query === query;
  const shown = !isAnswered ? '' : hits.length === 0 ? words.none : words.count((current ?? 0) + 1, hits.length);
  const said = !isAnswered ? '' : hits.length === 0 ? words.none : words.said((current ?? 0) + 1, hits.length);
  useEffect(() => {
    if (said) announce(program, said);
  }, [program, said]);
  const close = () => {
    closePageFind(program);
    document.querySelector<HTMLElement>('.pages-window')?.focus({ preventScroll: true });
  };
  return (
    <FindBar
      field={field}
      query={query}
      count={shown}
      type={(typed) => void findOnPages(program, hash, typed, program.store.getState().pages.at)}
      step={(by) => stepPageFind(program, by)}
      close={close}
    />
  );
}
