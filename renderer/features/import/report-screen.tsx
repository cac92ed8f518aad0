import type { RouteOf } from '../../state/route.ts';
import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

export function ReportScreen({ route }: { readonly route: RouteOf<'report'> }) {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="report-page">
        <h1 className="visually-hidden">{messages.nav.report}</h1>
        <p className="waiting">{route.screen}</p>
      </Page>
    </>
  );
}
