import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function SettingsScreen({ route }: { readonly route: RouteOf<'settings'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="settings-page">
        <h1 className="visually-hidden">{messages.nav.settings}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
