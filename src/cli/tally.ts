/** Counts losses by what they came from, out of the facts of a battle. */
import { type BattleEvent, type LossCause, type Scenario, SIDES, type SideId } from "../engine/index.ts";

/** What one cause cost a side. */
export interface CauseToll {
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
}

/** Losses of each side by cause; a cause that cost nothing is left out. */
export type LossesByCause = Readonly<Record<SideId, Readonly<Partial<Record<LossCause, CauseToll>>>>>;

/** A tally that facts are added to as they come. */
export interface Tally {
  add(events: readonly BattleEvent[]): void;
  readonly losses: LossesByCause;
}

/** Opens an empty tally for a scenario's units. */
export function openTally(scenario: Scenario): Tally {
  const sideOf = new Map(scenario.units.map(({ id, side }) => [id, side]));
  const losses = Object.fromEntries(SIDES.map((side) => [side, {}])) as Record<
    SideId,
    Partial<Record<LossCause, CauseToll>>
  >;
  return {
    losses,
    add(events) {
      for (const event of events) {
        if (event.type !== "losses-taken") continue;
        const side = sideOf.get(event.unit);
        if (!side) continue;
        const { killed, wounded, missing, guns, tanks } = event.loss;
        const before = losses[side][event.cause] ?? { men: 0, guns: 0, tanks: 0 };
        losses[side][event.cause] = {
          men: before.men + killed + wounded + missing,
          guns: before.guns + guns,
          tanks: before.tanks + tanks,
        };
      }
    },
  };
}
