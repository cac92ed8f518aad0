import { useState } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { IngestReport, Issue } from '../../../preload/contract/values.ts';
import type { ReportFilter } from '../../domain/ingest-report.ts';
import { readyValue } from '../../state/remote.ts';
import { loadReportScreen } from '../../state/report-texts.ts';
import type { RouteOf } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportRows } from './report-rows.tsx';
import { reportVerdict } from './report-verdict.ts';
import { SaveReport } from './save-report.tsx';
import './report.css';

/** What was done to an issue on the way in, for the editor who answers for its text. */
export function ReportScreen({ route: { issueId } }: { readonly route: RouteOf<'report'> }) {
  const program = useProgram();
  const report = useAppState((state) => state.library.reports[issueId]);
  const issue = useAppState((state) => readyValue(state.library.issues[issueId]));
  return (
    <>
      <TopBar />
      <Page className="report-page">
        <RemoteView remote={report} tryAgain={() => void loadReportScreen(program, issueId)}>
          {(value) => <Report report={value} issue={issue} />}
        </RemoteView>
      </Page>
    </>
  );
}

function Report({ report, issue }: { readonly report: IngestReport; readonly issue: Issue | null }) {
  const messages = useMessages();
  const wording = useWording();
  const [filter, setFilter] = useState<ReportFilter>('all');
  const [printing, setPrinting] = useState(false);
  const name = issue ? wording.issueOf(issue.publication, issue.year, issue.number) : '';
  /** On paper all rows must be there, not only those in the window. */
  const print = () => {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  return (
    <>
      <header className="report-head">
        <div className="words">
          <h1 className="title-serif">
            {name} {messages.report.title}
          </h1>
          {reportVerdict(report, messages, wording).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="source">
            {messages.report.source(report.file, messages.report.formats[report.format], report.encoding.toUpperCase())}
          </p>
        </div>
        <div className="acts">
          <RouteLink className="button" to={{ screen: 'issue', issueId: report.issueId }}>
            {messages.report.openIssue}
          </RouteLink>
          <Button className="button" onPress={print}>
            <Icon name="print" />
            {messages.report.print}
          </Button>
          <SaveReport report={report} issue={issue} name={name} />
        </div>
      </header>
      <div className="report-body">
        <ReportFilters report={report} filter={filter} choose={setFilter} />
        <ReportRows report={report} issue={issue} filter={filter} whole={printing} />
      </div>
    </>
  );
}
