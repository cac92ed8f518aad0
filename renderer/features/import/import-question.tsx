import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportQuestion } from '../../../preload/contract/contract.ts';
import { answerImport, cancelImport } from '../../state/import-job.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { WhichIssueForm } from './which-issue-form.tsx';

/** What an import waits for, to be answered at the foot of the screen while reading goes on above it. */
export function ImportQuestionForm({ question }: { readonly question: ImportQuestion }) {
  const program = useProgram();
  const { imports } = useMessages();
  const wording = useWording();
  const { file, jobId } = question;
  const title =
    question.kind === 'password'
      ? imports.question.locked(file)
      : imports.question.which(file, wording.count(question.pages));
  return (
    <section className="import-job import-question" aria-label={title}>
      <Icon name="bring-in" />
      <p className="sentence">{title}</p>
      {question.kind === 'password' ? <PasswordForm question={question} /> : <WhichIssueForm question={question} />}
      <Button className="button push" onPress={() => void cancelImport(program, jobId)}>
        {imports.stop}
      </Button>
    </section>
  );
}

function PasswordForm({
  question: { jobId, wrong },
}: {
  readonly question: Extract<ImportQuestion, { kind: 'password' }>;
}) {
  const program = useProgram();
  const { question: words } = useMessages().imports;
  const [password, setPassword] = useState('');
  const id = useId();
  return (
    <form
      className="import-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') void answerImport(program, jobId, { password });
      }}
    >
      <label htmlFor={id}>{words.password}</label>
      <span className="field">
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={password}
          aria-describedby={`${id}hint`}
          aria-invalid={wrong}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </span>
      <Button className="button primary" type="submit" isDisabled={password === ''}>
        {words.open}
      </Button>
      <p className="hint" id={`${id}hint`} role={wrong ? 'alert' : undefined}>
        {wrong ? words.wrong : words.passwordHint}
      </p>
    </form>
  );
}
