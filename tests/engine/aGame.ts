/** A battle on a drawn map, played through the engine's face: orders in, facts and views out. */
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  decide,
  type Manner,
  type Scenario,
  type SeenEvent,
  type SideId,
  type SideView,
  type UnitState,
  view,
  witness,
} from "../../src/engine/index.ts";
import { aScenario, aUnit, type Drawing, hexesOf, hexOf } from "../support/drawMap.ts";

/** Loss as calculated, whatever the die. */
export const NO_LUCK = [{ percent: 100, weight: 1 }];
const LEVELS = [
  { id: "clear", margin: 10 },
  { id: "as-it-happened", margin: 0 },
];

/** A drawn battle in play. Every state is frozen: whoever changes one in place throws. */
export interface Game {
  readonly scenario: Scenario;
  readonly state: BattleState;
  /** Facts of the last order, at first of the beginning. */
  readonly events: readonly BattleEvent[];
  /** Facts of the whole battle. */
  readonly log: readonly BattleEvent[];
  /** Gives an order. @throws when it is refused. */
  order(command: Command): readonly BattleEvent[];
  /** Why an order is refused, as "code rule", or null. */
  refusal(command: Command): string | null;
  hex(name: string): number;
  unit(id: string): UnitState;
  view(side: SideId): SideView;
  /** What a side saw of the last order. */
  seen(side: SideId): readonly SeenEvent[];
  /** Ends so many parts of turns. */
  endParts(count: number): void;
}

/** Begins a drawn battle; the die changes nothing unless the drawing's numbers say otherwise. */
export function aGame(rows: readonly string[], drawing: Drawing, seed = "a seed"): Game {
  const { fire, victory } = drawing.numbers ?? {};
  const numbers = {
    ...drawing.numbers,
    fire: { die: NO_LUCK, ...fire },
    victory: { levels: LEVELS, ...victory },
  };
  const scenario = aScenario(rows, { ...drawing, numbers });
  const beginning = begin(scenario, { battle: "test", seed });
  return play(scenario, beginning.state, beginning.events);
}

function play(scenario: Scenario, first: BattleState, beginning: readonly BattleEvent[]): Game {
  let before = first;
  let state = frozen(first);
  let events = beginning;
  const log = [...beginning];
  const game: Game = {
    scenario,
    get state() {
      return state;
    },
    get events() {
      return events;
    },
    log,
    order(command) {
      const decision = decide(state, command);
      if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
      before = state;
      state = frozen(decision.state);
      events = decision.events;
      log.push(...events);
      return events;
    },
    refusal(command) {
      const decision = decide(state, command);
      return decision.ok ? null : `${decision.refusal.code} ${decision.refusal.rule}`;
    },
    hex: (name) => hexOf(scenario, name),
    unit(id) {
      const unit = state.units[scenario.units.findIndex((sheet) => sheet.id === id)];
      if (!unit) throw new Error(`a game: no unit "${id}"`);
      return unit;
    },
    view: (side) => view(state, side),
    seen: (side) => witness(before, events, side),
    endParts(count) {
      for (let part = 0; part < count; part++) game.order({ type: "end-turn" });
    },
  };
  return game;
}

/** Freezes plain data to its depth. */
export function frozen<T>(data: T): T {
  if (typeof data !== "object" || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const member of Object.values(data)) frozen(member);
  return data;
}

/** The order to move along hexes by name. */
export function moving(game: Game, unit: string, path: string, manner: Manner = "deployed"): Command {
  return { type: "move", unit, path: hexesOf(game.scenario, path), manner };
}

/** The order to storm a hex by name. */
export function storming(
  game: Game,
  units: string,
  target: string,
): Extract<Command, { readonly type: "assault" }> {
  return { type: "assault", units: units.split(" "), target: game.hex(target) };
}

/** The facts of one type among events. */
export function factsOf<T extends BattleEvent["type"]>(
  events: readonly BattleEvent[],
  type: T,
): Extract<BattleEvent, { readonly type: T }>[] {
  return events.filter((event): event is Extract<BattleEvent, { readonly type: T }> => event.type === type);
}

/** A drawn battle whose enemy is still on his way: nobody disturbs it, and it is not over for want of him. */
export function aQuietGame(rows: readonly string[], drawing: Drawing, seed?: string): Game {
  const far = aUnit({ id: "far-away", side: "japanese" });
  const never = { unit: "far-away", minute: 1_000_000, box: "far-away" };
  return aGame(
    rows,
    {
      ...drawing,
      units: [...(drawing.units ?? []), far],
      arrivals: [...(drawing.arrivals ?? []), never],
    },
    seed,
  );
}
