import { useId, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { NotebookEntry } from '../../domain/notebook/entry.ts';
import { allEntries, tagChosen } from '../../state/notebook.ts';
import type { State } from '../../state/program.ts';
import { remembered } from '../../state/remembered.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** Puts a tag on all chosen marks, or takes it off them. Tags that are in use are offered. */
export function TagPopover({ entries }: { readonly entries: readonly NotebookEntry[] }) {
  const program = useProgram();
  const { notebook: words } = useMessages();
  const known = useAppState(knownTags);
  const [typed, setTyped] = useState('');
  const id = useId();
  const tag = typed
    .trim()
    .replace(/^[#＃]+/u, '')
    .replace(/\s+/gu, '');
  const worn = entries.some(({ card }) => card.tags.includes(tag));
  return (
    <DialogTrigger onOpenChange={() => setTyped('')}>
      <Button className="button">{words.tag}</Button>
      <Popover className="popover" placement="top">
        <Dialog className="dialog tag-dialog" aria-label={words.tag}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (tag === '') return;
                void tagChosen(program, tag, true);
                close();
              }}
            >
              <label htmlFor={id}>{words.tagName}</label>
              <span className="field">
                <input
                  id={id}
                  autoFocus
                  autoComplete="off"
                  list={`${id}tags`}
                  maxLength={60}
                  placeholder={words.tagHint}
                  value={typed}
                  onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                />
              </span>
              <datalist id={`${id}tags`}>
                {known.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
              <div className="choices">
                <Button className="button primary" type="submit" isDisabled={tag === ''}>
                  {words.tagOn}
                </Button>
                <Button
                  className="button"
                  isDisabled={!worn}
                  onPress={() => {
                    void tagChosen(program, tag, false);
                    close();
                  }}
                >
                  {words.tagOff}
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const tagsIn = remembered((entries: readonly NotebookEntry[]) =>
  [...new Set(entries.flatMap(({ card }) => card.tags))].sort(),
);
const knownTags = (state: State): readonly string[] => tagsIn(allEntries(state));
