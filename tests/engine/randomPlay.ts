/** Battles played by orders picked at random among the legal ones. */
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  decide,
  legalCommands,
  type Scenario,
  view,
} from "../../src/engine/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { skirmish } from "../scenario/folders.ts";
import { frozen } from "./aGame.ts";

/** The invented skirmish. */
export function theSkirmish(): Scenario {
  const reading = readScenario(skirmish());
  if (!reading.ok) throw new Error("the skirmish does not read");
  return reading.scenario;
}

/** One order of a random battle with what came of it. */
export interface RandomStep {
  readonly before: BattleState;
  readonly command: Command;
  readonly events: readonly BattleEvent[];
  readonly after: BattleState;
}

/**
 * Plays one order for each pick: a pick that 6 divides ends the part, any other stands for a legal order.
 * Stops when the battle is over.
 * @throws when a legal order is refused.
 */
export function playAtRandom(scenario: Scenario, seed: string, picks: readonly number[]): RandomStep[] {
  const battle = scenario.battles[0]?.id ?? "";
  let state = frozen(begin(scenario, { battle, seed }).state);
  const steps: RandomStep[] = [];
  for (const pick of picks) {
    if (state.outcome) break;
    const command = pickedOrder(state, pick);
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
    steps.push({ before: state, command, events: decision.events, after: frozen(decision.state) });
    state = decision.state;
  }
  return steps;
}

function pickedOrder(state: BattleState, pick: number): Command {
  const legal = [...legalCommands(view(state, state.activeSide))];
  // Standing orders are cheap and many: they would crowd out everything else.
  const telling = legal.filter(({ type }) => type !== "stand" && type !== "end-turn");
  if (pick % 6 === 0 || telling.length === 0) return { type: "end-turn" };
  const fights = telling.filter(({ type }) => type !== "move");
  const among = pick % 3 === 0 && fights.length > 0 ? fights : telling;
  return among[pick % among.length] as Command;
}
