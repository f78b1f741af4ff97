/** One order to several units: one preview of who can, what it costs in all, and whether it can be undone. */
import type { SideView } from "../../engine/index.ts";
import { type GroupInHand, laterStageOf, marchTo, planGroup, wayTo } from "../../notebook/index.ts";
import {
  type Reader,
  some,
  tellGroupLine,
  tellGroupSum,
  tellGroupTitle,
  tellGroupUndo,
  tellRefusalOfSeveral,
} from "../../telling/index.ts";
import { refusalOf } from "../grammar/ways.ts";
import type { Ordered } from "../request.ts";
import { tellRefused } from "./refused.ts";
import { shortly } from "./shortly.ts";

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

/** Before the order is given: how many can, and why the others cannot, those with the same cause together. */
export function tellGroupBriefly(reader: Reader, view: SideView, { units, order }: Group): readonly string[] {
  const inHand = planGroup(view, units, order);
  const barred = inHand.lines.filter(({ command }) => command === null);
  const causes = new Map<string, (typeof barred)[number][]>();
  for (const line of barred) {
    const { why } = line;
    const key = why && why !== "no-nearer" ? `${why.code} ${why.rule}` : String(why);
    causes.set(key, [...(causes.get(key) ?? []), line]);
  }
  return [
    tellGroupSum(reader, inHand),
    ...[...causes.values()].map((lines) => `  ${tellCause(reader, lines)}`),
    ...tellBarsAndLate(reader, view, inHand),
  ];
}

/** What bars those who get no nearer, and who comes to the goal only in a later turn. */
export function tellBarsAndLate(reader: Reader, view: SideView, inHand: GroupInHand): readonly string[] {
  return [...tellBars(reader, view, inHand), ...tellTakenOn(reader, view, inHand)].map((line) => `  ${line}`);
}

/** What bars the first of those who get no nearer. */
function tellBars(reader: Reader, view: SideView, { order, lines }: GroupInHand): readonly string[] {
  const first = lines.find(({ why }) => why === "no-nearer");
  const unit = view.own.find(({ id }) => id === first?.unit);
  if (order.order !== "move" || order.target === null || !unit || unit.at < 0) return [];
  const { manner, target } = order;
  const command = { type: "move", unit: unit.id, path: wayTo(view, unit, manner, target), manner } as const;
  const refusal = refusalOf(view, command);
  return refusal ? tellRefused(reader, view, command, refusal) : [];
}

/** Who does not come to the goal in this turn, and can be told to march on. @see R1.1 */
function tellTakenOn(reader: Reader, view: SideView, { order, lines }: GroupInHand): readonly string[] {
  if (order.order !== "move" || order.target === null) return [];
  const { target } = order;
  const isLate = ({ unit, to }: GroupInHand["lines"][number]): boolean => {
    if (to === target) return false;
    // A plan is a march: where no column gets, it would find no way.
    if (to !== null) return marchTo(view, unit, "march", target) !== null;
    return laterStageOf(view, { unit, manner: "march", target }) !== null;
  };
  const late = lines.filter(isLate).map(({ unit }) => reader.short(unit));
  const facts = {
    units: some(reader, late),
    where: reader.where(target),
    hex: reader.hexNumber(target),
  };
  return late.length > 0 ? [reader.language.t("console.plan.takesOn", facts)] : [];
}

/** Who cannot, and why; of several of the same cause without what each of them has done. */
function tellCause(reader: Reader, lines: readonly Parameters<typeof tellGroupLine>[1][]): string {
  const [first, second] = lines;
  const why = first?.why;
  if (!first || second === undefined || !why)
    return lines.map((line) => tellGroupLine(shortly(reader), line)).join(" ");
  return reader.language.t("console.conversation.groupCannot", {
    units: some(
      reader,
      lines.map(({ unit }) => reader.short(unit)),
    ),
    why:
      why === "no-nearer"
        ? reader.language.t("console.conversation.noNearer")
        : tellRefusalOfSeveral(shortly(reader), why),
  });
}
