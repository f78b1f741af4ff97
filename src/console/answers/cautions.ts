/** What must be asked before an order is given: its price, where nothing takes it back. */
import {
  type Command,
  firesGivenUp,
  preview,
  type SideView,
  sheetOf,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { tellBreaches, tellCloses, tellSwim } from "./forecast.ts";

/** So many units are ordered about by one sentence without a question. */
const MOST_UNASKED = 6;

/** Men and guns that the water takes, points of escalation, fires that are given up, and more units than one means to order at once; else nothing. */
export function cautionsOf(reader: Reader, view: SideView, commands: readonly Command[]): readonly string[] {
  const { t } = reader.language;
  const prices = commands.slice(0, MOST_UNASKED).flatMap((command) => {
    const seen = preview(view, command);
    if (seen.type === "move")
      return [
        ...tellSwim(reader, seen.swim),
        ...tellBreaches(reader, seen.breaches),
        ...tellCloses(reader, seen.closes),
      ];
    if (seen.type === "assault")
      return [...tellBreaches(reader, seen.breaches), ...tellCloses(reader, seen.closes)];
    return seen.type === "fire" ? tellBreaches(reader, seen.breaches) : [];
  });
  return [
    ...new Set(prices),
    ...(commands.length > MOST_UNASKED ? [t("console.conversation.many", { count: commands.length })] : []),
  ];
}

/** What is asked before the staff orders: who gets an order, who is left alone, which fires may close, what undo reaches. */
export function cautionsOfStaff(
  reader: Reader,
  view: SideView,
  { units, leftOut }: { readonly units: readonly UnitId[]; readonly leftOut: readonly UnitId[] },
): readonly string[] {
  const { t } = reader.language;
  const named = (those: readonly UnitId[]): string => those.map(reader.short).join(", ");
  const isGuns = (unit: UnitId): boolean => sheetOf(theatreOf(view), unit).range > 0;
  const goes = units.some((unit) => !isGuns(unit));
  const closes = goes ? tellCloses(reader, firesGivenUp(view)) : [];
  return [
    t("console.staff.would", { count: units.length, units: named(units) }),
    ...(leftOut.length > 0 ? [t("console.staff.aside", { units: named(leftOut) })] : []),
    ...closes.map((closed) => t("console.staff.closes", { closes: closed })),
    t("staff.undo"),
  ];
}
