import type { Shelf, YearVolume } from '../../../preload/contract/values.ts';
import { replaceRoute } from '../../state/location.ts';
import { notesOfVolumes, volumeKey } from '../../state/note-cards.ts';
import { parseRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { RouteLink } from '../../ui/route-link.tsx';
import { walk } from '../../ui/walk.ts';
import { type Board, boardsOf, clothOf, rowsOf } from './shelving.ts';

interface BindingsProps {
  readonly shelf: Shelf;
  readonly chosen: YearVolume | null;
}

/** Years as bound volumes, as thick as their pages. One stop for Tab; the arrow keys walk along and show each year's covers. */
export function Bindings({ shelf, chosen }: BindingsProps) {
  const program = useProgram();
  const messages = useMessages();
  const largePrint = useAppState((state) => state.settings.current.largePrint);
  const boards = boardsOf(shelf.volumes, largePrint);
  const publications = new Set(boards.map(({ publicationId }) => publicationId));
  const years = shelf.volumes.map(({ year }) => year);
  const issues = shelf.volumes.reduce((sum, { issueCount }) => sum + issueCount, 0);
  return (
    <>
      <div className="run">
        <h2 className="label" id="bound-heading">
          {messages.shelf.bindings}
        </h2>
        <p className="faint">
          {messages.shelf.run(Math.min(...years), Math.max(...years), shelf.volumes.length, issues)}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut among links that Tab and Enter reach */}
      <div
        className="boards"
        onKeyDown={(event) => {
          const link = walk(event);
          if (link) replaceRoute(program, parseRoute(new URL(link.href).hash));
        }}
      >
        {rowsOf(boards, largePrint).map((row) => (
          <div className="board" key={`${row[0]?.publicationId} ${row[0]?.volumes[0]?.year}`}>
            {row.map((board) => (
              <BoardOfOne
                key={`${board.publicationId} ${board.volumes[0]?.year}`}
                board={board}
                chosen={chosen}
                labelled={publications.size > 1}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

interface BoardProps {
  readonly board: Board;
  readonly chosen: YearVolume | null;
  readonly labelled: boolean;
}

function BoardOfOne({ board, chosen, labelled }: BoardProps) {
  return (
    <div
      className="publication"
      style={{ '--pages': board.volumes.reduce((sum, { pages }) => sum + pages, 0), '--count': board.volumes.length }}
    >
      {labelled && <p className="publication-name">{board.publication}</p>}
      <ol className="spines" aria-label={board.publication}>
        {board.volumes.map((volume) => (
          <Spine
            key={volume.year}
            volume={volume}
            current={volume.year === chosen?.year && volume.publicationId === chosen.publicationId}
          />
        ))}
      </ol>
    </div>
  );
}

function Spine({ volume, current }: { readonly volume: YearVolume; readonly current: boolean }) {
  const messages = useMessages();
  const wording = useWording();
  const { publicationId, year, issueCount, pages } = volume;
  const notes = useAppState((state) => notesOfVolumes(state.notes.notes).get(volumeKey(publicationId, year)) ?? 0);
  return (
    <li style={{ '--pages': Math.max(1, pages) }} className={notes > 0 ? 'ribboned' : undefined}>
      <RouteLink
        className={`spine cloth-${clothOf(year)}`}
        to={{ screen: 'shelf', publicationId, year }}
        aria-label={messages.shelf.binding(year, issueCount, notes)}
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
      >
        <span className="spine-year">{wording.spine(year)}</span>
      </RouteLink>
    </li>
  );
}
