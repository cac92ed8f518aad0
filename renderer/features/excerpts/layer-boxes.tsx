import { cardsNow } from '../../state/note-cards.ts';
import type { State } from '../../state/program.ts';
import { remembered } from '../../state/remembered.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';

interface LayerBoxesProps {
  /** Ids of people; `null`: everybody's. */
  readonly layers: readonly string[] | null;
  readonly choose: (layers: readonly string[] | null) => void;
}

/** Whose notes are printed. */
export function LayerBoxes({ layers, choose }: LayerBoxesProps) {
  const { excerpts: words } = useMessages();
  const nameOf = usePersonName();
  const people = useAppState(writers);
  if (people.length < 2) return null;
  const all = people.map(({ id }) => id);
  return (
    <fieldset className="layer-boxes">
      <legend className="label">{words.layers}</legend>
      {people.map((person) => (
        <CheckBox
          key={person.id}
          selected={layers === null || layers.includes(person.id)}
          change={(on) => {
            const before = layers ?? all;
            const after = on ? [...before, person.id] : before.filter((id) => id !== person.id);
            choose(all.every((id) => after.includes(id)) ? null : after);
          }}
        >
          {nameOf(person)}
        </CheckBox>
      ))}
    </fieldset>
  );
}

const writersOf = remembered((cards: ReturnType<typeof cardsNow>) => [
  ...new Map(cards.map(({ author }) => [author.id, author])).values(),
]);
const writers = ({ notes }: State) => writersOf(cardsNow(notes.notes));
