/** What came of an order, as its side saw it. */
import type { Command, SeenEvent, SideView } from "../../engine/index.ts";
import { diceLines, type Reader, stepLines, tellChronicle, tellLastTaken } from "../../telling/index.ts";
import type { Back } from "../scene.ts";
import { tellOrder } from "./orderWords.ts";

/** An order that was given: as it is spoken of, what was seen of it, and whether it can be taken back. */
export interface Given {
  readonly order: string;
  readonly seen: readonly SeenEvent[];
  readonly undo: Back;
}

/** The facts that were seen, or the order where there was nothing to see, and what it leaves. @param view after it */
export function tellDone(reader: Reader, view: SideView, { order, seen, undo }: Given): readonly string[] {
  const { t } = reader.language;
  const told = tellSeenFacts(reader, seen);
  const back = undo.can ? t("console.done.undoable") : t("console.done.final", { why: undo.why });
  return [...(told.length > 0 ? told : [order]), ...tellLastTaken(reader, view, seen), back];
}

/** What was taken back or given again: one order, or so many that the staff gave together. */
interface WentBack {
  readonly what: "undo" | "redo";
  readonly order: Command | undefined;
  readonly count: number;
}

/** An order taken back, or given again: which one; of several together how many. */
export function tellBack(reader: Reader, view: SideView, { what, order, count }: WentBack): string {
  const { t } = reader.language;
  if (count > 1)
    return t(what === "undo" ? "console.done.undoneTogether" : "console.done.redoneTogether", { count });
  const said = t(what === "undo" ? "console.done.undone" : "console.done.redone");
  return order ? t("console.done.which", { said, order: tellOrder(reader, view, order) }) : said;
}

/** What the staff ordered. */
export function tellStaff(reader: Reader, orders: number, seen: readonly SeenEvent[]): readonly string[] {
  return [reader.language.t("console.staff.done", { count: orders }), ...tellSeenFacts(reader, seen)];
}

/** Whether an order can be given again that was taken back. */
export function redoState({ language }: Reader, canRedo: 0 | 1): Back {
  return canRedo === 1 ? { can: true } : { can: false, why: language.t("console.done.nothingToRedo") };
}

/** Facts in the order of happening; marches are drawn together, fights with their steps and dice. */
export function tellSeenFacts(reader: Reader, seen: readonly SeenEvent[]): readonly string[] {
  const lines = tellChronicle(
    reader,
    seen.map((each, key) => ({ key, turn: 0, seen: each })),
  );
  return lines.flatMap(({ key, text }) => [text, ...fightLines(reader, seen[key])]);
}

/**
 * The other side's part in short: of each unit that was seen only the last that was seen of its way; fights as
 * they were. The whole stands in the chronicle.
 */
export function tellGist(reader: Reader, seen: readonly SeenEvent[]): readonly string[] {
  const last = new Map<string, number>();
  seen.forEach((each, at) => {
    const key = sightingOf(each);
    if (key !== null) last.set(key, at);
  });
  return tellSeenFacts(
    reader,
    seen.filter((each, at) => {
      const key = sightingOf(each);
      return key === null || last.get(key) === at;
    }),
  );
}

/** Which unit's way, or whose name, a fact tells of; null for all else. */
function sightingOf(seen: SeenEvent): string | null {
  if (seen.type === "enemy-moved") return `way ${seen.unit}`;
  if (seen.type !== "event") return null;
  const { event } = seen;
  if (event.type === "sighted") return `way ${event.unit}`;
  return event.type === "lost-from-sight" ? `lost ${event.unit}` : null;
}

function fightLines(reader: Reader, seen: SeenEvent | undefined): readonly string[] {
  if (seen?.type !== "event") return [];
  const { event } = seen;
  switch (event.type) {
    case "assault-resolved": {
      const we = event.units.some((unit) => isOurs(reader, unit)) ? "attacker" : "defender";
      return [...stepLines(reader, event, we), ...diceLines(reader, event, we)].map((line) => `  ${line}`);
    }
    case "fire-resolved":
    case "bombardment-resolved":
      return diceLines(reader, event, isOurs(reader, event.unit) ? "attacker" : "defender").map(
        (line) => `  ${line}`,
      );
    default:
      return [];
  }
}

function isOurs(reader: Reader, unit: string): boolean {
  return reader.sheet(unit)?.side === reader.side;
}
