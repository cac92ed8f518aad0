/** 摘编: the excerpt documents as the screens see them, which of them is worked on, and what is put into it while reading. */
import type { Target } from '../domain/anchoring/selectors.ts';
import type { ExcerptDocument } from '../domain/excerpts/document.ts';
import { excerptsOf } from '../domain/excerpts/excerpt-notes.ts';
import { addItems, type NewItem, newDocument } from '../domain/excerpts/excerpt-operations.ts';
import type { Onto, Operation } from '../domain/notes/operation.ts';
import { headsOf } from '../domain/notes/shown.ts';
import { localDay } from '../messages/calendar.ts';
import { catalogues } from '../messages/index.ts';
import { type Answer, changeNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program, State } from './program.ts';

export interface ExcerptsState {
  /** Of the document that was chosen last; it may be gone. */
  readonly currentId: string | null;
}

export const initialExcerpts: ExcerptsState = { currentId: null };

/** The one made last first; the same objects while nothing of them has changed. */
export const excerptDocuments = ({ notes }: Pick<State, 'notes'>): readonly ExcerptDocument[] =>
  excerptsOf(notes.excerpts);

/** The one that was chosen last, else the one made last; `null` where there is none. */
export function currentDocument(state: Pick<State, 'notes' | 'excerpts'>): ExcerptDocument | null {
  const documents = excerptDocuments(state);
  return documents.find(({ id }) => id === state.excerpts.currentId) ?? documents[0] ?? null;
}

/** One step that Ctrl+Z takes back, among those of the notes. */
export const changeExcerpt = (program: Program, operation: Operation): Promise<Answer> =>
  changeNotes(program, operation);

const turns = new WeakMap<Program, Promise<unknown>>();

/**
 * Once everything that was begun before is done: what is to change is then seen as it stands, however fast keys are pressed. The notes
 * take a moment to be written, and a step that was worked out from what stood before would undo another.
 */
export function inTurn<Value>(program: Program, act: () => Promise<Value>): Promise<Value> {
  const acting = (turns.get(program) ?? Promise.resolve()).then(act);
  turns.set(
    program,
    acting.catch(() => undefined), // told to whoever asked for it
  );
  return acting;
}

/** What stands of an item's or a title's words now: whoever begins to write keeps it, and hands it on with the change. */
export const wordsStanding = ({ notes }: Pick<State, 'notes'>, id: string): Onto =>
  headsOf(notes.excerpts.notes.get(id) ?? { versions: [] }).map((head) => head.id);

export const chooseDocument = ({ store }: Program, id: string | null): void =>
  store.setState({ excerpts: { currentId: id } });

/** Empty, named by the day, and worked on from now on. Answers its id, or `null` where nothing can be written now. */
export async function createDocument(program: Program): Promise<string | null> {
  const first = firstDocument(program);
  if ((await changeExcerpt(program, first.operation)) !== 'done') return null;
  chooseDocument(program, first.id);
  return first.id;
}

export type Collected =
  | {
      readonly kind: 'passage';
      readonly articleId: string;
      readonly issueId: string;
      readonly target: Target;
    }
  | { readonly kind: 'article'; readonly articleId: string; readonly issueId: string };

/** At the end of the current document, all in one step; where there is none one is made in it. */
export const collect = (program: Program, ...what: readonly Collected[]): Promise<void> =>
  inTurn(program, () => collectNow(program, what));

async function collectNow(program: Program, what: readonly Collected[]): Promise<void> {
  // Until they have been read there seems to be no document.
  await program.notes.open();
  const items = what.map((each): NewItem => ({ ...each, id: program.notes.newId() }));
  const current = currentDocument(program.store.getState());
  const first = current ? null : firstDocument(program);
  const document = current ?? first?.document;
  if (!document) return;
  const adding = addItems(document, items, document.items.at(-1)?.id ?? null);
  const operations = first ? [first.operation, adding] : [adding];
  if ((await changeExcerpt(program, { do: 'together', operations })) !== 'done') return;
  if (first) chooseDocument(program, first.id);
  const count = [...document.items, ...items].filter(({ kind }) => kind === 'passage' || kind === 'article').length;
  const [only, ...more] = what;
  const words = only?.kind === 'passage' && more.length === 0 ? { words: beginning(only.target.quote.exact) } : {};
  showNotice(program, { kind: 'collected', title: document.title, count, ...words });
}

/** Code points that tell one paragraph from another in a line at the foot. */
const SHOWN = 16;

/** E without a selection takes the paragraph that is before the reader: which one that was is seen by its words. */
function beginning(text: string): string {
  const points = Array.from(text.replaceAll(/\s+/gu, ' '));
  return points.length > SHOWN ? `${points.slice(0, SHOWN - 2).join('')}……` : points.join('');
}

function firstDocument({ notes, store, now }: Program) {
  const id = notes.newId();
  const { language } = store.getState().settings.current;
  const title = catalogues[language].notebook.excerptTitle(localDay(now().toISOString()));
  const document = { id, title, byline: '', items: [] };
  return { id, operation: newDocument(document), document };
}

const KEY = 'current-excerpt';

/** Which document was worked on stays over a restart: a convenience, in the browser's own storage. */
export function keepCurrentExcerpt({ store }: Program, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  store.setState({ excerpts: { currentId: storage.getItem(KEY) || null } });
  store.subscribe(({ excerpts }, before) => {
    const { currentId } = excerpts;
    if (currentId !== before.excerpts.currentId) storage.setItem(KEY, currentId ?? '');
  });
}
