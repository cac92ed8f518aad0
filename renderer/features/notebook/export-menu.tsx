import { Button } from 'react-aria-components';
import type { NotebookEntry } from '../../domain/notebook/entry.ts';
import { notesCsv } from '../../domain/notebook/export-csv.ts';
import { notesMarkdown } from '../../domain/notebook/export-markdown.ts';
import type { ExportWords } from '../../domain/notebook/export-record.ts';
import { localDay } from '../../messages/calendar.ts';
import { cancelExport, gatherExport } from '../../state/note-export.ts';
import { showNotice } from '../../state/notice.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { SaveMenu } from '../../ui/save-menu.tsx';

const FORMATS = ['markdown', 'csv'] as const;

interface ExportMenuProps {
  readonly entries: readonly NotebookEntry[];
  readonly label: string;
}

/** Saves marks as Markdown or CSV. While the pages of the quotations are looked up it shows how far it is, and can be stopped. */
export function ExportMenu({ entries, label }: ExportMenuProps) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const running = useAppState(({ noteExport }) => noteExport.running);
  const save = useSave();
  if (running) {
    const step = messages.notebook.exportStep(wording.count(running.done), wording.count(running.total));
    return (
      <div className="exporting">
        <ProgressLine label={messages.notebook.exporting} {...running} valueLabel={step} />
        <Button className="button" onPress={() => cancelExport(program)}>
          {messages.action.cancel}
        </Button>
      </div>
    );
  }
  return (
    <SaveMenu
      label={label}
      formats={FORMATS}
      names={messages.notebook.formats}
      isDisabled={entries.length === 0}
      save={(format) => void save(format, entries)}
    />
  );
}

function useSave() {
  const program = useProgram();
  const { notebook: words, annotating } = useMessages();
  const wording = useWording();
  const person = usePersonName();
  const owner = useAppState(({ notes }) => notes.owner);
  const said: ExportWords = {
    pigments: annotating.pigments,
    mishaps: words.standings,
    // In a file that others read 我 says nothing: the owner's name, if it has been told.
    person: (each) => (each.id === owner.id && owner.name !== '' ? owner.name : person(each)),
    day: (instant) => wording.date(localDay(instant)),
  };
  return async (format: (typeof FORMATS)[number], entries: readonly NotebookEntry[]) => {
    const gathered = await gatherExport(program, entries, said);
    if (!gathered) return;
    if (!gathered.ok) {
      showNotice(program, { kind: 'not-exported', failure: gathered.failure });
      return;
    }
    const notes = gathered.value;
    const name = `${words.fileName} ${localDay(program.now().toISOString())}`;
    if (format === 'csv') saveFile(`${name}.csv`, 'text/csv', notesCsv(notes, words.csv));
    else {
      const title = { title: name, untitled: words.untitled, note: words.note, list: words.listed };
      saveFile(`${name}.md`, 'text/markdown', notesMarkdown(notes, title));
    }
    showNotice(program, { kind: 'exported', count: notes.length });
  };
}
