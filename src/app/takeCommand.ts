/** Taking command in the middle of a battle: of history, or of a game that was kept. */
import { type BattleState, battleOf, standingOf, theatreOf } from "../engine/index.ts";
import { stepOfTurn } from "../history/index.ts";
import { rebuild, type TakenFrom } from "../record/index.ts";
import { freshSeed } from "./freshSeed.ts";
import { lineOf } from "./historicalLine.ts";
import { scenarioOf } from "./library.ts";
import { keptGame } from "./storage.ts";
import type { NewGame, TakeCommand } from "./types.ts";

/** A game that begins in the middle of a battle. */
export interface TakenGame {
  readonly setup: NewGame;
  readonly from: TakenFrom;
}

/** The battle as it happened, at the beginning of a turn. @throws when the line has no such turn. */
export async function takenFromHistory(take: TakeCommand): Promise<TakenGame> {
  const { line, states } = await lineOf(take.scenario);
  const state = states[stepOfTurn(line, take.turn)];
  if (!state) throw new Error(`takenFromHistory: the line has no turn ${take.turn}`);
  return taken("history", state, take);
}

/** A kept game, at the beginning of one of its turns. @throws when it does not play any more, or has no such turn. */
export async function takenFromGame(
  id: string,
  take: Pick<TakeCommand, "turn" | "seats">,
): Promise<TakenGame> {
  const kept = await keptGame(id);
  if (!kept) throw new Error(`takenFromGame: no game is kept under ${id}`);
  const { scenario } = await scenarioOf(kept.setup.scenario);
  const rebuilt = rebuild(scenario, kept.record);
  if (!rebuilt.ok) throw new Error(`takenFromGame: ${JSON.stringify(rebuilt.fault)}`);
  const state = rebuilt.steps.find((step) => step.state.turn === take.turn)?.state;
  if (!state) throw new Error(`takenFromGame: the game has no turn ${take.turn}`);
  return taken("game", state, { ...take, scenario: kept.setup.scenario });
}

function taken(
  what: TakenFrom["what"],
  state: BattleState,
  { scenario, turn, seats }: TakeCommand,
): TakenGame {
  const { id: battle } = battleOf(theatreOf(state), state.battle);
  return {
    setup: { scenario, battle, seed: freshSeed(), seats, from: { what, turn } },
    from: { what, turn, standing: standingOf(state) },
  };
}
