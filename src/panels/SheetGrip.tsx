import { type PointerEvent as Pressed, useRef } from "react";
import { Button } from "react-aria-components";

/** So far a finger draws before it is a pull and no longer a press, pixels. */
const PULL = 12;

/** The grip of a sheet: a press, or a pull up or down, changes how much of it is seen. */
export function SheetGrip(props: {
  readonly isUp: boolean;
  readonly setUp: (isUp: boolean) => void;
  readonly label: string;
}) {
  const { isUp, setUp, label } = props;
  const pulled = useRef(0);
  // The finger is lifted somewhere else than on the grip.
  const onPointerDown = ({ pointerId, clientY }: Pressed) => {
    pulled.current = 0;
    const onLifted = (lifted: PointerEvent) => {
      if (lifted.pointerId !== pointerId) return;
      pulled.current = lifted.clientY - clientY;
      if (Math.abs(pulled.current) > PULL) setUp(pulled.current < 0);
    };
    window.addEventListener("pointerup", onLifted, { once: true, capture: true });
  };
  return (
    <Button
      className="sheet-grip"
      aria-expanded={isUp}
      onPointerDown={onPointerDown}
      onPress={() => {
        if (Math.abs(pulled.current) <= PULL) setUp(!isUp);
        pulled.current = 0;
      }}
    >
      <span className="visually-hidden">{label}</span>
    </Button>
  );
}
