import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { lookAtFile } from '../../state/look-through.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Page } from '../../ui/page.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import './exchange.css';
import { ActBar } from './act-bar.tsx';
import { BringingInView } from './bringing-in-view.tsx';
import { HistoryList } from './history-list.tsx';
import { SharedFolderView } from './shared-folder-view.tsx';
import { TakeAlong } from './take-along.tsx';
import { Way } from './way.tsx';

/** 交换: two ways, taking along and bringing in. What a file would do is shown before it is done; all that was done can be taken back. */
export function ExchangeScreen() {
  const program = useProgram();
  const { nav, exchange: words } = useMessages();
  const step = useAppState(({ bringingIn }) => bringingIn.step);
  const [taking, setTaking] = useState(false);
  const isBringing = step !== 'none';
  const bringIn = useRef<HTMLButtonElement>(null);
  const wasBringing = useRef(isBringing);
  useEffect(() => {
    // What was pressed last has gone with the file: the keyboard goes on where it began.
    if (wasBringing.current && !isBringing && document.activeElement === document.body) bringIn.current?.focus();
    wasBringing.current = isBringing;
  }, [isBringing]);
  return (
    <>
      <TopBar />
      <Page className="exchange-page">
        <h1 className="visually-hidden">{nav.exchange}</h1>
        <div className="ways">
          <Way
            icon="take-along"
            title={words.takeAlong}
            text={words.takeAlongText}
            current={taking && !isBringing}
            press={() => setTaking((open) => !open)}
            expanded={taking && !isBringing}
          />
          <FileTrigger
            acceptedFileTypes={['.bvnotes', '.json', '.txt', '.age']}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (!file) return;
              setTaking(false);
              void lookAtFile(program, file);
            }}
          >
            <Way icon="bring-in" title={words.bringIn} text={words.bringInText} current={isBringing} button={bringIn} />
          </FileTrigger>
        </div>
        {isBringing ? (
          <BringingInView />
        ) : (
          <>
            {taking && <TakeAlong />}
            <div className="looked two">
              <SharedFolderView />
              <HistoryList />
            </div>
          </>
        )}
      </Page>
      <ActBar />
    </>
  );
}
