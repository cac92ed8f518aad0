// replaced by the merge
import type { Target } from '../domain/anchoring/selectors.ts';
import type { ExcerptDocument } from '../domain/excerpts/document.ts';
import { addItems, editOf, newDocument } from '../domain/excerpts/excerpt-operations.ts';
import type { Operation } from '../domain/notes/operation.ts';
import { localDay } from '../messages/calendar.ts';
import type { Answer } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program, State } from './program.ts';

export interface ExcerptsState {
  readonly currentId: string | null;
  readonly stub: readonly ExcerptDocument[];
}

export const initialExcerpts: ExcerptsState = { currentId: null, stub: [] };

export const excerptDocuments = ({ excerpts }: State): readonly ExcerptDocument[] => excerpts.stub;
export const currentDocument = ({ excerpts }: State): ExcerptDocument | null =>
  excerpts.stub.find(({ id }) => id === excerpts.currentId) ?? excerpts.stub[0] ?? null;

export async function changeExcerpt({ store }: Program, operation: Operation): Promise<Answer> {
  store.setState(({ excerpts }) => ({ excerpts: { ...excerpts, stub: editOf(operation)(excerpts.stub) } }));
  return 'done';
}

export type Collected =
  | { readonly kind: 'passage'; readonly articleId: string; readonly issueId: string; readonly target: Target }
  | { readonly kind: 'article'; readonly articleId: string; readonly issueId: string };

export async function collect(program: Program, what: Collected): Promise<void> {
  let document = currentDocument(program.store.getState());
  if (!document) {
    await createDocument(program);
    document = currentDocument(program.store.getState());
  }
  if (!document) return;
  const id = program.notes.newId();
  const item =
    what.kind === 'article'
      ? ({ ...what, id, showsNotes: false } as const)
      : ({ ...what, id, showsNotes: false, omitted: [], runsOn: false } as const);
  await changeExcerpt(program, addItems(document, [item], document.items.at(-1)?.id ?? null));
  showNotice(program, { kind: 'collected', title: document.title, count: document.items.length + 1 });
}

export function chooseDocument({ store }: Program, id: string | null): void {
  store.setState(({ excerpts }) => ({ excerpts: { ...excerpts, currentId: id } }));
}

export const wordsStanding = (_state: State, _id: string): readonly string[] => [];

export async function createDocument(program: Program): Promise<string | null> {
  const id = program.notes.newId();
  const title = `摘编 ${localDay(program.now().toISOString())}`;
  await changeExcerpt(program, newDocument({ id, title, byline: '' }));
  chooseDocument(program, id);
  return id;
}
