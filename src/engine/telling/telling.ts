/**
 * A battle told instead of played: historians state what was done and what it cost, and the engine keeps the
 * books that they leave out. No dice, no legality: who saw whom, supply, fatigue, ammunition, ledgers, news.
 */
import { type Deciding, openDeciding, state } from "../deciding.ts";
import type { BattleEvent } from "../events.ts";
import { coolEscalation } from "../rules/border/breach.ts";
import { recover } from "../rules/cohesion/recover.ts";
import { answerBySilence } from "../rules/dispatches/answer.ts";
import { mopUp, noticeGround } from "../rules/movement/capture.ts";
import { minutesPerTurn, startOfTurn } from "../rules/sequence/clock.ts";
import { bringReinforcements } from "../rules/sequence/reinforcements.ts";
import { endBattle, openTurn, tellDispatches } from "../rules/sequence/turns.ts";
import { refreshSight } from "../rules/sighting/refreshSight.ts";
import { bringSupplies, traceSupply } from "../rules/supply/bringSupplies.ts";
import { settleGround } from "../rules/victory/settleGround.ts";
import type { SideId, Turn } from "../scenario.ts";
import type { BattleState } from "../state.ts";
import { battleOf } from "../theatre.ts";

/** A told battle under way: the state with every fact so far, and the facts in order. */
export type Telling = Deciding;

/** Opens a telling on a state; the state itself stays as it is. */
export function openTelling(from: BattleState): Telling {
  return openDeciding(from);
}

/** The facts told since the telling was opened, and the state after them. */
export function told(telling: Telling): {
  readonly events: readonly BattleEvent[];
  readonly state: BattleState;
} {
  return { events: telling.events, state: telling.draft.state };
}

/** Begins a turn: sky, aircraft, news from outside. A part of a side follows. @rule R1.3 */
export function tellTurn(telling: Telling, turn: Turn): void {
  openTurn(telling, turn);
}

/**
 * Begins a side's part: who is due arrives, both sides look around. Routed units stay and no tank comes free:
 * where they went and what was freed is for the historian to say.
 * @rule R1.3
 */
export function tellPart(telling: Telling, side: SideId, half: 0 | 1): void {
  state(telling, { type: "side-began", side, half });
  bringReinforcements(telling, side);
  lookAround(telling);
}

/** Ends a side's part: what was then decided on the dispatches it had received. @rule R13.4 */
export function closePart(telling: Telling, side: SideId): void {
  answerBySilence(telling, side);
}

/** Both sides look around after something was told. @rule R3.3 */
export function lookAround(telling: Telling): void {
  refreshSight(telling);
  noticeGround(telling);
}

/**
 * Ends a turn: ground mopped up, lines of supply, recovery, shells, quiet ledgers, the day's dispatches. Lines
 * in contact do not fire and nobody falls sick: those losses are the historian's. At the battle's end it ends.
 * @rule R1.3
 */
export function closeTurn(telling: Telling): void {
  const { theatre, state: now } = telling.draft;
  mopUp(telling);
  traceSupply(telling);
  recover(telling);
  bringSupplies(telling);
  coolEscalation(telling);
  lookAround(telling);
  settleGround(telling);
  const { endMinute } = battleOf(theatre, now.battle);
  const next = startOfTurn(theatre, now.turn) + minutesPerTurn(theatre);
  const isOver = next >= endMinute;
  tellDispatches(telling, isOver ? endMinute + 1 : next);
  if (isOver) endBattle(telling, "ceasefire");
}
