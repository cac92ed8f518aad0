/** What Ctrl+Z takes back: steps in the order in which they were done, those of the notes and others. */
import type { NumberedPage } from '../../preload/contract/page-values.ts';
import type { Program } from './program.ts';

export type Step =
  /** One of the notes, which have a journal of their own: there it is the latest. */
  { readonly of: 'notes' } | PageNumberStep;

export interface PageNumberStep {
  readonly of: 'page-numbers';
  readonly issueId: string;
  /** Of the PDF that was numbered. */
  readonly hash: string;
  readonly before: NumberedPage | null;
  readonly after: NumberedPage | null;
}

export interface Steps {
  /** The latest last. */
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const initialSteps: Steps = { done: [], undone: [] };

/** As many as the journal of the notes. */
const LONGEST = 500;

/** Something new was done: what was taken back before is not done again. */
export const keepStep = ({ store }: Program, step: Step): void =>
  store.setState(({ steps }) => ({ steps: { done: [...steps.done, step].slice(-LONGEST), undone: [] } }));

/** Takes the latest step off a list, at once: whoever comes next finds the one before. */
export function takeStep({ store }: Program, from: keyof Steps): Step | null {
  const { steps } = store.getState();
  const step = steps[from].at(-1) ?? null;
  if (step) store.setState({ steps: { ...steps, [from]: steps[from].slice(0, -1) } });
  return step;
}

export const putStep = ({ store }: Program, onto: keyof Steps, step: Step): void =>
  store.setState(({ steps }) => ({ steps: { ...steps, [onto]: [...steps[onto], step] } }));
