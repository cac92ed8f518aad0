import { useMessages } from '../../state/use-program.ts';
import { PasswordForm } from '../../ui/password-form.tsx';

/** Asks for the password of a locked PDF each time it is opened: it is kept nowhere. */
export function Unlock({ wrong, unlock }: { readonly wrong: boolean; readonly unlock: (password: string) => void }) {
  const { pages: words } = useMessages();
  return (
    <section className="unlock">
      <h2>{words.locked}</h2>
      <PasswordForm className="unlock-form" wrong={wrong} open={unlock} />
    </section>
  );
}
