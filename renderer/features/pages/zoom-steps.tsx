import { Button } from 'react-aria-components';
import { steppedZoom } from '../../document/pages/page-layout.ts';
import { changeSettings } from '../../state/settings.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';

interface ZoomStepsProps {
  /** CSS pixels to a PDF unit, as the pages are shown now. */
  readonly scale: number;
  /** Between the two, where nothing else says it. */
  readonly shown: string | null;
}

/** − and +: one step smaller or larger than the pages are now. */
export function ZoomSteps({ scale, shown }: ZoomStepsProps) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const zoom = (step: 1 | -1) => void changeSettings(program, { pageZoom: steppedZoom(scale, step) });
  return (
    <span className="pages-zoom">
      <Button className="tool" aria-label={words.smaller} onPress={() => zoom(-1)}>
        −
      </Button>
      {shown !== null && <span className="num faint">{shown}</span>}
      <Button className="tool" aria-label={words.larger} onPress={() => zoom(1)}>
        +
      </Button>
    </span>
  );
}
