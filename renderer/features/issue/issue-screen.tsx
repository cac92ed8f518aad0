import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function IssueScreen({ route }: { readonly route: RouteOf<'issue'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="issue-page">
        <h1 className="visually-hidden">{messages.nav.issue}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
