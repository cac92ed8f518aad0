import { useCallback, useEffect, useMemo, useRef } from 'react';
import { announce } from '../../state/announcements.ts';
import { closeFind, stepFind, typeFind } from '../../state/find.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { FindBar } from '../../ui/find-bar.tsx';

/** 查找: a field above the text; the answers come as it is typed. */
export function FindStrip({ articleId }: { readonly articleId: string }) {
  const program = useProgram();
  const query = useAppState(({ route }) => (route.screen === 'article' ? (route.query ?? '') : ''));
  const focusTurn = useAppState(({ find }) => find.focusTurn);
  const count = useCount(articleId, query);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);

  useEffect(() => {
    if (focusTurn === 0) return;
    const { current } = field;
    if (document.activeElement !== current) before.current = document.activeElement;
    current?.focus();
    current?.select();
  }, [focusTurn]);
  const close = useCallback(() => {
    const back = before.current;
    closeFind(program);
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus({ preventScroll: true });
    else document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }, [program]);
  const keys = useMemo(
    (): readonly Shortcut[] => [
      { keys: 'Escape', says: ({ findInArticle: said }) => said.close, run: close },
      { keys: 'Enter', says: ({ article }) => article.keys.findNext, run: () => stepFind(program, 1) },
      { keys: 'Shift+Enter', says: ({ article }) => article.keys.findPrevious, run: () => stepFind(program, -1) },
    ],
    [program, close],
  );
  useShortcuts(keys);
  useEffect(() => {
    if (count.said) announce(program, count.said);
  }, [program, count.said]);

  return (
    <FindBar
      field={field}
      query={query}
      count={count.shown}
      type={(typed) => typeFind(program, typed)}
      step={(by) => stepFind(program, by)}
      close={close}
    />
  );
}

interface Count {
  /** 3/12, 没有, or nothing while there is no answer. */
  readonly shown: string;
  /** The same in words, for a screen reader. */
  readonly said: string;
}

function useCount(articleId: string, query: string): Count {
  const words = useMessages().findInArticle;
  const { answered, hits, near, current } = useAppState(({ find }) => find);
  if (query.trim() === '' || answered?.articleId !== articleId) return { shown: '', said: '' };
  if (hits.length === 0) return { shown: words.none, said: words.none };
  const about = near ? words.near : (count: string) => count;
  return current === null
    ? { shown: about(words.total(hits.length)), said: about(words.total(hits.length)) }
    : { shown: about(words.count(current + 1, hits.length)), said: about(words.said(current + 1, hits.length)) };
}
