import { useEffect, useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { announce } from '../../state/announcements.ts';
import { closePageFind, findOnPages, stepPageFind } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

/** 查找 on the printed pages; the answers come as it is typed. */
export function PageFindStrip({ hash }: { readonly hash: string }) {
  const program = useProgram();
  const messages = useMessages();
  const words = messages.findInArticle;
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
    <search className="strip find-strip">
      <SearchField
        className="field"
        aria-label={words.label}
        value={query}
        onChange={(typed) => void findOnPages(program, hash, typed, program.store.getState().pages.at)}
      >
        <Icon name="search" />
        <Input
          ref={field}
          placeholder={words.words}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') stepPageFind(program, event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span className="count num">{shown}</span>
      </SearchField>
      <Button className="tool" onPress={() => stepPageFind(program, -1)}>
        <Icon name="up" />
        {words.previous}
      </Button>
      <Button className="tool" onPress={() => stepPageFind(program, 1)}>
        <Icon name="down" />
        {words.next}
      </Button>
      <Button className="tool push" onPress={close}>
        <Icon name="close" />
        {messages.action.close}
      </Button>
    </search>
  );
}
