import { closeDialog } from '../../state/dialogs.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';

export function QuickOpenDialog() {
  const program = useProgram();
  const messages = useMessages();
  return (
    <DialogFrame title={messages.keys.commands['quick-open']} close={() => closeDialog(program)}>
      <p />
    </DialogFrame>
  );
}
