/** A refusal as the failure whose sentence the reader gets, on a screen or a command line. */
import { type Failure, failure } from '../../../preload/contract/failure.ts';
import type { OpenRefusal } from './open.ts';

/** `notes-too-new`, `notes-refused`. @param file its name without a folder */
export function failureOf(refusal: OpenRefusal, file: string | null): Failure {
  return refusal.kind === 'future-format'
    ? failure('notes-too-new', { file }, { format: refusal.format }).failure
    : failure('notes-refused', { file }, { reason: reasonOf(refusal) }).failure;
}

function reasonOf(refusal: Exclude<OpenRefusal, { readonly kind: 'future-format' }>): string {
  switch (refusal.kind) {
    case 'shape':
      return `shape: ${refusal.at} ${refusal.expected}`;
    case 'altered':
      return `altered: ${refusal.note}`;
    case 'too-many-notes':
      return `too-many-notes: ${refusal.notes} > ${refusal.limit}`;
    default:
      return refusal.kind;
  }
}
