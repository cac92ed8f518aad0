import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { nameOwner } from '../../state/notes.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** 署名: kept when it is confirmed with Enter, with the button, or by leaving the field. */
export function OwnerName() {
  const program = useProgram();
  const { noteSettings: words } = useMessages();
  const name = useAppState(({ notes }) => notes.owner.name);
  const [typed, setTyped] = useState(name);
  const id = useId();
  useEffect(() => setTyped(name), [name]);
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  const keep = () => {
    if (isNew) void nameOwner(program, typed);
  };
  return (
    <form
      className="settings-row"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label className="row-name" htmlFor={id}>
        {words.name}
      </label>
      <span className="field owner-name">
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          placeholder={words.namePlaceholder}
          aria-describedby={`${id}hint`}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={keep}
        />
      </span>
      {isNew && (
        <Button className="button" type="submit">
          {words.keepName}
        </Button>
      )}
      <p className="hint" id={`${id}hint`}>
        {words.nameHint}
      </p>
    </form>
  );
}
