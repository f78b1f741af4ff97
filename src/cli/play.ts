/** Plays a whole battle with a commander on each side, and keeps what is asked of it afterwards. */
import { type Commander, type CommanderLevel, createCommander } from "../ai/index.ts";
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  decide,
  type Holder,
  hashState,
  holderOf,
  prepare,
  type Scenario,
  type SideId,
  theatreOf,
  view,
} from "../engine/index.ts";
import { type GameRecord, newRecord, type TakenFrom } from "../record/index.ts";
import { type LossesByCause, openTally } from "./tally.ts";

/** What is played: the battle, its dice, and who leads each side. */
export interface PlayOptions {
  readonly battle: string;
  readonly seed: string;
  readonly levels?: Readonly<Record<SideId, CommanderLevel>>;
  /** Commanders where they are others than those of the levels. */
  readonly commanders?: Readonly<Record<SideId, Commander>>;
  /** Where the battle is taken over in its middle; absent = from its beginning. */
  readonly from?: TakenFrom;
  /** Told at the beginning of every turn. */
  readonly onTurn?: (state: BattleState) => void;
  /** Told of every order: what came of it, and the state after it. */
  readonly onOrder?: (events: readonly BattleEvent[], state: BattleState) => void;
}

/** A turn as it began. */
export interface PlayedTurn {
  readonly turn: number;
  readonly hash: string;
  readonly holders: Readonly<Record<string, Holder>>;
}

/** A battle played to its end. */
export interface PlayedBattle {
  readonly state: BattleState;
  readonly turns: readonly PlayedTurn[];
  readonly record: GameRecord;
  /** Losses of both sides by what they came from. */
  readonly losses: LossesByCause;
}

/** Orders of a whole battle after which something must be wrong. */
const MOST_ORDERS = 200_000;

/**
 * Plays a battle to its outcome. The same options give the same battle.
 * @throws when a commander gives an order that is refused: his orders are checked before he gives them.
 */
export function playBattle(scenario: Scenario, options: PlayOptions): PlayedBattle {
  prepare(scenario);
  const commanders = options.commanders ?? {
    soviet: commanderOf("soviet", options),
    japanese: commanderOf("japanese", options),
  };
  const { battle, seed, from } = options;
  let { state } = begin(scenario, { battle, seed, ...(from ? { standing: from.standing } : {}) });
  const record = newRecord(scenario, battle, seed, state, from);
  const turns: PlayedTurn[] = [turnOf(state)];
  const commands: Command[] = [];
  const tally = openTally(scenario);
  options.onTurn?.(state);
  while (!state.outcome) {
    if (commands.length >= MOST_ORDERS) throw new Error(`playBattle: no end after ${MOST_ORDERS} orders`);
    const command = commanders[state.activeSide].next(view(state, state.activeSide));
    const decision = decide(state, command);
    if (!decision.ok)
      throw new Error(`playBattle: ${JSON.stringify(command)} was refused: ${decision.refusal.code}`);
    commands.push(command);
    tally.add(decision.events);
    const isNewTurn = decision.state.turn !== state.turn;
    state = decision.state;
    options.onOrder?.(decision.events, state);
    if (isNewTurn) {
      turns.push(turnOf(state));
      options.onTurn?.(state);
    }
  }
  return {
    state,
    turns,
    record: { ...record, commands, hashes: turns.map(({ hash }) => hash) },
    losses: tally.losses,
  };
}

function commanderOf(side: SideId, options: PlayOptions) {
  return createCommander({
    side,
    level: options.levels?.[side] ?? "regular",
    seed: `${options.seed}/commander/${side}`,
  });
}

function turnOf(state: BattleState): PlayedTurn {
  const holders: Record<string, Holder> = {};
  for (const place of theatreOf(state).places.values()) holders[place.id] = holderOf(state.control, place);
  return { turn: state.turn, hash: hashState(state), holders };
}
