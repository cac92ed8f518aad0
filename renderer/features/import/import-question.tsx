import { Button } from 'react-aria-components';
import type { ImportQuestion } from '../../../preload/contract/contract.ts';
import { answerImport, cancelImport } from '../../state/import-job.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { PasswordForm } from '../../ui/password-form.tsx';
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
      {question.kind === 'password' ? (
        <PasswordForm
          key={jobId}
          className="import-answer"
          wrong={question.wrong}
          open={(password) => void answerImport(program, jobId, { password })}
        />
      ) : (
        <WhichIssueForm question={question} />
      )}
      <Button className="button push" onPress={() => void cancelImport(program, jobId)}>
        {imports.stop}
      </Button>
    </section>
  );
}
