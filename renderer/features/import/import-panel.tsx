import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { failureLine } from '../../../preload/contract/failure-sentences.ts';
import { announce } from '../../state/announcements.ts';
import {
  cancelImport,
  dismissFinishedImports,
  dismissImport,
  type ImportOutcome,
  type ImportProgress,
} from '../../state/import-job.ts';
import { NOTEBOOK } from '../../state/route.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { ImportQuestionForm } from './import-question.tsx';
import { importSentence } from './import-sentence.ts';
import { marksSentence } from './marks-sentence.ts';
import './import.css';

/** At the foot of every screen while files come in and until what became of them has been seen. Reading goes on above it. */
export function ImportPanel() {
  const program = useProgram();
  const { imports } = useMessages();
  const jobs = useAppState((state) => state.imports.jobs);
  if (jobs.length === 0) return null;
  const finished = jobs.filter(({ outcome }) => outcome !== null).length;
  return (
    <section className="imports" aria-label={imports.panel}>
      <ul>
        {jobs.map((job) => (
          <li key={job.jobId}>{job.outcome ? <Finished job={job} outcome={job.outcome} /> : <Waiting job={job} />}</li>
        ))}
      </ul>
      {finished > 1 && (
        <Button className="button plain all" onPress={() => dismissFinishedImports(program)}>
          {imports.dismissAll}
        </Button>
      )}
    </section>
  );
}

function Waiting({ job }: { readonly job: ImportProgress }) {
  return job.question ? <ImportQuestionForm question={job.question} /> : <Running job={job} />;
}

function Running({ job: { jobId, file, stage, done, total, stopping } }: { readonly job: ImportProgress }) {
  const program = useProgram();
  const { imports } = useMessages();
  const wording = useWording();
  const label = stopping ? imports.stopping : total === 0 ? imports.waiting : imports.stages[stage];
  return (
    <div className="import-job">
      <Icon name="bring-in" />
      <p className="file">{file}</p>
      <ProgressLine
        label={label}
        done={done}
        total={total}
        valueLabel={total === 0 ? '' : imports.step(wording.count(done), wording.count(total))}
      />
      <Button className="button push" isDisabled={stopping} onPress={() => void cancelImport(program, jobId)}>
        {imports.stop}
      </Button>
    </div>
  );
}

function Finished({
  job: { jobId, file },
  outcome,
}: {
  readonly job: ImportProgress;
  readonly outcome: ImportOutcome;
}) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const language = useAppState((state) => state.settings.current.language);
  const said = useRef(false);
  const sentence =
    outcome.state === 'refused'
      ? failureLine(outcome.failure, language)
      : importSentence(outcome, file, messages, wording);
  useEffect(() => {
    if (said.current) return;
    said.current = true;
    // A refusal is an alert and is read out by itself.
    if (outcome.state === 'done') announce(program, sentence);
  }, [program, outcome, sentence]);
  return (
    <div className="import-job">
      {outcome.state === 'refused' ? (
        <ErrorState failure={outcome.failure} inline />
      ) : (
        <>
          <Icon name="check" />
          <p className="sentence">
            {sentence}
            {outcome.report.outcome === 'replaced' && <Marks issueId={outcome.report.issueId} />}
          </p>
          <span className="push links">
            <RouteLink
              className="button primary"
              to={{ screen: 'issue', issueId: outcome.report.issueId }}
              onClick={() => {
                // What was corrected, and what became of its marks, is read beside the issue; of a new one all is said.
                if (outcome.report.outcome === 'new') dismissImport(program, jobId);
              }}
            >
              {messages.imports.openIssue}
            </RouteLink>
            <RouteLink className="button" to={{ screen: 'report', issueId: outcome.report.issueId }}>
              {messages.imports.openReport}
            </RouteLink>
          </span>
        </>
      )}
      <Button
        className={outcome.state === 'refused' ? 'button push' : 'button'}
        onPress={() => dismissImport(program, jobId)}
      >
        {messages.imports.dismiss}
      </Button>
    </div>
  );
}

/** Comes when all marks of the issue have been looked for, some time after the import. */
function Marks({ issueId }: { readonly issueId: string }) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const counts = useAppState((state) => state.placements.surveys[issueId]);
  const sentence = counts ? marksSentence(counts, messages, wording) : '';
  useEffect(() => {
    if (sentence !== '') announce(program, sentence);
  }, [program, sentence]);
  if (!counts || sentence === '') return null;
  const toLookAt = counts.moved + counts.orphaned;
  return (
    <span className="marks">
      {sentence}
      {toLookAt > 0 && <RouteLink to={NOTEBOOK}>{messages.imports.marks.look}</RouteLink>}
    </span>
  );
}
