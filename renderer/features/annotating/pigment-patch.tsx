import './marks.css';
import type { Pigment, Style } from '../../domain/notes/note.ts';

/** A patch of a pigment over its own line; its name stands beside it or in the control that it is in. */
export function PigmentPatch({ pigment, style = 'highlight' }: { readonly pigment: Pigment; readonly style?: Style }) {
  return <i className={`pigment ${pigment} ${style}`} aria-hidden="true" />;
}
