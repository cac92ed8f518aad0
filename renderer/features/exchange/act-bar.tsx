import { Button } from 'react-aria-components';
import { excerptsIn, touchedNotes } from '../../domain/exchange/preview.ts';
import { wantedPeople } from '../../state/bringing-in.ts';
import { stopLooking } from '../../state/look-through.ts';
import { bringIn } from '../../state/merge-in.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';

/** At the foot while a file is looked at: bring it in, or not. */
export function ActBar() {
  const program = useProgram();
  const { exchange: words, action } = useMessages();
  const wording = useWording();
  const looked = useAppState(({ bringingIn }) => (bringingIn.step === 'looked' ? bringingIn : null));
  if (!looked) return null;
  const count = touchedNotes(wantedPeople(looked)).size;
  const disputes = looked.preview.disputes.length;
  const excerpts = excerptsIn(looked.preview);
  const isNothing = looked.preview.people.length === 0 && excerpts === 0;
  return (
    <div className="act-bar">
      {!isNothing && (
        <Button
          className="button primary"
          isDisabled={count === 0 && excerpts === 0}
          onPress={() => void bringIn(program)}
          autoFocus
        >
          {words.bringThese(wording.count(count), wording.count(excerpts))}
        </Button>
      )}
      <Button className="button" onPress={() => stopLooking(program)}>
        {isNothing ? action.close : words.notNow}
      </Button>
      {!isNothing && (
        <p>
          {disputes > 0 ? wording.sentences([words.disputed(wording.count(disputes)), words.promise]) : words.promise}
        </p>
      )}
    </div>
  );
}
