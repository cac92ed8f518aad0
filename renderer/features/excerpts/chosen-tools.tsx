import { Button, Toolbar } from 'react-aria-components';
import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import {
  joinable,
  joinChosen,
  moveChosen,
  openItemDialog,
  removeChosen,
  showNotesOf,
} from '../../state/excerpt-desk.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { BoldSum } from '../../ui/bold-sum.tsx';
import { openSource } from './open-source.ts';

/** At the foot of the list while items are chosen: what can be done to them without the keys. */
export function ChosenTools({ document }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const wording = useWording();
  const chosen = useAppState(({ excerptDesk }) => excerptDesk.chosen);
  const items = document.items.filter(({ id }) => chosen.has(id));
  const [first] = items;
  if (!first) return null;
  const one = items.length === 1 ? first : null;
  const collected = items.filter((item) => item.kind === 'passage' || item.kind === 'article');
  const joining = joinable(document, chosen);
  const isShown = collected.length > 0 && collected.every(({ showsNotes }) => showsNotes);
  return (
    <Toolbar className="chosen-tools" aria-label={words.act}>
      {items.length > 1 && (
        <p className="sum">
          <BoldSum parts={words.chosen(wording.count(items.length))} />
        </p>
      )}
      <Button className="tool" onPress={() => void moveChosen(program, -1)}>
        {words.up}
      </Button>
      <Button className="tool" onPress={() => void moveChosen(program, 1)}>
        {words.down}
      </Button>
      {(one?.kind === 'heading' || one?.kind === 'text') && (
        <Button className="tool" onPress={() => openItemDialog(program, { kind: one.kind, id: one.id })}>
          {words.edit}
        </Button>
      )}
      {one?.kind === 'passage' && (
        <Button className="tool" onPress={() => openItemDialog(program, { kind: 'passage', id: one.id })}>
          {words.cut}
        </Button>
      )}
      {joining.length > 0 && (
        <Button className="tool" onPress={() => void joinChosen(program)}>
          {joining.every(({ runsOn }) => runsOn) ? words.apart : words.join}
        </Button>
      )}
      {collected.length > 0 && document.options.layout !== 'official' && (
        <Button className="tool" onPress={() => void showNotesOf(program, !isShown)}>
          {isShown ? words.withoutNotes : words.withNotes}
        </Button>
      )}
      {(one?.kind === 'passage' || one?.kind === 'article') && (
        <Button className="tool" onPress={() => openSource(program, one)}>
          {words.open}
        </Button>
      )}
      <Button className="tool" onPress={() => void removeChosen(program)}>
        {words.delete}
      </Button>
    </Toolbar>
  );
}
