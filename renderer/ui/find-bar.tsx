import type { RefObject } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useMessages } from '../state/use-program.ts';
import { Icon } from './icon.tsx';

interface FindBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** 3/12, or nothing while there is no answer. */
  readonly count: string;
  readonly type: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** A field for words, how often they stand there, and the way from one place to the next. */
export function FindBar({ field, query, count, type, step, close }: FindBarProps) {
  const messages = useMessages();
  const words = messages.findInArticle;
  return (
    <search className="strip find-strip">
      <SearchField className="field" aria-label={words.label} value={query} onChange={type}>
        <Icon name="search" />
        <Input
          ref={field}
          placeholder={words.words}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span className="count num">{count}</span>
      </SearchField>
      <Button className="tool" onPress={() => step(-1)}>
        <Icon name="up" />
        {words.previous}
      </Button>
      <Button className="tool" onPress={() => step(1)}>
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
