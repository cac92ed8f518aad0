import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function SearchScreen({ route }: { readonly route: RouteOf<'search'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="search-page">
        <h1 className="visually-hidden">{messages.nav.search}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
