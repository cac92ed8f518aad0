import type { Shelf } from '../../../preload/contract/values.ts';
import { openDialog } from '../../state/dialogs.ts';
import { loadShelf } from '../../state/library.ts';
import type { RouteOf } from '../../state/route.ts';
import { chosenVolume } from '../../state/shelf.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Page } from '../../ui/page.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { Bindings } from './bindings.tsx';
import { Resume } from './resume.tsx';
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
      <RemoteView remote={shelf} tryAgain={() => void loadShelf(program)}>
        {(value) => (value.volumes.length === 0 ? <EmptyShelf /> : <FullShelf shelf={value} route={route} />)}
      </RemoteView>
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
        action={{ label: messages.shelf.emptyAction, run: () => openDialog(program, 'import') }}
      />
    </Page>
  );
}

function FullShelf({ shelf, route }: { readonly shelf: Shelf; readonly route: ShelfRoute }) {
  const messages = useMessages();
  const chosen = chosenVolume(shelf, route);
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
          {chosen && <YearCovers shelf={shelf} volume={chosen} />}
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
      </Foot>
    </>
  );
}
