import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { IngestReport, Issue } from '../../../preload/contract/values.ts';
import { type ReportFilter, type ReportRow, reportRows } from '../../domain/ingest-report.ts';
import { useAppState, useMessages } from '../../state/use-program.ts';
import { ReportRowView } from './report-row.tsx';

/** Rows before they have been measured, in CSS pixels. */
const USUAL_ROW = 60;
const USUAL_HEADING = 110;

interface ReportRowsProps {
  readonly report: IngestReport;
  readonly issue: Issue | null;
  readonly filter: ReportFilter;
  /** All rows at once, for paper. */
  readonly whole: boolean;
}

/** The rows of the report; only those near the window are drawn, since a month's text may have two thousand repairs. */
export function ReportRows({ report, issue, filter, whole }: ReportRowsProps) {
  const messages = useMessages();
  const texts = useAppState((state) => state.reportTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = reportRows(report, filter);
  const titles = new Map(issue?.articles.map(({ id, title }) => [id, title]));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isHeading(rows[index]) ? USUAL_HEADING : USUAL_ROW),
    getItemKey: (index) => `${filter}/${index}`,
    overscan: 12,
  });
  const draw = (row: ReportRow | undefined) => row && <ReportRowView row={row} titles={titles} texts={texts} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="report-rows" ref={scroller} tabIndex={0} aria-label={messages.report.title}>
      {rows.length <= 1 && filter !== 'all' && <p className="none">{messages.report.empty}</p>}
      {whole ? (
        rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one report never change places
          <div key={index}>{draw(row)}</div>
        ))
      ) : (
        <div className="tall" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="placed"
              style={{ transform: `translateY(${start}px)` }}
            >
              {draw(rows[index])}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

const isHeading = (row: ReportRow | undefined): boolean => row?.row === 'heading' || row?.row === 'rule';
