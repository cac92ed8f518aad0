import type { IngestReport, Issue } from '../../../preload/contract/values.ts';
import { linesCsv, linesText, reportJson } from '../../domain/report-export.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { saveFile } from '../../ui/save-file.ts';
import { SaveMenu } from '../../ui/save-menu.tsx';
import { reportLines } from './report-lines.ts';
import { reportVerdict } from './report-verdict.ts';

interface SaveReportProps {
  readonly report: IngestReport;
  readonly issue: Issue | null;
  /** Of the issue. */
  readonly name: string;
}

const FORMATS = ['json', 'csv', 'text'] as const;

export function SaveReport({ report, issue, name }: SaveReportProps) {
  const messages = useMessages();
  const wording = useWording();
  const { report: words } = messages;
  const file = `${name} ${words.title}`.trim();
  const save: Readonly<Record<(typeof FORMATS)[number], () => void>> = {
    json: () => saveFile(`${file}.json`, 'application/json', reportJson(report)),
    csv: () => saveFile(`${file}.csv`, 'text/csv', linesCsv(words.columns, reportLines(report, issue, words))),
    text: () => {
      const heading = [file, report.file, ...reportVerdict(report, messages, wording)];
      saveFile(`${file}.txt`, 'text/plain', linesText(heading, reportLines(report, issue, words), words.line));
    },
  };
  return (
    <SaveMenu label={words.saveAs} formats={FORMATS} names={words.formatsToSave} save={(format) => save[format]()} />
  );
}
