/** One order to several units: one preview of who can, what it costs in all, and whether it can be undone. */
import type { SideView } from "../../engine/index.ts";
import { planGroup } from "../../notebook/index.ts";
import {
  type Reader,
  tellGroupLine,
  tellGroupSum,
  tellGroupTitle,
  tellGroupUndo,
} from "../../telling/index.ts";
import type { Ordered } from "../request.ts";

type Group = NonNullable<Ordered["group"]>;

/** The whole preview, a line for each unit in the order in which they go. */
export function tellGroupForecast(
  reader: Reader,
  view: SideView,
  { units, order }: Group,
): readonly string[] {
  const inHand = planGroup(view, units, order);
  return [
    tellGroupTitle(reader, order),
    tellGroupSum(reader, inHand),
    ...inHand.lines.map((line) => `  ${tellGroupLine(reader, line)}`),
    tellGroupUndo(reader, inHand),
  ];
}

/** Before the order is given: how many can, and why the others cannot. */
export function tellGroupBriefly(reader: Reader, view: SideView, { units, order }: Group): readonly string[] {
  const inHand = planGroup(view, units, order);
  return [
    tellGroupSum(reader, inHand),
    ...inHand.lines
      .filter(({ command }) => command === null)
      .map((line) => `  ${tellGroupLine(reader, line)}`),
  ];
}
