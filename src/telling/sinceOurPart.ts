/** What a side was told between the end of its last part and the first order of the part that it has now. */
import type { BattleState, Command, SeenEvent, SideId } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";

/** What was witnessed of one command, as lines that follow those before; `null` is how the battle began. */
export function linesOfOrder(
  before: readonly ChronicleLine[],
  seen: readonly SeenEvent[],
  order: {
    readonly side: SideId;
    readonly command: Command | null;
    readonly given: Pick<BattleState, "activeSide">;
    readonly turn: number;
  },
): readonly ChronicleLine[] {
  const { side, command, given, turn } = order;
  const isOurs = command !== null && given.activeSide === side;
  return seen.map((each, index): ChronicleLine => {
    const line = { key: before.length + index, turn, seen: each };
    if (!isOurs) return line;
    if (command.type !== "end-turn") return { ...line, came: "by-our-order" };
    return index === 0 ? { ...line, came: "first-after-our-part" } : line;
  });
}

/**
 * All that happened since a side's last part ended: the exchange of fire that ends a turn, what the next one brought,
 * the other side's part if it had one, and what our own begins with. Before our first part it is how the battle began.
 * It is read off what is told of each order, so a game that is opened again tells the same. @see R1.3
 */
export function sinceOurPart(chronicle: readonly ChronicleLine[]): readonly ChronicleLine[] {
  const first = chronicle.findLastIndex(({ came }) => came === "first-after-our-part");
  const since = chronicle.slice(Math.max(0, first));
  const order = since.findIndex(({ came }) => came === "by-our-order");
  return order < 0 ? since : since.slice(0, order);
}
