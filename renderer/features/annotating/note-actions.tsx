import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { PIGMENTS } from '../../domain/notes/note.ts';
import { answerNote, editNote, eraseNote, recolour, restyle, share, showOlder } from '../../state/annotating.ts';
import { collectAll, collectedMark } from '../../state/excerpt-collecting.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { copyQuotation } from './copy-quotation.ts';

/** Under the selected note: five pigments, then the words for the rest. */
export function NoteActions({ article, mark }: { readonly article: Article; readonly mark: PlacedMark }) {
  const program = useProgram();
  const messages = useMessages();
  const words = messages.annotating;
  const editing = useAppState(({ annotating }) => annotating.editing === mark.card.id);
  const { card } = mark;
  // Whether somebody else's note may be handed on is theirs to say.
  const isMine = useAppState(({ notes }) => notes.owner.id === card.author.id);
  const copy = () => copyQuotation(program, article, card.target?.quote.exact ?? article.title, mark.ranges);
  return (
    <div className="note-actions">
      {card.target && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of fields
        <div role="group" className="swatches" aria-label={words.style}>
          {PIGMENTS.map((pigment) => (
            <Button
              key={pigment}
              className="pigment-swatch"
              aria-label={words.pigments[pigment]}
              aria-pressed={pigment === card.pigment}
              // The words that are being written keep the caret.
              preventFocusOnPress
              onPress={() => void recolour(program, card.id, pigment)}
            >
              <PigmentPatch pigment={pigment} style={card.style} />
            </Button>
          ))}
        </div>
      )}
      <div className="note-tools">
        {/* It stays where it is while words are written, so that no button moves under a finger. */}
        <Button className="tool" isDisabled={editing} onPress={() => editNote(program, card.id)}>
          {card.wordings.length === 0 ? words.write : words.edit}
        </Button>
        <Button className="tool" preventFocusOnPress onPress={() => void eraseNote(program, card.id)}>
          {words.erase}
        </Button>
        <MenuTrigger>
          <Button className="tool">
            {words.more}
            <Icon name="down" />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label={words.more}>
              <MenuItem onAction={() => void copy()}>{words.copy}</MenuItem>
              <MenuItem onAction={() => void collectAll(program, [collectedMark(article, mark)])}>
                {messages.excerpts.collect}
              </MenuItem>
              {card.target && (
                <MenuItem onAction={() => void restyle(program, card)}>
                  {words.styleIs(words.styles[card.style])}
                </MenuItem>
              )}
              {isMine && (
                <MenuItem onAction={() => void share(program, card, !card.shared)}>
                  {card.shared ? words.keepPrivate : words.share}
                </MenuItem>
              )}
              <MenuItem onAction={() => showOlder(program, card.id)}>{words.older}</MenuItem>
              <MenuItem onAction={() => void answerNote(program, card)}>{words.answer}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </div>
  );
}
