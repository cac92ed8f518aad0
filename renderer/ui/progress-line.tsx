import { Label, ProgressBar } from 'react-aria-components';

interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** The number that is shown: 132 / 400. */
  readonly valueLabel: string;
}

export function ProgressLine({ label, done, total, valueLabel }: ProgressLineProps) {
  return (
    <ProgressBar className="progress" value={done} maxValue={Math.max(1, total)} valueLabel={valueLabel}>
      <span className="words">
        <Label>{label}</Label>
        <span className="num">{valueLabel}</span>
      </span>
      <span className="track">
        <span className="fill" style={{ '--fraction': total > 0 ? done / total : 0 }} />
      </span>
    </ProgressBar>
  );
}
