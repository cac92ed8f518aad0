import { Button, ToggleButton } from 'react-aria-components';
import { openPageFind, toggleFraming } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import type { LesserTool } from './pages-bar.tsx';

interface MovedToolsProps {
  readonly moved: ReadonlySet<LesserTool>;
  /** Marks can be made: the article is known. */
  readonly marking: boolean;
  readonly close: () => void;
}

/** 框画 and 查找, where the bar has no room for them: at the head of 更多, which closes behind them. */
export function MovedTools({ moved, marking, close }: MovedToolsProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const framing = useAppState(({ pages }) => pages.framing);
  const frames = marking && moved.has('frame');
  const finds = moved.has('find');
  if (!frames && !finds) return null;
  return (
    <div className="moved-tools">
      {finds && (
        <Button
          className="button"
          onPress={() => {
            close();
            openPageFind(program);
          }}
        >
          <Icon name="search" />
          {words.find}
        </Button>
      )}
      {frames && (
        <ToggleButton
          className="button"
          isSelected={framing}
          onChange={() => {
            close();
            toggleFraming(program);
          }}
        >
          <Icon name="frame" />
          {words.frame}
        </ToggleButton>
      )}
    </div>
  );
}
