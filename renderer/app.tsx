/** Draws the screen that the address names, the dialogs that can be opened from anywhere, and the announcer. */
import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { NotesStrips } from './features/annotating/notes-strips.tsx';
import { DropFiles } from './features/import/drop-files.tsx';
import { ImportPanel } from './features/import/import-panel.tsx';
import { GlobalDialogs } from './global-dialogs.tsx';
import { useGlobalShortcuts } from './global-shortcuts.ts';
import { screenOf } from './screens.tsx';
import { useAppState, useMessages, useWording } from './state/use-program.ts';
import { Announcer } from './ui/announcer.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { NoticeLine } from './ui/notice-line.tsx';

export function App() {
  const route = useAppState((state) => state.route);
  const language = useAppState((state) => state.settings.current.language);
  const messages = useMessages();
  const wording = useWording();
  const screen = screenOf(route);
  const title = useAppState((state) => screen.title(state, route, messages, wording));
  useGlobalShortcuts();
  useFocusOnNewScreen(route.screen);
  useEffect(() => {
    document.title = `${title} · ${messages.program.name}`;
  }, [title, messages]);
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
      <ErrorBoundary key={route.screen}>
        <screen.View route={route} />
        <NotesStrips />
        <NoticeLine />
        <ImportPanel />
        <DropFiles />
        <GlobalDialogs />
      </ErrorBoundary>
      <Announcer />
    </I18nProvider>
  );
}

/** A new screen takes the focus to its main part, so that a screen reader begins there and Tab goes on from there. */
function useFocusOnNewScreen(screen: string): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen's name is what the effect waits for
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }, [screen]);
}
