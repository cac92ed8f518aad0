import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function AboutScreen({ route }: { readonly route: RouteOf<'about'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="about-page">
        <h1 className="visually-hidden">{messages.nav.about}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
