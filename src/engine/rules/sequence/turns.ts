/** The sequence of play: turns of six hours, one side after the other, and what happens by itself. @rule R1.1 */
import { type Deciding, state } from "../../deciding.ts";
import { OFF_MAP } from "../../hex/grid.ts";
import { enemyOf, type Minute, SIDES, type SideId, type Turn, type Weather } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { battleOf } from "../../theatre.ts";
import { burnTanksAlone, freeBoggedTanks } from "../armour/boggedTanks.ts";
import { coolEscalation } from "../border/breach.ts";
import { escalationOf } from "../border/leash.ts";
import { fallBackRouted, recover } from "../cohesion/recover.ts";
import { answerBySilence } from "../dispatches/answer.ts";
import { dispatchesBetween, receive, voidForEnd } from "../dispatches/receive.ts";
import { exchangeFire } from "../fire-and-assault/exchangeFire.ts";
import { fireAtStuckTanks } from "../fire-and-assault/fireAtStuckTanks.ts";
import { mopUp, noticeGround } from "../movement/capture.ts";
import { refreshSight } from "../sighting/refreshSight.ts";
import { bringSupplies, traceSupply } from "../supply/bringSupplies.ts";
import { fallSick } from "../supply/fallSick.ts";
import { outcomeAt } from "../victory/outcome.ts";
import { settleGround } from "../victory/settleGround.ts";
import { firstMover, minutesPerTurn, startOfTurn } from "./clock.ts";
import { bringReinforcements } from "./reinforcements.ts";

/** Begins a turn: sky, aircraft, news from outside, then the first side's part. @rule R1.3 */
export function startTurn(deciding: Deciding, turn: Turn): void {
  openTurn(deciding, turn);
  startSide(deciding, firstMover(deciding.draft.theatre, turn), 0);
}

/** What a turn brings before anybody's part: sky, aircraft and news from outside. @rule R1.3 */
export function openTurn(deciding: Deciding, turn: Turn): void {
  const { theatre } = deciding.draft;
  const sky = theatre.scenario.sky[turn];
  if (!sky) throw new Error(`startTurn: the scenario has no sky for turn ${turn}`);
  const minute = startOfTurn(theatre, turn);
  state(deciding, { type: "turn-began", turn, minute, weather: weatherOf(deciding, turn), light: sky.light });
  renewSorties(deciding);
  const end = Math.min(
    minute + minutesPerTurn(theatre),
    battleOf(theatre, deciding.draft.state.battle).endMinute,
  );
  for (const dispatch of dispatchesBetween(deciding.draft, minute, end))
    if (dispatch.origin === "outside") receive(deciding, dispatch);
}

function weatherOf(deciding: Deciding, turn: Turn): Weather {
  const { ordered } = deciding.draft.state;
  if (ordered && ordered.until >= turn) return ordered.weather;
  return deciding.draft.theatre.scenario.sky[turn]?.weather ?? "clear";
}

function renewSorties(deciding: Deciding): void {
  for (const side of SIDES) {
    const air = deciding.draft.state.air[side];
    if (air && air.sorties < air.perTurn)
      state(deciding, { type: "air-promised", side, air: { ...air, sorties: air.perTurn } });
  }
}

/** Begins a side's part of the turn: who is due arrives, tanks come free, the routed fall back. */
function startSide(deciding: Deciding, side: SideId, half: 0 | 1): void {
  state(deciding, { type: "side-began", side, half });
  bringReinforcements(deciding, side);
  freeBoggedTanks(deciding, side);
  fallBackRouted(deciding, side);
  refreshSight(deciding);
  noticeGround(deciding);
}

/** Ends the active side's part: the other side's begins, or the turn ends and the next one begins. */
export function endPart(deciding: Deciding): void {
  const { state: now } = deciding.draft;
  answerBySilence(deciding, now.activeSide);
  if (now.half === 0) startSide(deciding, enemyOf(now.activeSide), 1);
  else endTurn(deciding);
}

/** Ends a turn: lines in contact exchange fire, troops recover, shells come up, the day is told. @rule R1.3 */
function endTurn(deciding: Deciding): void {
  const { theatre, state: now } = deciding.draft;
  exchangeFire(deciding);
  fireAtStuckTanks(deciding);
  burnTanksAlone(deciding);
  mopUp(deciding);
  traceSupply(deciding);
  recover(deciding);
  fallSick(deciding);
  bringSupplies(deciding);
  coolEscalation(deciding);
  refreshSight(deciding);
  settleGround(deciding);
  const next = startOfTurn(theatre, now.turn + 1);
  const { endMinute } = battleOf(theatre, now.battle);
  const over = next >= endMinute;
  tellDispatches(deciding, over ? endMinute + 1 : next);
  if (checkEnd(deciding)) return;
  if (over) endBattle(deciding, "ceasefire");
  else startTurn(deciding, now.turn + 1);
}

/** Field dispatches are told beside what happened here; at the end all that are due. @rule R13.1 */
export function tellDispatches(deciding: Deciding, until: Minute): void {
  const { theatre, state: now } = deciding.draft;
  const from = startOfTurn(theatre, battleOf(theatre, now.battle).firstTurn);
  for (const dispatch of dispatchesBetween(deciding.draft, from, until)) receive(deciding, dispatch);
}

/** Ends the battle at once when the leash has broken or a side has nobody left. @rule R12.3 */
export function checkEnd(deciding: Deciding): boolean {
  const { draft } = deciding;
  if (draft.state.outcome) return true;
  if (SIDES.some((side) => escalationOf(draft.state.ledger, side) >= draft.theatre.numbers.border.war)) {
    endBattle(deciding, "war");
    return true;
  }
  if (SIDES.some((side) => isSpent(deciding, side))) {
    endBattle(deciding, "annihilated");
    return true;
  }
  return false;
}

/** Nobody on the map and nobody to come. */
function isSpent(deciding: Deciding, side: SideId): boolean {
  const { theatre, state: now } = deciding.draft;
  for (const index of theatre.unitsOf[side]) {
    const { at } = now.units[index] as UnitState;
    if (at >= 0 || at === OFF_MAP) return false;
  }
  return true;
}

/** Ends the battle and says what it came to; dispatches that it came before are void. @rule R14.3 */
export function endBattle(
  deciding: Deciding,
  reason: "ceasefire" | "war" | "annihilated" | "conceded",
): void {
  const { draft } = deciding;
  const { theatre } = draft;
  const battle = battleOf(theatre, draft.state.battle);
  const from = startOfTurn(theatre, battle.firstTurn);
  for (const dispatch of dispatchesBetween(draft, from, battle.endMinute + 1)) voidForEnd(deciding, dispatch);
  state(deciding, { type: "battle-ended", outcome: outcomeAt(draft, reason) });
}
