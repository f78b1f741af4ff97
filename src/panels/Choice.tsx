import { Label, Radio, RadioGroup } from "react-aria-components";

/** One of a few values, side by side; each option is a value with its name. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={props.value}
      onChange={(value) => props.onChange(value as Value)}
    >
      <Label>{props.label}</Label>
      <div className="segments">
        {props.options.map(([value, name]) => (
          <Radio key={value} value={value} className="segment">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
