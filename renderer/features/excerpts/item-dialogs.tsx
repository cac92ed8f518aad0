import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import { useAppState } from '../../state/use-program.ts';
import { PassageDialog } from './passage-dialog.tsx';
import { RevisedDialog } from './revised-dialog.tsx';
import { WritingDialog } from './writing-dialog.tsx';

/** The dialog that stands open over the list, if any. One whose item is gone closes with it. */
export function ItemDialogs({ document }: { readonly document: ExcerptDocument }) {
  const dialog = useAppState(({ excerptDesk }) => excerptDesk.dialog);
  if (!dialog) return null;
  const item = document.items.find(({ id }) => id === dialog.id) ?? null;
  switch (dialog.kind) {
    case 'heading':
    case 'text':
      return <WritingDialog dialog={dialog} item={item} />;
    case 'passage':
      return item?.kind === 'passage' ? <PassageDialog item={item} /> : null;
    case 'revised':
      return item?.kind === 'passage' ? <RevisedDialog item={item} /> : null;
  }
}
