/** Commanders by the names they have at the terminal. */
import { type Commander, createCommander, createRival, RIVALS, type RivalName } from "../../ai/index.ts";
import type { SideId } from "../../engine/index.ts";
import type { ScenarioBook } from "../../scenario/index.ts";

/** Who can lead a side: the regular commander, one who carries out a plan of history, and the naive ones. */
export type CommanderName = "regular" | "historical" | RivalName;
/** All of them. */
export const COMMANDERS: readonly CommanderName[] = ["regular", "historical", ...RIVALS];

/** The plan of history for a side: the one that the calibration names, or the first there is. */
export function planOf(book: ScenarioBook, side: SideId) {
  const named = book.calibration?.plans[side];
  return book.plans.find(({ id, side: of }) => of === side && (named === undefined || id === named)) ?? null;
}

/**
 * A commander by name for one game.
 * @throws when a plan is asked for and the scenario has none
 */
export function commanderNamed(
  name: CommanderName,
  book: ScenarioBook,
  side: SideId,
  game: string,
): Commander {
  const seed = `${game}/commander/${side}`;
  if (name === "regular") return createCommander({ side, level: "regular", seed });
  if (name !== "historical") return createRival(name, { side, seed });
  const plan = planOf(book, side);
  if (!plan) throw new Error(`commanderNamed: ${book.id} has no plan of the ${side} side`);
  return createCommander({ side, level: "regular", seed, plan });
}
