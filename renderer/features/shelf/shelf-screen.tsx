import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function ShelfScreen({ route }: { readonly route: RouteOf<'shelf'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="shelf-page">
        <h1 className="visually-hidden">{messages.nav.shelf}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
