import { type KeyboardEvent, useMemo, useRef } from 'react';
import { choosing, isNarrowed, NO_FILTER } from '../../domain/notebook/filter.ts';
import { NOTEBOOK_ORDERS } from '../../domain/notebook/groups.ts';
import { useShortcuts } from '../../state/keys.ts';
import { go, replaceRoute } from '../../state/location.ts';
import { moveCurrent, notebookView, typeFilter } from '../../state/notebook.ts';
import type { RouteOf } from '../../state/route.ts';
import { SHELF } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { AskField } from '../../ui/ask-field.tsx';
import { BoldSum } from '../../ui/bold-sum.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { ExportMenu } from './export-menu.tsx';
import './notebook.css';
import { useNotebookAnnouncements } from './notebook-announcements.ts';
import { NotebookFacets } from './notebook-facets.tsx';
import { shortcutsOf } from './notebook-keys.ts';
import { NotebookList } from './notebook-list.tsx';
import { NothingListed } from './nothing-listed.tsx';

/** 笔记本: every mark of the whole run; boxes at the left, the marks article by article, and a bar for those that are chosen. */
export function NotebookScreen({ route }: { readonly route: RouteOf<'notebook'> }) {
  const program = useProgram();
  const { nav, notebook: words } = useMessages();
  const wording = useWording();
  const status = useAppState(({ notes }) => notes.status);
  const view = useAppState((state) => notebookView(state, route));
  const field = useRef<HTMLInputElement>(null);
  useShortcuts(useMemo(() => shortcutsOf(program, field), [program]));
  useNotebookAnnouncements(view);
  const step = (filter: typeof route.filter) => go(program, { ...route, filter });
  if (view.total === 0) {
    return (
      <>
        <TopBar />
        <Page className="empty-page">
          {status === 'ready' ? (
            <EmptyState
              title={words.emptyTitle}
              explanation={words.emptyText}
              action={{ label: words.emptyAction, run: () => go(program, SHELF) }}
            />
          ) : (
            <p className="waiting" role="status">
              {words[status]}
            </p>
          )}
        </Page>
      </>
    );
  }
  return (
    <>
      <TopBar />
      <search className="ask notebook-ask">
        <AskField
          label={words.field}
          placeholder={words.placeholder}
          clearLabel={words.clear}
          query={route.filter.words}
          inputRef={field}
          change={(typed) => typeFilter(program, route, typed)}
          onKeyDown={(event) => answerKey(event, () => moveCurrent(program, 1))}
        />
        <p className="sum">
          <BoldSum parts={words.sum(wording.count(view.entries.length), wording.count(view.total))} />
        </p>
        <ExportMenu entries={view.entries} label={words.exportAll} />
        <SwitchGroup
          label={words.order}
          value={route.order}
          choices={NOTEBOOK_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          choose={(order) => replaceRoute(program, { ...route, order })}
        />
      </search>
      <Page className="notebook-page">
        <h1 className="visually-hidden">{nav.notebook}</h1>
        <NotebookFacets
          view={view}
          filter={route.filter}
          toggle={(topic, value, on) => {
            const chosen = route.filter.chosen[topic] ?? [];
            step(choosing(route.filter, topic, on ? [...chosen, value] : chosen.filter((each) => each !== value)));
          }}
          change={step}
        />
        {view.entries.length > 0 ? (
          <NotebookList view={view} words={route.filter.words} />
        ) : (
          <NothingListed narrowed={isNarrowed(route.filter)} unfilter={() => step(NO_FILTER)} />
        )}
      </Page>
      <ChosenBar view={view} />
    </>
  );
}

/** From the field into the list: the arrow leads to the first mark, and the keys of the list answer from there. */
function answerKey(event: KeyboardEvent, first: () => void): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  first();
}
