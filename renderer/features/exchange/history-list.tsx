import { Button } from 'react-aria-components';
import type { BroughtIn } from '../../../preload/contract/note-values.ts';
import { bringImportAgain, loadHistory, takeBackImport } from '../../state/import-history.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';

const SUMS = ['added', 'changed', 'deleted', 'revived', 'twoVersions'] as const;

/** Every file that was brought in: when, by whom, what it did; and taking it back. */
export function HistoryList() {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const { list, failure } = useAppState(({ importHistory }) => importHistory);
  return (
    <section className="import-history" aria-labelledby="import-history-heading">
      <h2 className="title-serif" id="import-history-heading">
        {words.history}
      </h2>
      {failure && <ErrorState failure={failure} inline />}
      <RemoteView remote={list} tryAgain={() => void loadHistory(program)}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="promise">{words.noHistory}</p>
          ) : (
            <ol>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          )
        }
      </RemoteView>
    </section>
  );
}

function Entry({ entry: { id, at, file, people, takenBackAt } }: { readonly entry: BroughtIn }) {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const wording = useWording();
  const nameOf = usePersonName();
  const working = useAppState(({ importHistory }) => importHistory.working);
  const isBack = takenBackAt !== null;
  return (
    <li data-taken-back={isBack || undefined}>
      <div className="of-import">
        <p className="import-file">
          <b>{file}</b> <time dateTime={at}>{wording.moment(at)}</time>
          {isBack && <span className="faint">{words.takenBack(wording.moment(takenBackAt))}</span>}
        </p>
        {people.map((person) => {
          const parts = SUMS.flatMap((sum) =>
            person[sum] === 0 ? [] : [`${words.sum[sum]} ${wording.count(person[sum])}`],
          );
          return (
            <p className="import-person" key={person.id}>
              {words.sums(nameOf(person), parts)}
            </p>
          );
        })}
      </div>
      <Button
        className="button"
        isDisabled={working !== null && working !== id}
        isPending={working === id}
        aria-label={isBack ? words.bringFileAgain(file) : words.takeBack(file)}
        onPress={() => void (isBack ? bringImportAgain(program, id) : takeBackImport(program, id))}
      >
        {working === id ? words.working : isBack ? words.bringAgain : words.takeBackAll}
      </Button>
    </li>
  );
}
