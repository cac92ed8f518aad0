import { useId, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { excerptCount } from '../../domain/exchange/tally.ts';
import { AUDIENCES, type Audience } from '../../domain/notes/file-head.ts';
import { localDay } from '../../messages/calendar.ts';
import { showNotice } from '../../state/notice.ts';
import { countOf, stateFor, takeAlong } from '../../state/take-along.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { saveBytes } from '../../ui/save-file.ts';
import { SwitchGroup } from '../../ui/switch-group.tsx';

/** 带走: for whom, with a passphrase or without, and the file. */
export function TakeAlong() {
  const program = useProgram();
  const { exchange: words, nav } = useMessages();
  const wording = useWording();
  const { notes, excerpts: excerptsHere, owner } = useAppState((state) => state.notes);
  const running = useAppState(({ takingAlong }) => takingAlong.running);
  const [audience, setAudience] = useState<Audience>('group');
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the notes that the screens show, which the program knows too
  const [count, excerpts] = useMemo(() => {
    const goes = stateFor(program, audience);
    return [countOf(goes), excerptCount(goes)];
  }, [program, audience, notes, excerptsHere]);
  const isNothing = count + excerpts === 0;
  const save = async () => {
    const taken = await takeAlong(program, audience, passphrase);
    if (!taken.ok) return showNotice(program, { kind: 'not-exported', failure: taken.failure });
    const name = words.fileName(owner.name, words.audiences[audience], localDay(program.now().toISOString()));
    saveBytes(`${name}.bvnotes`, 'application/octet-stream', taken.value.bytes);
    showNotice(program, { kind: 'taken-along', count: taken.value.notes, excerpts: taken.value.excerpts });
  };
  return (
    <section className="take-along" aria-label={words.takeAlong}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="take-row">
          <span className="row-name">{words.audience}</span>
          <SwitchGroup
            label={words.audience}
            value={audience}
            choices={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
            choose={setAudience}
          />
          <p className="hint">{words.audienceHints[audience]}</p>
        </div>
        <div className="take-row">
          <label className="row-name" htmlFor={id}>
            {words.passphrase}
          </label>
          <span className="field passphrase">
            <input
              id={id}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              value={passphrase}
              aria-describedby={`${id}hint`}
              onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            />
          </span>
          {/* A slip in a word that nobody sees makes a file that nobody opens. */}
          <CheckBox selected={shown} change={setShown}>
            {words.showPassphrase}
          </CheckBox>
          <p className="hint" id={`${id}hint`}>
            {words.passphraseHint}
          </p>
        </div>
        {owner.name === '' && audience === 'group' && (
          <p className="unsigned">
            {words.unsigned} <RouteLink to={{ screen: 'settings' }}>{nav.settings}</RouteLink>
          </p>
        )}
        <div className="take-row">
          <Button className="button primary" type="submit" isDisabled={isNothing} isPending={running}>
            {running ? words.saving : words.save}
          </Button>
          <p role="status">
            {isNothing ? words.nothingToTake[audience] : words.wouldTake(wording.count(count), wording.count(excerpts))}
          </p>
        </div>
      </form>
    </section>
  );
}
