import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { readyValue } from '../../state/remote.ts';
import { pagesWithMarks, type SavedPages } from '../../state/save-pages.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { saveBytes } from '../../ui/save-file.ts';

/** 另存带批注的 PDF: a new file; what is in the archive stays as it is. */
export function SaveCopy({ issueId, edition }: { readonly issueId: string; readonly edition: PrintedEdition }) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const wording = useWording();
  const issue = readyValue(useAppState(({ library }) => library.issues[issueId]));
  const [outcome, setOutcome] = useState<SavedPages | null>(null);
  const [running, setRunning] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const save = async () => {
    stopping.current = new AbortController();
    setRunning(true);
    setOutcome(null);
    const saved = await pagesWithMarks(program, issueId, edition, stopping.current.signal);
    setRunning(false);
    setOutcome(saved);
    if (saved.state !== 'saved') return;
    const name = issue ? wording.issueOf(issue.publication, issue.year, issue.number) : words.title;
    saveBytes(`${words.copyName(name)}.pdf`, 'application/pdf', saved.bytes);
  };
  return (
    <div className="save-copy">
      {running ? (
        <Button className="button" onPress={() => stopping.current?.abort()}>
          {words.stopSaving}
        </Button>
      ) : (
        <Button className="button" onPress={() => void save()}>
          {words.saveCopy}
        </Button>
      )}
      <p className="hint" role="status">
        {running && words.saving}
        {outcome?.state === 'saved' &&
          words.saved(wording.count(outcome.marks)) +
            (outcome.leftOut > 0 ? words.leftOut(wording.count(outcome.leftOut)) : '')}
        {outcome?.state === 'locked' && words.savedLocked}
        {outcome?.state === 'failed' && words.savedFailed}
      </p>
    </div>
  );
}
