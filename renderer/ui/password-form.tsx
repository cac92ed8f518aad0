import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../state/use-program.ts';

interface PasswordFormProps {
  readonly className: string;
  /** What it is called here; a password where nothing is said. */
  readonly called?: { readonly password: string; readonly wrong: string; readonly passwordHint: string };
  /** Whether the caret stands in it from the first. */
  readonly focused?: boolean;
  /** One was given, and it was not the right one. */
  readonly wrong: boolean;
  /** Given away once, and kept nowhere. */
  readonly open: (password: string) => void;
}

export function PasswordForm({ className, called, focused = false, wrong, open }: PasswordFormProps) {
  const { question } = useMessages().imports;
  const words = { ...question, ...called };
  const [password, setPassword] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') open(password);
      }}
    >
      <label htmlFor={id}>{words.password}</label>
      <span className="field">
        <input
          ref={field}
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
