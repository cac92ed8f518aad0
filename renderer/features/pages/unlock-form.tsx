import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../state/use-program.ts';

/** Asks for the password of a locked PDF each time it is opened: it is kept nowhere. */
export function UnlockForm({
  wrong,
  unlock,
}: {
  readonly wrong: boolean;
  readonly unlock: (password: string) => void;
}) {
  const messages = useMessages();
  const { question: words } = messages.imports;
  const [password, setPassword] = useState('');
  const id = useId();
  return (
    <form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') unlock(password);
      }}
    >
      <h2>{messages.pages.locked}</h2>
      <label htmlFor={id}>{words.password}</label>
      <span className="field">
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={password}
          aria-invalid={wrong}
          aria-describedby={`${id}hint`}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </span>
      <Button className="button primary" type="submit" isDisabled={password === ''}>
        {words.open}
      </Button>
      <p className="hint" id={`${id}hint`} role={wrong ? 'alert' : undefined}>
        {wrong ? words.wrong : words.passwordHint}
      </p>
    </form>
  );
}
