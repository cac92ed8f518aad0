import { Button } from 'react-aria-components';
import { dismiss } from '../../state/dismissals.ts';
import { readyValue } from '../../state/remote.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { LeftBehindNotice } from './left-behind-notice.tsx';

/** A line for each file that was found damaged at start and set aside, until the reader has put it away. */
export function DamageNotices() {
  const program = useProgram();
  const { settings, shelf } = useMessages();
  const about = useAppState((state) => readyValue(state.about));
  const notes = useAppState((state) => state.notes.found);
  const dismissed = useAppState((state) => state.dismissals);
  const notices = [
    { found: about?.library, sentence: settings.damaged },
    { found: about?.reader, sentence: settings.damagedReader },
    { found: notes, sentence: notes.state === 'too-new' ? settings.tooNewNotes : settings.damagedNotes },
  ].flatMap(({ found, sentence }) => {
    const files = found && found.state !== 'ready' ? [found.keptAside].flat() : [];
    return files.every((file) => dismissed.includes(file))
      ? []
      : [{ files, text: sentence(settings.filesListed(files)) }];
  });
  // The region stands there from the start: what comes into it is then read out.
  return (
    <div role="status" className="damage-notices">
      {notices.map(({ files, text }) => (
        <div key={files[0]} className="damage-notice">
          <p>{text}</p>
          <Button className="button" onPress={() => dismiss(program, files)}>
            {shelf.dismissNotice}
          </Button>
        </div>
      ))}
      <LeftBehindNotice />
    </div>
  );
}
