import { ListBox, ListBoxItem } from 'react-aria-components';
import type { IngestReport } from '../../../preload/contract/values.ts';
import { type ReportFilter, repairRules, reportParts } from '../../domain/ingest-report.ts';
import { useMessages, useWording } from '../../state/use-program.ts';

interface ReportFiltersProps {
  readonly report: IngestReport;
  readonly filter: ReportFilter;
  readonly choose: (filter: ReportFilter) => void;
}

/** Parts of the report with their counts; under the changes one line for each rule. */
export function ReportFilters({ report, filter, choose }: ReportFiltersProps) {
  const { report: words } = useMessages();
  const wording = useWording();
  const choices: readonly {
    readonly id: ReportFilter;
    readonly label: string;
    readonly count: number | null;
    readonly rule?: true;
  }[] = [
    { id: 'all', label: words.all, count: null },
    ...reportParts(report).flatMap(({ part, count }) => [
      { id: part, label: words.parts[part], count },
      ...(part === 'repairs'
        ? repairRules(report).map(({ rule, count: own }) => ({
            id: rule,
            label: words.rules[rule],
            count: own,
            rule: true as const,
          }))
        : []),
    ]),
  ];
  return (
    <ListBox
      className="report-filters"
      aria-label={words.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen) choose(chosen.id);
      }}
    >
      {choices.map(({ id, label, count, rule }) => (
        <ListBoxItem key={id} id={id} textValue={label} className={rule ? 'choice rule' : 'choice'}>
          <span>{label}</span>
          {count !== null && <span className="n num">{wording.count(count)}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
