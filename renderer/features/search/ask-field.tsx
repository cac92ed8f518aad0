import { type KeyboardEvent, type Ref, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

interface AskFieldProps {
  readonly query: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly change: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field. While an input method is composing, its letters are shown but not looked for. */
export function AskField({ query, inputRef, change, onKeyDown }: AskFieldProps) {
  const messages = useMessages();
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <div className="field ask-field">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        aria-label={messages.search.ask}
        placeholder={messages.search.placeholder}
        value={composed ?? query}
        onChange={({ currentTarget: { value }, nativeEvent }) => {
          if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(value);
          else change(value);
        }}
        onCompositionEnd={({ currentTarget: { value } }) => {
          setComposed(null);
          change(value);
        }}
        onKeyDown={(event) => event.nativeEvent.isComposing || onKeyDown(event)}
      />
      {query !== '' && (
        <Button className="clear" aria-label={messages.search.clear} onPress={() => change('')}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
