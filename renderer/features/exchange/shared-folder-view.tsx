import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { failureLine } from '../../../preload/contract/failure-sentences.ts';
import { type FolderStatus, folderFileFailure } from '../../../preload/contract/folder-values.ts';
import { chooseSharedFolder, loadSharedFolder, lookIntoSharedFolder, shareThrough } from '../../state/shared-folder.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { RemoteView } from '../../ui/remote-view.tsx';

/** 共用文件夹: which one, how it stands, and whose files lie in it. */
export function SharedFolderView() {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const { status, refused } = useAppState(({ sharedFolder }) => sharedFolder);
  return (
    <section className="shared-folder" aria-labelledby="shared-folder-heading">
      <h2 className="title-serif" id="shared-folder-heading">
        {words.folder}
      </h2>
      {refused && <ErrorState failure={refused} inline />}
      <RemoteView remote={status} tryAgain={() => void loadSharedFolder(program)}>
        {(now) => (now.folder === null ? <NoFolder /> : <OneFolder status={now} path={now.folder} />)}
      </RemoteView>
    </section>
  );
}

function NoFolder() {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const typed = useAppState(({ sharedFolder }) => sharedFolder.typed);
  return (
    <>
      <p className="promise">{words.folderHint}</p>
      {typed ? (
        <PathForm />
      ) : (
        <Button className="button" onPress={() => void chooseSharedFolder(program)}>
          {words.chooseFolder}
        </Button>
      )}
    </>
  );
}

/** In a browser no program may ask the system for a folder: its path is typed, or pasted from the file manager. */
function PathForm() {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const [path, setPath] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed has made way for it.
  useEffect(() => field.current?.focus(), []);
  // File managers copy a path with quotation marks round it.
  const plain = path.trim().replace(/^"(.*)"$/u, '$1');
  return (
    <form
      className="take-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (plain !== '') void shareThrough(program, plain);
      }}
    >
      <label className="row-name" htmlFor={id}>
        {words.folderPath}
      </label>
      <span className="field folder-path">
        <input
          ref={field}
          id={id}
          autoComplete="off"
          spellCheck={false}
          value={path}
          aria-describedby={`${id}hint`}
          onChange={({ currentTarget }) => setPath(currentTarget.value)}
        />
      </span>
      <Button className="button" type="submit" isDisabled={plain === ''}>
        {words.useFolder}
      </Button>
      <p className="hint" id={`${id}hint`}>
        {words.folderPathHint}
      </p>
    </form>
  );
}

function OneFolder({ status, path }: { readonly status: FolderStatus; readonly path: string }) {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const wording = useWording();
  const language = useAppState(({ settings }) => settings.current.language);
  const { state, lastAt, failure, files, newDevice } = status;
  return (
    <>
      <p className="folder-line">
        <b>{path}</b>
        <span role="status">
          {wording.names(
            [words.folderStates[state], lastAt === null ? '' : words.lookedAt(wording.moment(lastAt))].filter(Boolean),
          )}
        </span>
      </p>
      {failure && <ErrorState failure={failure} inline />}
      {newDevice && <p className="of-file warning">{words.newDevice}</p>}
      {files.length > 0 && (
        <ul className="folder-files">
          {files.map((file) => {
            const why = folderFileFailure(file);
            return (
              <li key={file.name}>
                <span>{file.person || file.name}</span>
                <span className="num">{words.wouldTake(wording.count(file.notes))}</span>
                <span className="faint">{wording.moment(file.at)}</span>
                {why && <span className="why">{failureLine(why, language)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <div className="take-row">
        <Button className="button" onPress={() => void lookIntoSharedFolder(program)}>
          {words.lookNow}
        </Button>
        <Button className="button" onPress={() => void shareThrough(program, null)}>
          {words.stopFolder}
        </Button>
      </div>
    </>
  );
}
