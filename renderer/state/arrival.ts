/** Whether all that the open article is laid out with has come: until then its lines may still be moved. */
import type { Program, State } from './program.ts';
import { type Remote, readyValue } from './remote.ts';

export type Arrival = 'arriving' | 'standing';

/** The text, the contents of its issue, its printed pages and the notes are there, or will not come. `null` where no article is open. */
export function arrivalOf({ route, library, pages, notes }: State): Arrival | null {
  if (route.screen !== 'article') return null;
  const remote = library.articles[route.articleId];
  if (isAwaited(remote)) return 'arriving';
  const article = readyValue(remote);
  if (!article) return 'standing';
  const awaited = isAwaited(library.issues[article.issueId]) || isAwaited(pages.editions[article.issueId]);
  return awaited || notes.status === 'opening' ? 'arriving' : 'standing';
}

const isAwaited = (remote: Remote<unknown> | undefined): boolean => remote === undefined || remote.state === 'waiting';

/** Keeps the root element in step: `data-article` is the arrival of the open article. */
export function showArrival({ store }: Program, root: HTMLElement): void {
  const show = (state: State) => {
    const arrival = arrivalOf(state);
    if (root.dataset['article'] === (arrival ?? undefined)) return;
    if (arrival === null) delete root.dataset['article'];
    else root.dataset['article'] = arrival;
  };
  show(store.getState());
  store.subscribe(show);
}
