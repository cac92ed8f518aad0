import { useState } from 'react';
import { Button } from 'react-aria-components';
import { lengthOf } from '../../domain/anchoring/code-points.ts';
import type { PassageItem } from '../../domain/excerpts/document.ts';
import { closeItemDialog, omit, restore, splitAt } from '../../state/excerpt-desk.ts';
import { sentenceEdge } from '../../state/excerpt-order.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { type Chosen, PassageField, rangeOf } from './passage-field.tsx';

/** Words of a passage left out with …… or brought back, and the passage split in two at the caret. */
export function PassageDialog({ item }: { readonly item: PassageItem }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const { exact } = item.target.quote;
  const length = lengthOf(exact);
  const [chosen, setChosen] = useState<Chosen>(() => {
    const at = sentenceEdge(exact, 0, 1);
    return { anchor: at, head: at };
  });
  const hasSource = useAppState(({ excerptSources }) => excerptSources.articles.has(item.articleId));
  const [start, end] = rangeOf(chosen);
  const touches = item.omitted.some(([from, to]) =>
    start === end ? from <= start && start <= to : from < end && start < to,
  );
  const close = () => closeItemDialog(program);
  return (
    <DialogFrame
      title={words.passage}
      close={close}
      wide
      foot={
        <>
          <Button
            className="button"
            isDisabled={start === end || (start === 0 && end === length)}
            onPress={() => void omit(program, item.id, [start, end])}
          >
            {words.omit}
          </Button>
          <Button className="button" isDisabled={!touches} onPress={() => void restore(program, item.id, [start, end])}>
            {words.restore}
          </Button>
          <Button
            className="button"
            isDisabled={!hasSource || start !== end || start === 0 || start === length}
            onPress={() => {
              close();
              void splitAt(program, item.id, start);
            }}
          >
            {words.split}
          </Button>
        </>
      }
    >
      <p className="explains" id="passage-hint">
        {words.passageHint}
      </p>
      <PassageField
        label={words.passageText}
        describedBy="passage-hint"
        text={exact}
        omitted={item.omitted}
        chosen={chosen}
        choose={setChosen}
      />
    </DialogFrame>
  );
}
