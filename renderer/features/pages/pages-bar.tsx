import { useEffect, useRef, useState } from 'react';
import { Button, DialogTrigger, ToggleButton } from 'react-aria-components';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { percentOf } from '../../document/pages/page-layout.ts';
import { closePageFind, goToPage, openPageFind, toggleFraming, togglePanel } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { useGivingWay } from '../../ui/use-giving-way.ts';
import { PagesPopover } from './pages-popover.tsx';
import type { PageScroll } from './use-page-scroll.ts';
import { ZoomSteps } from './zoom-steps.tsx';

interface PagesBarProps {
  readonly issueId: string;
  readonly edition: PrintedEdition;
  readonly scroll: PageScroll;
  /** Marks can be made: the article is known. */
  readonly marking: boolean;
}

/** What moves into 更多 where there is no room, in this order. */
const LESSER = ['frame', 'zoom', 'find'] as const;
export type LesserTool = (typeof LESSER)[number];

/** The tools over the printed pages: where one is, how large, what else to see. */
export function PagesBar({ issueId, edition, scroll, marking }: PagesBarProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const panel = useAppState(({ pages }) => pages.panel);
  const finding = useAppState(({ pages }) => pages.find.open);
  const framing = useAppState(({ pages }) => pages.framing);
  const scale = scroll.laid.rows[0]?.pages[0]?.scale ?? 1;
  const bar = useRef<HTMLDivElement>(null);
  const given = useGivingWay(bar, LESSER.length);
  const moved = new Set<LesserTool>(LESSER.slice(0, given));
  return (
    <div
      ref={bar}
      className={given === LESSER.length ? 'strip pages-bar folds' : 'strip pages-bar'}
      role="toolbar"
      aria-label={words.tools}
    >
      <ToggleButton
        className="tool pages-panel-toggle"
        isSelected={panel === 'thumbnails'}
        onChange={() => togglePanel(program, 'thumbnails')}
      >
        <Icon name="issue" />
        <span className="tool-word">{words.thumbnails}</span>
      </ToggleButton>
      <ToggleButton
        className="tool pages-panel-toggle"
        isSelected={panel === 'outline'}
        onChange={() => togglePanel(program, 'outline')}
      >
        <Icon name="contents" />
        <span className="tool-word">{words.outline}</span>
      </ToggleButton>
      <PageField edition={edition} />
      {!moved.has('zoom') && <ZoomSteps scale={scale} shown={words.percent(percentOf(scale))} />}
      {marking && !moved.has('frame') && (
        <ToggleButton className="tool" isSelected={framing} onChange={() => toggleFraming(program)}>
          <Icon name="frame" />
          <span className="tool-word">{words.frame}</span>
        </ToggleButton>
      )}
      <span className="tools push">
        {!moved.has('find') && (
          <ToggleButton
            className="tool"
            isSelected={finding}
            onChange={(selected) => (selected ? openPageFind(program) : closePageFind(program))}
          >
            <Icon name="search" />
            <span className="tool-word">{words.find}</span>
          </ToggleButton>
        )}
        <DialogTrigger>
          <Button className="tool">
            <Icon name="more" />
            <span className="tool-word">{words.more}</span>
          </Button>
          <PagesPopover issueId={issueId} edition={edition} scale={scale} marking={marking} moved={moved} />
        </DialogTrigger>
      </span>
    </div>
  );
}

/** The page of the file, to be typed over, and the number printed on it. */
function PageField({ edition: { pages } }: { readonly edition: PrintedEdition }) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const wording = useWording();
  const at = useAppState((state) => state.pages.at);
  const [typed, setTyped] = useState(String(at + 1));
  useEffect(() => setTyped(String(at + 1)), [at]);
  const printed = pages[at]?.printed ?? null;
  const go = (ordinal: number) => goToPage(program, Math.max(0, Math.min(pages.length - 1, ordinal)));
  return (
    <form
      className="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number(typed.normalize('NFKC'));
        if (Number.isInteger(page)) go(page - 1);
        setTyped(String(at + 1));
      }}
    >
      <Button className="tool" aria-label={words.previous} isDisabled={at === 0} onPress={() => go(at - 1)}>
        <Icon name="back" />
      </Button>
      <span className="field">
        <input
          className="num"
          aria-label={words.pageField}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </span>
      <span className="num faint">{words.ofPages(wording.count(pages.length))}</span>
      <Button className="tool" aria-label={words.next} isDisabled={at >= pages.length - 1} onPress={() => go(at + 1)}>
        <Icon name="forward" />
      </Button>
      <span className="printed-as faint">{printed === null ? words.notNumbered : words.printedAs(printed)}</span>
    </form>
  );
}
