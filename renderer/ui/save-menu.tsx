import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface SaveMenuProps<Format extends string> {
  readonly label: string;
  readonly formats: readonly Format[];
  readonly names: Readonly<Record<Format, string>>;
  readonly save: (format: Format) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** A button that asks in which format something is saved. */
export function SaveMenu<Format extends string>(props: SaveMenuProps<Format>) {
  const { label, formats, names, save, className = 'button', isDisabled = false, placement = 'bottom end' } = props;
  return (
    <MenuTrigger>
      <Button className={className} isDisabled={isDisabled}>
        <Icon name="export" />
        {label}
      </Button>
      <Popover className="popover" placement={placement}>
        <Menu className="menu" aria-label={label}>
          {formats.map((format) => (
            <MenuItem key={format} id={format} onAction={() => save(format)}>
              {names[format]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
