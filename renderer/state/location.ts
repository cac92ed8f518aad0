/** Moves through the address. The hash is the only truth; the store's `route` is its reading. */

import type { Program } from './program.ts';
import { readyValue } from './remote.ts';
import { formatRoute, type Route, SHELF } from './route.ts';

/**
 * A step in the history. The screen is drawn before the next event: `hashchange` may come after the next key press, and what is
 * typed right after a shortcut would go nowhere.
 */
export function go({ store }: Program, route: Route): void {
  const hash = formatRoute(route);
  if (hash === window.location.hash) return;
  window.history.pushState(null, '', hash);
  store.setState({ route });
}

/** Changes the address without a new step in the history: typing in the search field, choosing an order. */
export function replaceRoute(program: Program, route: Route): void {
  window.history.replaceState(window.history.state, '', formatRoute(route));
  program.store.setState({ route });
}

/** One step back in the history, or up to where the screen hangs when the history is empty. */
export function goBack(program: Program): void {
  if (window.navigation.canGoBack) window.history.back();
  else go(program, above(program));
}

function above({ store }: Program): Route {
  const { route, library } = store.getState();
  if (route.screen === 'article') {
    const article = readyValue(library.articles[route.articleId]);
    return article ? { screen: 'issue', issueId: article.issueId } : SHELF;
  }
  if (route.screen === 'report') return { screen: 'issue', issueId: route.issueId };
  if (route.screen === 'issue') {
    const issue = readyValue(library.issues[route.issueId]);
    return issue ? { screen: 'shelf', publicationId: issue.publicationId, year: issue.year } : SHELF;
  }
  return SHELF;
}

/** Whether the words and the block in the address have already been gone to, in this step of the history. */
export const hasLanded = (): boolean => window.history.state?.landed === true;

export function setLanded(): void {
  window.history.replaceState({ ...window.history.state, landed: true }, '');
}
