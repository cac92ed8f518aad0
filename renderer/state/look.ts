/** The article beside the results: its text, where the words stand in it, and which of these places is shown. */
import type { Failure } from '../../preload/contract/failure.ts';
import type { LocateAnswer, SearchHit } from '../../preload/contract/search-values.ts';
import type { Article } from '../../preload/contract/values.ts';
import { type HitPlace, hitPlaces } from '../domain/hit-places.ts';
import type { Program } from './program.ts';

export interface LookedAt {
  readonly article: Article;
  readonly found: LocateAnswer;
  readonly places: readonly HitPlace[];
}

export interface Look {
  /** The result that is shown or on its way. */
  readonly hit: SearchHit | null;
  readonly shown: LookedAt | null;
  readonly failure: Failure | null;
  /** Which of `places`. */
  readonly at: number;
}

export const initialLook: Look = { hit: null, shown: null, failure: null, at: 0 };

/** While the reader runs down the list nothing is fetched for results that are passed in less time. */
const SETTLES_AFTER = 60;

const put = ({ store }: Program, look: Look): void => store.setState(({ search }) => ({ search: { ...search, look } }));

export async function lookAt(program: Program, hit: SearchHit, query: string): Promise<void> {
  const { bound, store } = program;
  const isStale = () => store.getState().search.look.hit !== hit;
  const { shown } = store.getState().search.look;
  put(program, { ...store.getState().search.look, hit });
  if (shown) await new Promise((resolve) => setTimeout(resolve, SETTLES_AFTER));
  if (isStale()) return;
  const { articleId } = hit;
  const [article, found] = await Promise.all([
    bound.library.article({ articleId }),
    bound.search.locate({ articleId, query }),
  ]);
  if (isStale()) return;
  if (!article.ok || !found.ok) {
    put(program, { ...initialLook, hit, failure: article.ok ? (found.ok ? null : found.failure) : article.failure });
    return;
  }
  const places = hitPlaces(found.value);
  const best = places.findIndex(({ blockId }) => blockId === hit.blockId);
  put(program, {
    hit,
    failure: null,
    shown: { article: article.value, found: found.value, places },
    at: Math.max(0, best),
  });
}

/** One place on (+1) or back (-1); from the last to the first. */
export function stepLook(program: Program, step: 1 | -1): void {
  const { look } = program.store.getState().search;
  const count = look.shown?.places.length ?? 0;
  if (count > 0) put(program, { ...look, at: (look.at + step + count) % count });
}
