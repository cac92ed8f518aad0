import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface CheckBoxProps {
  readonly selected: boolean;
  readonly change: (selected: boolean) => void;
  readonly children: ReactNode;
}

export function CheckBox({ selected, change, children }: CheckBoxProps) {
  return (
    <Checkbox className="check" isSelected={selected} onChange={change}>
      <span className="box">
        <Icon name="check" />
      </span>
      {children}
    </Checkbox>
  );
}
