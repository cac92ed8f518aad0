import { Button, FileTrigger } from 'react-aria-components';
import { closeDialog } from '../../state/dialogs.ts';
import { IMPORT_FILES, importFiles } from '../../state/import-job.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { Icon } from '../../ui/icon.tsx';

/** For when the system's own dialog may not be shown at once: says what can be imported and has the button to press. */
export function ImportDialog() {
  const program = useProgram();
  const { imports } = useMessages();
  return (
    <DialogFrame title={imports.title} close={() => closeDialog(program)}>
      <p className="import-explanation">{imports.explanation}</p>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={IMPORT_FILES.split(',')}
        onSelect={(files) => void importFiles(program, [...(files ?? [])])}
      >
        <Button className="button primary" autoFocus>
          <Icon name="bring-in" />
          {imports.choose}
        </Button>
      </FileTrigger>
    </DialogFrame>
  );
}
