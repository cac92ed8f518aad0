import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { IngestReport, Issue } from '../../../preload/contract/values.ts';
import { linesCsv, linesText, reportJson } from '../../domain/report-export.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
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
    <MenuTrigger>
      <Button className="button">
        <Icon name="export" />
        {words.saveAs}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words.saveAs}>
          {FORMATS.map((format) => (
            <MenuItem key={format} id={format} onAction={save[format]}>
              {words.formatsToSave[format]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
