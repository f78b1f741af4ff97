/** Units that a person has set aside: held for a turn, or asleep until something happens to them. */
import type { Command, SideView, UnitId } from "../../engine/index.ts";

/** How each unit is set aside; the others wait for orders. */
export type Asides = Readonly<Record<UnitId, "hold" | "sleep">>;

/** After a person has said so. */
export function setAside(asides: Asides, how: "hold" | "sleep" | "wake", units: readonly UnitId[]): Asides {
  const others = without(asides, (unit) => units.includes(unit));
  return how === "wake" ? others : { ...others, ...Object.fromEntries(units.map((unit) => [unit, how])) };
}

/** Who gets an order is set aside no longer. */
export function afterOrder(asides: Asides, command: Command): Asides {
  const units = command.type === "assault" ? command.units : "unit" in command ? [command.unit] : [];
  return without(asides, (unit) => units.includes(unit));
}

/** In a new part who was held waits again; who slept does if it lost anybody, or sees an enemy who was not in sight before. */
export function afterPart(asides: Asides, before: SideView, now: SideView): Asides {
  const strength = ({ own }: SideView, id: UnitId): number => {
    const unit = own.find((each) => each.id === id);
    return unit ? unit.men + unit.guns + unit.tanks : 0;
  };
  const inSight = ({ enemies }: SideView): readonly UnitId[] =>
    enemies.filter((enemy) => enemy.now === 1).map(({ id }) => id);
  const seen = inSight(before);
  const isAlarm = inSight(now).some((id) => !seen.includes(id));
  return without(
    asides,
    (unit) => asides[unit] === "hold" || isAlarm || strength(now, unit) < strength(before, unit),
  );
}

function without(asides: Asides, isOut: (unit: UnitId) => boolean): Asides {
  return Object.fromEntries(Object.entries(asides).filter(([unit]) => !isOut(unit)));
}
