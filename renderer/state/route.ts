/** What is open, as it stands in the address: `#/article/<id>?q=排水&block=<id>`. Pure; `location.ts` reads and writes the hash. */

import { filterFrom, filterParameters, NO_FILTER, type NotebookFilter } from '../domain/notebook/filter.ts';
import type { NotebookOrder } from '../domain/notebook/groups.ts';

export type Route =
  | { readonly screen: 'shelf'; readonly publicationId: string | null; readonly year: number | null }
  | { readonly screen: 'issue'; readonly issueId: string }
  | {
      readonly screen: 'pages';
      readonly issueId: string;
      /** From 0. */
      readonly ordinal: number | null;
      /** Words to be lit on the pages. */
      readonly query: string | null;
    }
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
  | {
      readonly screen: 'search';
      readonly query: string;
      readonly order: SearchOrder;
      /** Which of the two lists is shown. */
      readonly list: SearchList;
    }
  | { readonly screen: 'notebook'; readonly filter: NotebookFilter; readonly order: NotebookOrder }
  /** `null`: the document that was worked on last. */
  | { readonly screen: 'excerpts'; readonly documentId: string | null }
  | { readonly screen: 'report'; readonly issueId: string }
  | { readonly screen: 'exchange' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'about' };

export type SearchOrder = 'relevance' | 'newest';
export type SearchList = 'articles' | 'notes' | 'pages';
const LISTS: readonly SearchList[] = ['articles', 'notes', 'pages'];
export type ScreenName = Route['screen'];
export type RouteOf<Screen extends ScreenName> = Extract<Route, { readonly screen: Screen }>;

export const SHELF: Route = { screen: 'shelf', publicationId: null, year: null };
export const NOTEBOOK: Route = { screen: 'notebook', filter: NO_FILTER, order: 'issue' };
export const EXCERPTS: Route = { screen: 'excerpts', documentId: null };
export const EXCHANGE: Route = { screen: 'exchange' };
export const searchRoute = (query: string): RouteOf<'search'> => ({
  screen: 'search',
  query,
  order: 'relevance',
  list: 'articles',
});

export const pagesRoute = (
  issueId: string,
  ordinal: number | null = null,
  query: string | null = null,
): RouteOf<'pages'> => ({ screen: 'pages', issueId, ordinal, query });

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
    case 'pages': {
      const page = Number(asked.get('page'));
      const ordinal = Number.isInteger(page) && page >= 1 ? page - 1 : null;
      return first ? { screen, issueId: first, ordinal, query: asked.get('q') } : SHELF;
    }
    case 'article':
      return first
        ? { screen, articleId: first, query: asked.get('q'), blockId: asked.get('block'), noteId: asked.get('note') }
        : SHELF;
    case 'search':
      return {
        screen,
        query: asked.get('q') ?? '',
        order: asked.get('order') === 'newest' ? 'newest' : 'relevance',
        list: LISTS.find((list) => list === asked.get('list')) ?? 'articles',
      };
    case 'notebook':
      return { screen, filter: filterFrom(asked), order: asked.get('order') === 'changed' ? 'changed' : 'issue' };
    case 'excerpts':
      return { screen, documentId: first || null };
    case 'exchange':
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
    case 'pages':
      return `#/pages/${encodeURIComponent(route.issueId)}${parametersOf({
        page: route.ordinal === null ? null : String(route.ordinal + 1),
        q: route.query,
      })}`;
    case 'article':
      return `#/article/${encodeURIComponent(route.articleId)}${parametersOf({ q: route.query, block: route.blockId, note: route.noteId })}`;
    case 'search':
      return `#/search${parametersOf({
        q: route.query || null,
        order: route.order === 'newest' ? 'newest' : null,
        list: route.list === 'articles' ? null : route.list,
      })}`;
    case 'notebook':
      return `#/notebook${parameterText([
        ...filterParameters(route.filter),
        ...(route.order === 'changed' ? [['order', 'changed'] as const] : []),
      ])}`;
    case 'excerpts':
      return route.documentId === null ? '#/excerpts' : `#/excerpts/${encodeURIComponent(route.documentId)}`;
    case 'exchange':
    case 'settings':
    case 'about':
      return `#/${route.screen}`;
  }
}

const parametersOf = (values: Readonly<Record<string, string | null>>): string =>
  parameterText(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));

function parameterText(parameters: readonly (readonly [string, string])[]): string {
  const text = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
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
