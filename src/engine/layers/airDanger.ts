/** What the other side's aircraft could do in its next part, as far as a side can know. */
import type { Hex } from "../hex/grid.ts";
import { breachOfBombs } from "../rules/border/leash.ts";
import { nextPart } from "../rules/sequence/nextPart.ts";
import { enemyOf, type Turn } from "../scenario.ts";
import { theatreOf } from "../theatre.ts";
import type { SideView } from "../viewTypes.ts";

/**
 * Whether aircraft can fly in the other side's next part: the sky of its turn lets them; it is light and its weather is
 * not known yet; or they stay on the ground. @rule R6.2
 */
export type Flying = "able" | "unsure" | "grounded";

/** What aircraft could do to one hex. How many sorties the other side has, and whether any, no side is told. */
export interface AirDanger {
  /** "spared": his own troops are seen to stand there. @rule R6.1 R6.2 */
  readonly can: Flying | "spared";
  /** Points of escalation that the strike would cost him, 0 for none. @rule R12.1 */
  readonly points: number;
}

/** Whether enemy aircraft can fly in the enemy's next part, or in one of two in a row. @rule R1.2 R6.2 */
export function enemyFlying(view: SideView): Flying {
  const ways = turnsOfEnemy(view).map((turn) => flyingIn(view, turn));
  return ways.find((way) => way === "able") ?? ways.find((way) => way === "unsure") ?? "grounded";
}

/** What enemy aircraft could do to a hex in the enemy's next part. @rule R6.1 R6.2 R12.1 */
export function airDangerTo(view: SideView, hex: Hex): AirDanger {
  const can = enemyFlying(view);
  const isSpared = view.enemies.some(({ now, where }) => now === 1 && where === hex);
  // On whose account earlier breaches stand is not told: the price is that of the first act of a turn.
  const ledgers = { restraints: view.restraints, ledger: [], turn: view.turn };
  const breach = breachOfBombs(theatreOf(view), ledgers, enemyOf(view.side), hex, 1);
  return { can: isSpared && can !== "grounded" ? "spared" : can, points: breach?.points ?? 0 };
}

function turnsOfEnemy(view: SideView): readonly Turn[] {
  const { turn, half, side, activeSide } = view;
  if (activeSide !== side) return [turn];
  if (half === 1) return [turn + 1];
  return nextPart(view) === "theirsTwice" ? [turn, turn + 1] : [turn];
}

/** The light of a coming turn is known from the hour; its weather is not. */
function flyingIn(view: SideView, turn: Turn): Flying {
  const theatre = theatreOf(view);
  const { grounded, groundedLight } = theatre.numbers.air;
  const isNow = turn === view.turn;
  const light = isNow ? view.light : theatre.scenario.sky[turn]?.light;
  if (light !== undefined && groundedLight.includes(light)) return "grounded";
  if (!isNow) return "unsure";
  return grounded.includes(view.weather) ? "grounded" : "able";
}
