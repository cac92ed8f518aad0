import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Messages } from '../../messages/index.ts';
import { foundNotes, noteListShown, selectFoundNote } from '../../state/found-notes.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { go, goBack, replaceRoute } from '../../state/location.ts';
import { stepLook } from '../../state/look.ts';
import type { Program, State } from '../../state/program.ts';
import { keepRecentSearch } from '../../state/recent-searches.ts';
import { articleRoute, noteRoute, pagesRoute, type RouteOf } from '../../state/route.ts';
import { loadSearch, selectFoundPage, selectResult, typeQuery } from '../../state/search.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { AskField } from '../../ui/ask-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { collectSelected } from './collect-selected.ts';
import { FacetList } from './facet-list.tsx';
import { LookPane } from './look-pane.tsx';
import { NoteResults } from './note-results.tsx';
import { PageResults } from './page-results.tsx';
import { ResultList } from './result-list.tsx';
import { SearchAbsent } from './search-absent.tsx';
import { useSearchAnnouncements } from './search-announcements.ts';
import { SearchLists } from './search-lists.tsx';
import { SearchStart } from './search-start.tsx';
import { SearchSum } from './search-sum.tsx';
import './search.css';

export function SearchScreen({ route }: { readonly route: RouteOf<'search'> }) {
  const program = useProgram();
  const messages = useMessages();
  const answer = useAppState((state) => state.search.answer);
  const failure = useAppState((state) => state.search.failure);
  const notes = useAppState(foundNotes);
  const pages = useAppState((state) => state.search.pages);
  const field = useRef<HTMLInputElement>(null);
  const type = (query: string) => typeQuery(program, route, query);
  /** A press on a box or an example is a step of its own in the history. */
  const step = (query: string) => go(program, { ...route, query });
  useEffect(() => field.current?.focus(), []);
  useShortcuts(useMemo(() => shortcutsOf(program, field), [program]));
  useSearchAnnouncements();
  return (
    <>
      <TopBar withoutFind />
      <search className="ask">
        <AskField
          label={messages.search.ask}
          placeholder={messages.search.placeholder}
          clearLabel={messages.search.clear}
          query={route.query}
          inputRef={field}
          change={type}
          onKeyDown={(event) => answerKey(program, event)}
        />
        <SearchSum />
        <SwitchGroup
          label={messages.search.order}
          value={route.order}
          choices={ORDERS.map((value) => ({ value, label: messages.search[value] }))}
          choose={(order) => {
            replaceRoute(program, { ...route, order });
            void loadSearch(program, { ...route, order });
          }}
        />
      </search>
      <Page className="search-page">
        <h1 className="visually-hidden">{messages.nav.search}</h1>
        {failure && <ErrorState failure={failure} />}
        {!answer && !failure && route.query.trim() === '' && <SearchStart change={step} />}
        {answer && <FacetList answer={answer} query={route.query} change={step} />}
        {answer && (
          <div className="found">
            <SearchLists route={route} articles={answer.total} notes={notes.entries.length} pages={pages.total} />
            {route.list === 'pages' && (
              <PageResults found={pages} query={answer.query} open={() => openSelected(program)} />
            )}
            {route.list === 'notes' && <NoteResults found={notes} open={() => openSelected(program)} />}
            {route.list === 'articles' && answer.hits.length > 0 && (
              <ResultList answer={answer} open={() => openSelected(program)} />
            )}
            {route.list === 'articles' && answer.hits.length === 0 && <SearchAbsent answer={answer} change={step} />}
          </div>
        )}
        {answer && answer.hits.length > 0 && route.list === 'articles' && <LookPane query={answer.query} />}
      </Page>
    </>
  );
}

const ORDERS = ['relevance', 'newest'] as const;

function openSelected(program: Program): void {
  const state = program.store.getState();
  const { answer, selected, selectedNote, look } = state.search;
  if (noteListShown(state)) {
    const entry = foundNotes(state).entries[selectedNote];
    if (entry) go(program, noteRoute(entry.card.articleId, entry.card.id));
    return;
  }
  if (pageListShown(state)) {
    const page = state.search.pages.hits[state.search.selectedPage];
    if (answer && page) go(program, pagesRoute(page.issueId, page.ordinal, answer.query));
    return;
  }
  const hit = answer?.hits[selected];
  if (!answer || !hit) return;
  keepRecentSearch(answer.query.trim());
  const place = look.hit === hit ? look.shown?.places[look.at] : undefined;
  go(program, articleRoute(hit.articleId, answer.query, place?.blockId ?? hit.blockId));
}

const pageListShown = ({ route }: State): boolean => route.screen === 'search' && route.list === 'pages';

/** One step in the list that is shown. */
function moveBy(program: Program, by: number): void {
  const state = program.store.getState();
  if (noteListShown(state)) selectFoundNote(program, state.search.selectedNote + by);
  else if (pageListShown(state)) selectFoundPage(program, state.search.selectedPage + by);
  else selectResult(program, state.search.selected + by);
}

/** Rows that Page Up and Page Down pass. */
const PAGE_ROWS = 5;

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS };

/** Keys in the field: the results are walked through without leaving it. */
function answerKey(program: Program, event: KeyboardEvent): void {
  const move = MOVES[event.key];
  if (event.key === 'Enter') {
    if (event.shiftKey) stepLook(program, -1);
    else if (event.ctrlKey || event.metaKey) stepLook(program, 1);
    else openSelected(program);
  } else if (move !== undefined && !event.altKey && !event.ctrlKey && !event.shiftKey) {
    moveBy(program, move);
  } else return;
  event.preventDefault();
}

function shortcutsOf(program: Program, field: { readonly current: HTMLInputElement | null }): readonly Shortcut[] {
  const focus = () => field.current?.select();
  const move = (by: number) => () => moveBy(program, by);
  const says = (of: (keys: Messages['search']['keys']) => string) => (messages: Messages) => of(messages.search.keys);
  return [
    { keys: 'Ctrl+F', says: says(({ field }) => field), run: focus },
    { keys: 'ArrowDown', says: says(({ move }) => move), run: move(1) },
    { keys: 'ArrowUp', says: says(({ move }) => move), run: move(-1) },
    { keys: 'Enter', says: says(({ open }) => open), run: () => openSelected(program), listedOnly: true },
    { keys: 'Ctrl+Enter', says: says(({ nextHit }) => nextHit), run: () => stepLook(program, 1) },
    { keys: 'Shift+Enter', says: says(({ previousHit }) => previousHit), run: () => stepLook(program, -1) },
    { keys: 'Ctrl+Shift+F', says: says(({ field }) => field), run: focus },
    { keys: 'e', says: ({ excerpts }) => excerpts.keys.collect, run: () => void collectSelected(program) },
    // In the field a letter is typed.
    { keys: 'Ctrl+E', says: ({ excerpts }) => excerpts.keys.collect, run: () => void collectSelected(program) },
    {
      keys: 'Escape',
      says: says(({ clear }) => clear),
      run: () => {
        const { route } = program.store.getState();
        if (route.screen !== 'search' || route.query === '') goBack(program);
        else {
          typeQuery(program, route, '');
          field.current?.focus();
        }
      },
    },
  ];
}
