/**
 * Reads the hash into the store and lets the screen it names load what it draws: whenever the route changes, and again when the
 * library has changed.
 */
import { screenOf } from './screens.tsx';
import { closeDialog } from './state/dialogs.ts';
import { loadShelf } from './state/library.ts';
import { refreshNoteSources } from './state/note-sources.ts';
import { forgetPages } from './state/pages.ts';
import type { Program } from './state/program.ts';
import { parseRoute } from './state/route.ts';
import { forgetAnswer } from './state/search.ts';
import { findCurrentIssue } from './state/shelf.ts';

export function followLocation(program: Program, window: Window): void {
  const { bound, store } = program;
  const load = () => {
    const { route } = store.getState();
    screenOf(route).load(program, route);
  };
  const follow = () => store.setState({ route: parseRoute(window.location.hash) });
  store.subscribe(({ route }, before) => {
    if (route === before.route) return;
    closeDialog(program); // it stood over what is no longer there
    load();
  });
  window.addEventListener('hashchange', follow);
  bound.on('libraryChanged', async () => {
    forgetAnswer(program);
    forgetPages(program);
    void refreshNoteSources(program);
    load();
    await loadShelf(program);
    await findCurrentIssue(program);
  });
  follow();
  void loadShelf(program).then(() => findCurrentIssue(program));
}
