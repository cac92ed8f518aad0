import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function ReadingScreen({ route }: { readonly route: RouteOf<'article'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="reading-page">
        <h1 className="visually-hidden">{messages.nav.reading}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
