import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import { useLanguage } from "./AppContext.tsx";
import { Icon } from "./icons.tsx";

/** A number of per cent between two ends, in steps: two buttons, arrow keys, or written. */
export function Stepper(props: {
  readonly label: string;
  /** Names of the two buttons. */
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number; readonly step: number };
  readonly onChange: (value: number) => void;
}) {
  const { tag } = useLanguage();
  const { least, most, step } = props.range;
  return (
    <NumberField
      key={tag}
      className="stepper choice"
      value={props.value}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ style: "unit", unit: "percent", numberingSystem: "latn" }}
      onChange={(value) => (Number.isFinite(value) ? props.onChange(value) : undefined)}
    >
      <Label>{props.label}</Label>
      <Group className="stepper-group">
        <Button slot="decrement" className="icon-button" aria-label={props.less}>
          <Icon name="less" />
        </Button>
        <Input className="input stepper-value" />
        <Button slot="increment" className="icon-button" aria-label={props.more}>
          <Icon name="more" />
        </Button>
      </Group>
    </NumberField>
  );
}
