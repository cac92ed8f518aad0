import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import { layersOf } from '../../domain/marks/layers.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { changeSettings } from '../../state/settings.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import './layers-line.css';
import { RecordMenu } from './record-menu.tsx';

/** Under the head of an article that several people have marked: whose marks there are, each shown or put away with a press, and the record of them all. */
interface LayersLineProps {
  readonly article: Article;
  readonly marks: readonly PlacedMark[];
}

export function LayersLine({ article, marks }: LayersLineProps) {
  const program = useProgram();
  const { annotating: words } = useMessages();
  const wording = useWording();
  const nameOf = usePersonName();
  const hidden = useAppState(({ settings }) => settings.current.hiddenPeople);
  const layers = layersOf(marks);
  if (layers.length < 2) return null;
  const here = layers.map(({ person }) => person.id);
  return (
    <div className="layers">
      <span aria-hidden="true">{words.layers}</span>
      <ToggleButtonGroup
        aria-label={words.layers}
        selectionMode="multiple"
        selectedKeys={here.filter((id) => !hidden.includes(id))}
        onSelectionChange={(keys) => {
          const away = here.filter((id) => !keys.has(id));
          void changeSettings(program, { hiddenPeople: [...hidden.filter((id) => !here.includes(id)), ...away] });
        }}
      >
        {layers.map(({ person, count }) => (
          <ToggleButton key={person.id} id={person.id} className="layer">
            {nameOf(person)}
            <span className="num">{wording.count(count)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <RecordMenu article={article} />
    </div>
  );
}
