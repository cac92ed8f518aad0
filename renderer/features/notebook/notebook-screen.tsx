import { useMessages } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';

/** 笔记本: every mark of the whole run. */
export function NotebookScreen() {
  const messages = useMessages();
  return (
    <>
      <TopBar />
      <Page className="notebook">
        <h1>{messages.nav.notebook}</h1>
      </Page>
    </>
  );
}
