import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportQuestion } from '../../../preload/contract/contract.ts';
import type { IssueSummary } from '../../../preload/contract/values.ts';
import { answerImport } from '../../state/import-job.ts';
import { issuesOnShelf } from '../../state/issues-on-shelf.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { type FactsDraft, factsOf, guessedFacts, issueGuessed } from './pdf-facts.ts';

type Kind = 'here' | 'fresh';
const FIELDS = ['publication', 'year', 'number', 'serial', 'date'] as const;

/** 书架上的一期, or the facts of a new one; what could be guessed stands there already. */
export function WhichIssueForm({ question }: { readonly question: Extract<ImportQuestion, { kind: 'issue' }> }) {
  const program = useProgram();
  const { question: words } = useMessages().imports;
  const wording = useWording();
  const name = useId();
  const [issues, setIssues] = useState<readonly IssueSummary[]>([]);
  const [kind, setKind] = useState<Kind>('fresh');
  const [issueId, setIssueId] = useState('');
  const [facts, setFacts] = useState<FactsDraft>(() => guessedFacts(question.guessed));
  useEffect(() => {
    let left = false;
    void issuesOnShelf(program).then((all) => {
      if (left) return;
      setIssues(all);
      const likely = issueGuessed(question.guessed, all);
      if (!likely) return;
      setIssueId(likely.id);
      setKind('here');
    });
    return () => {
      left = true;
    };
  }, [program, question]);
  const complete = factsOf(facts);
  const answer = kind === 'here' ? (issueId === '' ? null : { issueId }) : complete && { facts: complete };
  return (
    <form
      className="import-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) void answerImport(program, question.jobId, answer);
      }}
    >
      {issues.length > 0 && (
        <fieldset className="import-kinds">
          {(['here', 'fresh'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
              {words[one]}
            </label>
          ))}
        </fieldset>
      )}
      {kind === 'here' ? (
        <select
          aria-label={words.issue}
          value={issueId}
          onChange={({ currentTarget }) => setIssueId(currentTarget.value)}
        >
          <option value="">{words.chooseIssue}</option>
          {issues.map((issue) => (
            <option key={issue.id} value={issue.id}>
              {wording.issueOf(issue.publication, issue.year, issue.number)}
            </option>
          ))}
        </select>
      ) : (
        FIELDS.map((field) => (
          <label key={field} className={field === 'publication' ? 'import-fact wide' : 'import-fact'}>
            {words[field]}
            <span className="field">
              <input
                autoComplete="off"
                spellCheck={false}
                inputMode={field === 'publication' || field === 'date' ? 'text' : 'numeric'}
                value={facts[field]}
                onChange={({ currentTarget }) => setFacts({ ...facts, [field]: currentTarget.value })}
              />
            </span>
          </label>
        ))
      )}
      <Button className="button primary" type="submit" isDisabled={answer === null}>
        {words.take}
      </Button>
      {kind === 'fresh' && <p className="hint">{words.freshHint}</p>}
    </form>
  );
}
