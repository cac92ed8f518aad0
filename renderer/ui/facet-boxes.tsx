import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages, useWording } from '../state/use-program.ts';
import { CheckBox } from './check-box.tsx';
import './parts/facets.css';

/** Boxes of a group before 还有…项. */
const FEW = 5;

export interface FacetBox {
  readonly key: string;
  readonly label: ReactNode;
  /** `null` when nothing is known about it. */
  readonly count: number | null;
  readonly on: boolean;
  /** Belongs to the box above it. */
  readonly within?: boolean;
}

interface FacetBoxesProps {
  readonly title: string;
  readonly boxes: readonly FacetBox[];
  readonly toggle: (key: string) => void;
}

/** One group of boxes that narrow a list, with how much each would leave. */
export function FacetBoxes({ title, boxes, toggle }: FacetBoxesProps) {
  const messages = useMessages();
  const wording = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? boxes : boxes.filter(({ on }, index) => on || index < FEW);
  const hidden = boxes.length - shown.length;
  return (
    <fieldset>
      <legend className="label">{title}</legend>
      {shown.map(({ key, label, count, on, within = false }) => (
        <div key={key} className={within ? 'within' : undefined}>
          <CheckBox selected={on} change={() => toggle(key)}>
            <span className="name">{label}</span>
            {count !== null && <span className="n num">{wording.count(count)}</span>}
          </CheckBox>
        </div>
      ))}
      {(hidden > 0 || all) && boxes.length > FEW && (
        <Button className="more" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? messages.search.fewer : messages.search.more(hidden)}
        </Button>
      )}
    </fieldset>
  );
}
