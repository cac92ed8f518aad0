import { closeDialog } from '../../state/dialogs.ts';
import type { Shortcut } from '../../state/keys.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import './keys.css';

/** `?`: what the keys do here and everywhere. The first group registered is the program's own. */
export function KeysDialog() {
  const program = useProgram();
  const messages = useMessages();
  const groups = program.keys.groups();
  const here = groups.slice(0, -1).flat();
  return (
    <DialogFrame title={messages.keys.title} close={() => closeDialog(program)}>
      {here.length > 0 && <KeyList title={messages.keys.here} shortcuts={here} />}
      <KeyList title={messages.keys.everywhere} shortcuts={groups.at(-1) ?? []} />
    </DialogFrame>
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

const listed = (shortcuts: readonly Shortcut[]) => shortcuts.filter(({ unlisted }) => !unlisted);

function KeyList({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  const messages = useMessages();
  return (
    <section className="key-list">
      <h3 className="label">{title}</h3>
      <dl>
        {listed(shortcuts).map(({ keys, says }) => (
          <div key={keys}>
            <dt>{says(messages)}</dt>
            <dd>
              {keys.split(/\+(?=.)/).map((key) => (
                <kbd key={key}>{SIGNS[key] ?? key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
