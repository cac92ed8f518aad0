import { Button } from 'react-aria-components';
import type { Shelf } from '../../../preload/contract/values.ts';
import { chooseFiles } from '../../state/import-job.ts';
import { loadShelf } from '../../state/library.ts';
import type { RouteOf } from '../../state/route.ts';
import { chosenVolume, volumesShown } from '../../state/shelf.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { RemotePage } from '../../ui/remote-page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Bindings } from './bindings.tsx';
import { DamageNotices } from './damage-notices.tsx';
import { NotesLine } from './notes-line.tsx';
import { Resume } from './resume.tsx';
import { isNewest } from './shelving.ts';
import './shelf.css';
import { YearCovers } from './year-covers.tsx';

type ShelfRoute = RouteOf<'shelf'>;

/** 书架: years as bindings, one year's covers, and what was open last one press away. */
export function ShelfScreen({ route }: { readonly route: ShelfRoute }) {
  const program = useProgram();
  const shelf = useAppState((state) => state.library.shelf);
  return (
    <>
      <TopBar />
      <DamageNotices />
      <RemotePage remote={shelf} tryAgain={() => void loadShelf(program)}>
        {(value) => (value.volumes.length === 0 ? <EmptyShelf /> : <FullShelf shelf={value} route={route} />)}
      </RemotePage>
    </>
  );
}

function EmptyShelf() {
  const program = useProgram();
  const messages = useMessages();
  return (
    <Page className="shelf-page empty-page">
      <EmptyState
        title={messages.shelf.emptyTitle}
        explanation={messages.shelf.emptyText}
        action={{ label: messages.shelf.emptyAction, run: () => chooseFiles(program) }}
      />
    </Page>
  );
}

function FullShelf({ shelf, route }: { readonly shelf: Shelf; readonly route: ShelfRoute }) {
  const program = useProgram();
  const messages = useMessages();
  const chosen = chosenVolume(shelf, route);
  const shown = chosen ? volumesShown(shelf, chosen) : [];
  const { before, read, between, all, after } = messages.shelf.totals(
    String(shelf.readCount),
    String(shelf.articleCount),
  );
  return (
    <>
      <Page className="shelf-page">
        <h1 className="visually-hidden">{messages.nav.shelf}</h1>
        <Resume shelf={shelf} />
        <section className="bound" aria-labelledby="bound-heading">
          <Bindings shelf={shelf} chosen={chosen} />
          {shown.length > 0 && (
            <div className="years">
              {shown.map((volume) => (
                <YearCovers
                  key={`${volume.publicationId} ${volume.year}`}
                  shelf={shelf}
                  volume={volume}
                  alone={shown.length === 1}
                  awaiting={volume === chosen && isNewest(volume, shelf)}
                />
              ))}
            </div>
          )}
        </section>
      </Page>
      <Foot>
        <span>
          {before}
          <b className="num">{read}</b>
          {between}
          <b className="num">{all}</b>
          {after}
        </span>
        <NotesLine />
        <Button className="tool push" onPress={() => chooseFiles(program)}>
          <Icon name="bring-in" />
          {messages.shelf.bringIn}
        </Button>
      </Foot>
    </>
  );
}
