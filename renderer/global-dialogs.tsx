/** The dialogs that can be opened from anywhere. Each draws nothing while it is closed. */
import { ImportDialog } from './features/import/import-dialog.tsx';
import { KeysDialog } from './features/keys/keys-dialog.tsx';
import { QuickOpenDialog } from './features/quick-open/quick-open-dialog.tsx';
import { useAppState } from './state/use-program.ts';

export function GlobalDialogs() {
  const open = useAppState((state) => state.dialog);
  switch (open) {
    case 'keys':
      return <KeysDialog />;
    case 'quick-open':
      return <QuickOpenDialog />;
    case 'import':
      return <ImportDialog />;
    case null:
      return null;
  }
}
