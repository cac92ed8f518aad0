import { useMemo } from 'react';
import { Button, DialogTrigger, ToggleButton } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import { closeFind, openFind } from '../../state/find.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import type { Program } from '../../state/program.ts';
import { stopReadAloud, toggleReadAloud } from '../../state/read-aloud.ts';
import { readyValue } from '../../state/remote.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { collectArticle } from '../excerpts/use-collect-keys.ts';
import { FaceSwitch } from './face-switch.tsx';
import { TypePopover } from './type-popover.tsx';
import type { ContentsState } from './use-contents.ts';

interface ReadingBarProps {
  readonly article: Article | null;
  readonly contents: ContentsState;
}

export function ReadingBar({ article, contents }: ReadingBarProps) {
  const program = useProgram();
  const messages = useMessages();
  const wording = useWording();
  const vertical = useAppState(({ settings }) => settings.current.vertical);
  const marginOpen = useAppState(({ settings }) => settings.current.marginOpen);
  const finding = useAppState(({ find }) => find.open);
  const largePrint = useAppState(({ settings }) => settings.current.largePrint);
  const edition = readyValue(useAppState(({ pages }) => (article ? pages.editions[article.issueId] : undefined)));
  const face = useAppState(({ settings }) => settings.current.face);
  // On the printed pages alone, what concerns the text only has nothing to work on, and their own bar finds.
  const onPages = edition !== null && face === 'pages';
  const speaking = useAppState(({ readAloud }) => readAloud.status !== 'silent');
  // Here and not with the text, so that the key is answered while the article is still on its way.
  const keys = useMemo(
    (): readonly Shortcut[] => [
      { keys: 'c', says: (words) => words.article.contents, run: contents.toggle },
      ...(onPages ? [] : [findKey(program)]),
    ],
    [program, contents.toggle, onPages],
  );
  useShortcuts(keys);
  return (
    <header className="bar reading-bar">
      <Button className="tool contents-toggle" aria-expanded={contents.open} onPress={contents.toggle}>
        <Icon name="contents" />
        {messages.article.contents}
      </Button>
      {article && (
        <RouteLink className="tool crumb" to={{ screen: 'issue', issueId: article.issueId }}>
          <Icon name="back" />
          <span className="crumb-issue">{wording.issue(article.issue.year, article.issue.number)}</span>
          <span className="crumb-number">{wording.number(article.issue.number)}</span>
          {article.column !== null && (
            <span className="crumb-column faint" lang="zh-CN">
              {article.column}
            </span>
          )}
        </RouteLink>
      )}
      {/* In large print it has a line of its own: the bar is full. */}
      {edition && !largePrint && <FaceSwitch />}
      <div className="tools push">
        {!onPages && (
          <>
            <ToggleButton
              className="tool"
              isSelected={finding}
              onChange={(selected) => (selected ? openFind(program, placeInArticle(program)) : closeFind(program))}
            >
              <Icon name="search" />
              {messages.article.find}
            </ToggleButton>
            <DialogTrigger>
              <Button className="tool">
                <Icon name="type" />
                {messages.article.type}
              </Button>
              <TypePopover />
            </DialogTrigger>
          </>
        )}
        {article && (
          <ToggleButton
            className="tool"
            isSelected={speaking}
            onChange={(selected) => (selected ? toggleReadAloud(program, article) : stopReadAloud(program))}
          >
            <Icon name="speak" />
            {messages.article.readAloud}
          </ToggleButton>
        )}
        {article && (
          <Button
            className="tool collect-article"
            aria-label={messages.excerpts.collectArticle}
            aria-keyshortcuts="Shift+E"
            onPress={() => collectArticle(program, article)}
          >
            <Icon name="excerpt" />
            {messages.nav.excerpts}
          </Button>
        )}
        {!onPages && (
          <ToggleButton
            className="tool"
            isSelected={vertical}
            onChange={(selected) => void changeSettings(program, { vertical: selected })}
          >
            <Icon name="columns" />
            {messages.article.vertical}
          </ToggleButton>
        )}
        <ToggleButton
          className="tool"
          isSelected={marginOpen}
          onChange={(selected) => void changeSettings(program, { marginOpen: selected })}
        >
          <Icon name="note" />
          {messages.annotating.margin}
        </ToggleButton>
      </div>
    </header>
  );
}

const findKey = (program: Program): Shortcut => ({
  keys: 'Ctrl+F',
  says: (words) => words.article.find,
  run: () => openFind(program, placeInArticle(program)),
});

/** Where the reader is. */
const placeInArticle = ({ store }: Program) => store.getState().reading.position?.point ?? null;
