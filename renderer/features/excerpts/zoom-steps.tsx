import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { steppedSheetZoom } from './sheet-scale.ts';

/** － 整页 ＋: how large the sheets are drawn. */
export function ZoomSteps({ scale }: { readonly scale: number }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const zoom = useAppState(({ settings }) => settings.current.sheetZoom);
  const keys = useMemo((): readonly Shortcut[] => {
    const step = (by: 1 | -1) => () => void changeSettings(program, { sheetZoom: steppedSheetZoom(scale, by) });
    return [
      { keys: '+', says: ({ excerpts }) => excerpts.larger, run: step(1) },
      { keys: '=', says: ({ excerpts }) => excerpts.larger, run: step(1), unlisted: true },
      { keys: '-', says: ({ excerpts }) => excerpts.smaller, run: step(-1) },
    ];
  }, [program, scale]);
  useShortcuts(keys);
  const step = (by: 1 | -1) => void changeSettings(program, { sheetZoom: steppedSheetZoom(scale, by) });
  const next = zoom === 'page' ? 'width' : 'page';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no set of fields
    <div className="zoom-steps" role="group" aria-label={words.zoom}>
      <Button className="tool" aria-label={words.smaller} onPress={() => step(-1)}>
        −
      </Button>
      <Button className="tool" onPress={() => void changeSettings(program, { sheetZoom: next })}>
        {words.zooms[next]}
      </Button>
      <Button className="tool" aria-label={words.larger} onPress={() => step(1)}>
        +
      </Button>
    </div>
  );
}
