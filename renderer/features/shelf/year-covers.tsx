import { Button } from 'react-aria-components';
import type { IssueCover, Shelf, YearVolume } from '../../../preload/contract/values.ts';
import { chooseFiles } from '../../state/import-job.ts';
import { coversKey } from '../../state/library.ts';
import { countNotes } from '../../state/note-cards.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Cover, issueProgress } from '../../ui/cover/cover.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { walk } from '../../ui/walk.ts';
import { awaitedNumber } from './shelving.ts';

interface YearCoversProps {
  readonly shelf: Shelf;
  readonly volume: YearVolume;
  /** False where other years stand beside it. */
  readonly alone: boolean;
  /** Whether the issue to come has its place here. */
  readonly awaiting: boolean;
}

/** The covers of the chosen year, and in the newest year of a publication the place of the issue that is to come. */
export function YearCovers({ shelf, volume, alone, awaiting }: YearCoversProps) {
  const wording = useWording();
  const messages = useMessages();
  const { publicationId, publication, year, firstSerial, lastSerial } = volume;
  const covers = useAppState((state) => state.library.covers[coversKey(publicationId, year)]);
  const several = new Set(shelf.volumes.map((each) => each.publicationId)).size > 1;
  return (
    <div className="year-block">
      <div className="year">
        <h2 className="title-serif">
          {several && <span className="publication-of">{publication}</span>}
          {wording.year(year)}
        </h2>
        {firstSerial !== null && lastSerial !== null && (
          <span className="faint">{wording.serials(firstSerial, lastSerial)}</span>
        )}
      </div>
      <RemoteView remote={covers}>
        {(issues) => (
          <ol
            className={alone ? 'covers' : 'covers beside-others'}
            aria-label={messages.shelf.coversOf(wording.year(year))}
            onKeyDown={walk}
          >
            {issues.map((issue) => (
              <CoverTile key={issue.id} issue={issue} />
            ))}
            {awaiting && <AwaitedTile number={awaitedNumber(issues)} />}
          </ol>
        )}
      </RemoteView>
    </div>
  );
}

function CoverTile({ issue }: { readonly issue: IssueCover }) {
  const messages = useMessages();
  const wording = useWording();
  const current = useAppState((state) => state.library.currentIssueId) === issue.id;
  const notes = useAppState((state) => countNotes(state.notes.notes).issues.get(issue.id)?.notes ?? 0);
  const name = wording.issue(issue.year, issue.number);
  const serial = issue.serial === null ? null : wording.serial(issue.serial);
  return (
    <li>
      <RouteLink
        to={{ screen: 'issue', issueId: issue.id }}
        aria-label={messages.shelf.cover(name, serial, messages.reading[issueProgress(issue)], notes)}
        aria-current={current ? 'true' : undefined}
      >
        <Cover issue={issue} />
        <span className="caption">
          {wording.number(issue.number)}
          {notes > 0 && <span className="of-notes">{messages.notebook.notesOf(wording.count(notes))}</span>}
        </span>
      </RouteLink>
    </li>
  );
}

function AwaitedTile({ number }: { readonly number: number | null }) {
  const program = useProgram();
  const messages = useMessages();
  return (
    <li>
      <Button className="awaited" onPress={() => chooseFiles(program)}>
        <Icon name="bring-in" />
        <span>
          {messages.shelf.bringIn}
          <br />
          {number === null ? messages.shelf.bringInAny : messages.shelf.bringInNumber(number)}
        </span>
      </Button>
    </li>
  );
}
