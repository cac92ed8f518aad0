import { type KeyboardEvent, type Ref, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './parts/ask.css';

interface AskFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly query: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly change: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The field. While an input method is composing, its letters are shown but not looked for. */
export function AskField({ label, placeholder, clearLabel, query, inputRef, change, onKeyDown }: AskFieldProps) {
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
        aria-label={label}
        placeholder={placeholder}
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
        <Button className="clear" aria-label={clearLabel} onPress={() => change('')}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
