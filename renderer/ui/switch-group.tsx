import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SwitchGroupProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
}

/** 文字 / 原版 / 对照: one of a few, always one on. */
export function SwitchGroup<Value extends string>({ label, value, choices, choose }: SwitchGroupProps<Value>) {
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.value));
        if (chosen) choose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
