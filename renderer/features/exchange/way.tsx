import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** What is under way. */
  readonly current: boolean;
  /** Absent inside a trigger, which answers the press itself. */
  readonly press?: () => void;
  readonly expanded?: boolean;
  readonly button?: RefObject<HTMLButtonElement | null>;
}

/** One of the two big buttons. */
export function Way({ icon, title, text, current, press, expanded, button }: WayProps) {
  return (
    <Button
      {...(button && { ref: button })}
      className={current ? 'way current' : 'way'}
      {...(press && { onPress: press })}
      {...(expanded !== undefined && { 'aria-expanded': expanded })}
    >
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </Button>
  );
}
