import { useEffect, useState } from 'react';
import { importFiles } from '../../state/import-job.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

/** Files can be dropped anywhere on the window. The veil says so while they are held over it. */
export function DropFiles() {
  const program = useProgram();
  const { imports } = useMessages();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => holdsFiles(event) && run(event), { signal });
    listen('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      // Leaving for another element of the page is no leaving.
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      void importFiles(program, [...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [program]);
  if (!over) return null;
  return (
    <div className="drop-veil">
      <p className="title-serif">
        <Icon name="bring-in" />
        {imports.drop}
      </p>
    </div>
  );
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
