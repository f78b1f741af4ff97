/** One order to several units: one preview of who can, what it costs in all, and whether it can be undone. */
import type { SideView } from "../../engine/index.ts";
import { planGroup } from "../../notebook/index.ts";
import {
  type Reader,
  some,
  tellGroupLine,
  tellGroupSum,
  tellGroupTitle,
  tellGroupUndo,
  tellRefusalOfSeveral,
} from "../../telling/index.ts";
import type { Ordered } from "../request.ts";
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
  ];
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
