import { useEffect, useMemo } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { announce } from '../../state/announcements.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { changeVoice, pauseReadAloud, resumeReadAloud, stopReadAloud } from '../../state/read-aloud.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { PACE_NAMES, PACES, paceOf } from '../../state/voices.ts';
import { Icon } from '../../ui/icon.tsx';
import { SwitchGroup } from '../../ui/switch-group.tsx';

/** While the article is read aloud, and when it cannot be: pause, stop, pace, voice; or a plain sentence. */
export function VoiceStrip() {
  const program = useProgram();
  const messages = useMessages();
  const words = messages.readAloud;
  const { status, voices } = useAppState(({ readAloud }) => readAloud);
  const settings = useAppState((state) => state.settings.current);
  const cannot = status === 'no-voice' || status === 'failed';
  const sentence = status === 'no-voice' ? words.noVoice : words.failed;
  const keys = useMemo(
    (): readonly Shortcut[] => [
      { keys: 'Escape', says: (said) => said.readAloud.stop, run: () => stopReadAloud(program) },
    ],
    [program],
  );
  useShortcuts(keys);
  useEffect(() => {
    if (cannot) announce(program, sentence);
  }, [program, cannot, sentence]);
  return (
    <section className="strip voice-strip" aria-label={messages.article.readAloud}>
      {cannot && <p>{sentence}</p>}
      {status === 'preparing' && <p>{words.preparing}</p>}
      {(status === 'speaking' || status === 'paused') && (
        <>
          <Button
            className="tool"
            onPress={() => (status === 'speaking' ? pauseReadAloud(program) : resumeReadAloud(program))}
          >
            <Icon name={status === 'speaking' ? 'pause' : 'play'} />
            {status === 'speaking' ? words.pause : words.resume}
          </Button>
          <SwitchGroup
            label={messages.settings.pace}
            value={paceOf(settings.voiceRate)}
            choices={PACE_NAMES.map((name) => ({ value: name, label: messages.settings.paces[name] }))}
            choose={(name) => changeVoice(program, { voiceRate: PACES[name] })}
          />
          {voices.length > 1 && (
            <Select
              aria-label={messages.settings.voice}
              selectedKey={voices.find(({ name }) => name === settings.voiceName)?.name ?? voices[0]?.name ?? null}
              onSelectionChange={(key) => changeVoice(program, { voiceName: String(key) })}
            >
              <Button className="tool">
                <SelectValue />
                <Icon name="down" />
              </Button>
              <Popover className="popover">
                <ListBox className="menu">
                  {voices.map(({ name }) => (
                    <ListBoxItem key={name} id={name}>
                      {name}
                    </ListBoxItem>
                  ))}
                </ListBox>
              </Popover>
            </Select>
          )}
        </>
      )}
      <Button className="tool push" onPress={() => stopReadAloud(program)}>
        <Icon name={cannot ? 'close' : 'stop'} />
        {cannot ? messages.action.close : words.stop}
      </Button>
    </section>
  );
}
