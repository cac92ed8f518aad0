import { type ReactNode, useId } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface CheckBoxProps {
  readonly selected: boolean;
  readonly change: (selected: boolean) => void;
  /** A sentence under the name, read out as its description. */
  readonly hint?: string;
  readonly children: ReactNode;
}

export function CheckBox({ selected, change, hint, children }: CheckBoxProps) {
  const hintId = useId();
  return (
    <div className="check-with-hint">
      <Checkbox className="check" isSelected={selected} onChange={change} {...(hint && { 'aria-describedby': hintId })}>
        <span className="box">
          <Icon name="check" />
        </span>
        {children}
      </Checkbox>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
