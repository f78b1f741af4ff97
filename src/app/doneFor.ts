/** What a unit that has done something this turn can no longer be ordered, and why: so that nothing is offered in vain. */
import {
  type Command,
  checkOrder,
  type Manner,
  type OwnUnit,
  type Refusal,
  type SideView,
  theatreOf,
} from "../engine/index.ts";

/** Orders that a unit's own doings of this turn may bar, whatever they are aimed at. */
export type OrderOfUnit = Manner | "assault" | "fire" | "bombard" | "bridge" | "dig" | "rest";

/** What bars orders to a unit for the rest of this turn, by order; nothing where it has done nothing yet. */
export type Bars = Readonly<Partial<Record<OrderOfUnit, Refusal>>>;

const NONE: Bars = {};

/**
 * What a unit can no longer do this turn because of what it has done: one deed a turn, a manner once begun, an enemy
 * zone of control that has stopped it.
 * @rule R1.1 R2.2 R2.7
 */
export function barsOf(view: SideView, unit: OwnUnit): Bars {
  if (unit.at < 0 || (unit.deed === null && unit.spent === 0)) return NONE;
  const bars: Partial<Record<OrderOfUnit, Refusal>> = {};
  const { id, at } = unit;
  const asked: readonly (readonly [OrderOfUnit, Command])[] = [
    ["fire", { type: "fire", unit: id, target: at }],
    ["bombard", { type: "bombard", unit: id, target: at }],
    ["bridge", { type: "bridge", unit: id, to: at }],
    ["dig", { type: "dig", unit: id }],
    ["rest", { type: "rest", unit: id }],
  ];
  for (const [order, command] of asked) {
    const refusal = checkOrder(view, command);
    if (refusal?.code === "already-acted") bars[order] = refusal;
  }
  // Whoever may still fire by order may still storm: both ask the same of who gives them.
  if (bars.fire) bars.assault = bars.fire;
  for (const manner of ["deployed", "march"] as const) {
    const bar = barOfMoves(view, unit, manner);
    if (bar) bars[manner] = bar;
  }
  return bars;
}

/** Why a unit goes into none of the hexes around it any more this turn. */
function barOfMoves(view: SideView, unit: OwnUnit, manner: Manner): Refusal | null {
  const around = theatreOf(view).neighbours.subarray(unit.at * 6, unit.at * 6 + 6);
  const refusals = Array.from(around)
    .filter((hex) => hex >= 0)
    .map((hex) => checkOrder(view, { type: "move", unit: unit.id, path: [hex], manner }));
  if (refusals.some((refusal) => refusal === null)) return null;
  return (
    refusals.find(
      (refusal) => refusal?.code === "already-acted" || refusal?.code === "zone-of-control-stops",
    ) ??
    refusals.find((refusal) => unit.spent > 0 && refusal?.code === "not-enough-movement") ??
    null
  );
}
