import type { Key } from "react";
import { Button, Label, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import { Drop } from "../controls.tsx";

/** One of several, from a list that opens: for narrow places, where buttons beside each other would not fit. */
export function Pick<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      className="pick"
      value={value}
      onChange={(key: Key | null) => {
        const chosen = options.find(([option]) => option === key)?.[0];
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      <Label className="small">{label}</Label>
      <Button className="button select-button">
        <SelectValue />
      </Button>
      <Drop>
        <ListBox className="menu" items={options.map(([id, text]) => ({ id, text }))}>
          {({ id, text }) => <ListBoxItem id={id}>{text}</ListBoxItem>}
        </ListBox>
      </Drop>
    </Select>
  );
}
