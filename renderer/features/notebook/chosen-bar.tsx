import { Button } from 'react-aria-components';
import { PIGMENTS } from '../../domain/notes/note.ts';
import { collectAll, collectedCard } from '../../state/excerpt-collecting.ts';
import { chooseNone, chosenEntries, deleteChosen, type NotebookView, recolourChosen } from '../../state/notebook.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { BoldSum } from '../../ui/bold-sum.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { ExportMenu } from './export-menu.tsx';
import { TagPopover } from './tag-popover.tsx';

/** At the foot while marks are chosen: how many, and what can be done to all of them. */
export function ChosenBar({ view }: { readonly view: NotebookView }) {
  const program = useProgram();
  const { notebook: words, annotating, excerpts } = useMessages();
  const wording = useWording();
  const chosen = useAppState(({ notebook }) => notebook.chosen);
  const entries = chosenEntries(view.entries, chosen);
  if (entries.length === 0) return null;
  return (
    <section className="chosen-bar" aria-label={words.chosen(wording.count(entries.length)).join('')}>
      <p className="sum">
        <BoldSum parts={words.chosen(wording.count(entries.length))} />
      </p>
      <fieldset className="pigments" aria-label={words.recolouring}>
        {PIGMENTS.map((pigment, index) => (
          <Button
            key={pigment}
            className="pigment-choice"
            aria-label={words.recolour(annotating.pigments[pigment])}
            aria-keyshortcuts={String(index + 1)}
            onPress={() => void recolourChosen(program, pigment)}
          >
            <PigmentPatch pigment={pigment} />
          </Button>
        ))}
      </fieldset>
      <TagPopover entries={entries} />
      <Button
        className="button"
        aria-keyshortcuts="E"
        onPress={() =>
          void collectAll(
            program,
            entries.map(({ card }) => collectedCard(card)),
          )
        }
      >
        <Icon name="excerpt" />
        {excerpts.collect}
      </Button>
      <ExportMenu entries={entries} label={words.export} />
      <Button className="button" onPress={() => void deleteChosen(program)}>
        {words.delete}
      </Button>
      <Button className="button plain push" onPress={() => chooseNone(program)}>
        {words.unchoose}
      </Button>
    </section>
  );
}
