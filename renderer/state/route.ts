/** What is open, as it stands in the address: `#/article/<id>?q=排水&block=<id>`. Pure; `location.ts` reads and writes the hash. */

export type Route =
  | { readonly screen: 'shelf'; readonly publicationId: string | null; readonly year: number | null }
  | { readonly screen: 'issue'; readonly issueId: string }
  | {
      readonly screen: 'article';
      readonly articleId: string;
      /** Words to be lit in the text. */
      readonly query: string | null;
      /** The block to open at. */
      readonly blockId: string | null;
      /** The note to open at. */
      readonly noteId: string | null;
    }
  | { readonly screen: 'search'; readonly query: string; readonly order: SearchOrder }
  | { readonly screen: 'notebook' }
  | { readonly screen: 'report'; readonly issueId: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'about' };

export type SearchOrder = 'relevance' | 'newest';
export type ScreenName = Route['screen'];
export type RouteOf<Screen extends ScreenName> = Extract<Route, { readonly screen: Screen }>;

export const SHELF: Route = { screen: 'shelf', publicationId: null, year: null };

export const articleRoute = (articleId: string, query: string | null = null, blockId: string | null = null): Route => ({
  screen: 'article',
  articleId,
  query,
  blockId,
  noteId: null,
});

export const noteRoute = (articleId: string, noteId: string): Route => ({
  screen: 'article',
  articleId,
  query: null,
  blockId: null,
  noteId,
});

/** Reads a hash, with or without its `#`. Whatever cannot be read is the shelf. */
export function parseRoute(hash: string): Route {
  const [path = '', parameters = ''] = hash.replace(/^#/, '').split('?', 2);
  const [screen, first, second] = path.split('/').filter(Boolean).map(decode);
  const asked = new URLSearchParams(parameters);
  switch (screen) {
    case 'issue':
      return first ? { screen, issueId: first } : SHELF;
    case 'report':
      return first ? { screen, issueId: first } : SHELF;
    case 'article':
      return first
        ? { screen, articleId: first, query: asked.get('q'), blockId: asked.get('block'), noteId: asked.get('note') }
        : SHELF;
    case 'search':
      return {
        screen,
        query: asked.get('q') ?? '',
        order: asked.get('order') === 'newest' ? 'newest' : 'relevance',
      };
    case 'notebook':
    case 'settings':
    case 'about':
      return { screen };
    default:
      return {
        screen: 'shelf',
        publicationId: screen === 'shelf' && first ? first : null,
        year: screen === 'shelf' && /^\d{4}$/.test(second ?? '') ? Number(second) : null,
      };
  }
}

/** The hash of a route, with its `#`. `parseRoute(formatRoute(route))` is the same route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'shelf':
      if (route.publicationId === null) return '#/shelf';
      return route.year === null
        ? `#/shelf/${encodeURIComponent(route.publicationId)}`
        : `#/shelf/${encodeURIComponent(route.publicationId)}/${route.year}`;
    case 'issue':
    case 'report':
      return `#/${route.screen}/${encodeURIComponent(route.issueId)}`;
    case 'article':
      return `#/article/${encodeURIComponent(route.articleId)}${parametersOf({ q: route.query, block: route.blockId, note: route.noteId })}`;
    case 'search':
      return `#/search${parametersOf({ q: route.query || null, order: route.order === 'newest' ? 'newest' : null })}`;
    case 'notebook':
    case 'settings':
    case 'about':
      return `#/${route.screen}`;
  }
}

function parametersOf(values: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
