import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ExcerptItem, HEADING_LEVELS } from '../../domain/excerpts/document.ts';
import { closeItemDialog, type ExcerptDialog, writeItem } from '../../state/excerpt-desk.ts';
import { wordsStanding } from '../../state/excerpts.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';

interface WritingDialogProps {
  readonly dialog: ExcerptDialog;
  /** `null` of one that is new. */
  readonly item: ExcerptItem | null;
}

const LEVELS = HEADING_LEVELS.map(String);

/** A heading or a paragraph of one's own. However it is left, what was written stays: Ctrl+Z takes it back. */
export function WritingDialog({ dialog, item }: WritingDialogProps) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const isHeading = dialog.kind === 'heading';
  const [text, setText] = useState(item && 'text' in item ? item.text : '');
  // What was before the eyes of whoever writes here: words that somebody else writes meanwhile stay beside.
  const [onto] = useState(() => (item ? wordsStanding(program.store.getState(), item.id) : []));
  const [level, setLevel] = useState(item?.kind === 'heading' ? item.level : 1);
  const close = () => {
    closeItemDialog(program);
    void writeItem(program, dialog, text, level, onto);
  };
  const answerKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(isHeading || event.ctrlKey || event.metaKey))
      return;
    event.preventDefault();
    close();
  };
  return (
    <DialogFrame
      title={isHeading ? words.heading : words.text}
      close={close}
      foot={
        <Button className="button primary" onPress={close}>
          {words.done}
        </Button>
      }
    >
      <div className="writing">
        <textarea
          className={isHeading ? 'one-line' : ''}
          rows={isHeading ? 1 : 5}
          maxLength={isHeading ? 200 : 20_000}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write
          autoFocus
          aria-label={isHeading ? words.heading : words.text}
          placeholder={isHeading ? '' : words.textHint}
          value={text}
          onChange={({ currentTarget }) =>
            setText(isHeading ? currentTarget.value.replaceAll('\n', '') : currentTarget.value)
          }
          onKeyDown={answerKey}
        />
        {isHeading && (
          <SwitchGroup
            label={words.level}
            value={String(level)}
            choices={LEVELS.map((value, index) => ({ value, label: words.levels[index] ?? value }))}
            choose={(value) => setLevel(HEADING_LEVELS.find((each) => String(each) === value) ?? 1)}
          />
        )}
      </div>
    </DialogFrame>
  );
}
