import './excerpts.css';
import { type KeyboardEvent, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { changeOptions, putDesk } from '../../state/excerpt-desk.ts';
import { loadDocumentSources } from '../../state/excerpt-sources.ts';
import { createDocument, currentDocument } from '../../state/excerpts.ts';
import { go } from '../../state/location.ts';
import { type RouteOf, searchRoute } from '../../state/route.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ItemDialogs } from './item-dialogs.tsx';
import { ListPane } from './list-pane.tsx';
import { Proof } from './proof.tsx';
import { useExcerptKeys } from './use-excerpt-keys.ts';
import { useMadeExcerpt } from './use-made-excerpt.ts';

const FACES = ['list', 'sheets'] as const;

/** 摘编: passages in order at the left, the printed sheets at the right. */
export function ExcerptsScreen(_: { readonly route: RouteOf<'excerpts'> }) {
  const program = useProgram();
  const { excerpts: words, nav } = useMessages();
  const document = useAppState(currentDocument);
  const face = useAppState(({ excerptDesk }) => excerptDesk.face);
  useEffect(() => {
    if (document) void loadDocumentSources(program, document);
  }, [program, document]);
  const made = useMadeExcerpt(document);
  useExcerptKeys(made);
  if (!document || !made) return <NoDocument />;
  return (
    <>
      <TopBar />
      <div className="face-strip">
        <SwitchGroup
          label={words.face}
          value={face}
          choices={FACES.map((value) => ({ value, label: words.faces[value] }))}
          choose={(chosen) => putDesk(program, { face: chosen })}
        />
      </div>
      <main className="excerpts-page" data-face={face} tabIndex={-1} onKeyDown={enterList}>
        <h1 className="visually-hidden">{nav.excerpts}</h1>
        <ListPane document={document} />
        <Proof made={made} />
      </main>
      <ItemDialogs document={document} />
    </>
  );
}

/** From the screen itself the arrows lead into its list, to the item that is chosen or to the first. */
function enterList({ target, currentTarget, key, altKey }: KeyboardEvent<HTMLElement>): void {
  if (target !== currentTarget || altKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
  const list = currentTarget.querySelector<HTMLElement>('.items > [role="grid"]');
  const row = list?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
  (row ?? list)?.focus();
}

function NoDocument() {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const status = useAppState(({ notes }) => notes.status);
  return (
    <>
      <TopBar />
      <Page className="empty-page">
        {status === 'ready' ? (
          <>
            <EmptyState
              title={words.emptyTitle}
              explanation={words.emptyText}
              action={{ label: words.emptyAction, run: () => go(program, searchRoute('')) }}
            />
            <p className="or-index">
              <Button
                className="button plain"
                onPress={async () => {
                  await createDocument(program);
                  await changeOptions(program, { layout: 'index' });
                }}
              >
                {words.emptyIndex}
              </Button>
            </p>
          </>
        ) : (
          <p className="waiting" role="status">
            {words[status]}
          </p>
        )}
      </Page>
    </>
  );
}
