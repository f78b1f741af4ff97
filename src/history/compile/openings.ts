/** Where battles begin that are cut from a line, and what it has of their losses and holders. */
import {
  type BattleState,
  battleOf,
  countedAt,
  escalationOf,
  GONE,
  groundOf,
  type Holder,
  type Losses,
  lossesOf,
  NO_LOSSES,
  OFF_MAP,
  type PlaceId,
  type SideId,
  type Standing,
  standingOf,
  startOfTurn,
  theatreOf,
} from "../../engine/index.ts";
import { type Cut, unitsCalled } from "../../scenario/index.ts";
import type { HistoricalLine } from "../types.ts";
import { stepOfTurn } from "../walk.ts";

/** The opening of one battle: what stands when it begins, and what history lost and held when it ended. */
export interface Opening {
  readonly standing: Standing;
  readonly losses: Readonly<Record<SideId, Losses>>;
  /** Points in the ledgers at the end, what the days before had left included. */
  readonly escalation: Readonly<Record<SideId, number>>;
  /** Places that one side held alone at the end. */
  readonly holders: Readonly<Record<PlaceId, SideId>>;
}

/** The openings of all cut battles by id. */
export function openingsOf(
  cuts: readonly Cut[],
  line: HistoricalLine,
  states: readonly BattleState[],
): Readonly<Record<string, Opening>> {
  return Object.fromEntries(cuts.map((cut) => [cut.id, openingOf(cut, line, states)]));
}

function openingOf(cut: Cut, line: HistoricalLine, states: readonly BattleState[]): Opening {
  const first = states[stepOfTurn(line, cut.firstTurn)];
  const last =
    states[line.steps.findLastIndex(({ what, minute }) => what === "close" && minute <= cut.endMinute)];
  if (!first || !last) throw new Error(`openingOf: the line does not tell the days of battle "${cut.id}"`);
  const between = (side: SideId): Losses => less(lossesOf(last, side), lossesOf(first, side));
  const losses = { soviet: between("soviet"), japanese: between("japanese") };
  const escalation = {
    soviet: escalationOf(last.ledger, "soviet"),
    japanese: escalationOf(last.ledger, "japanese"),
  };
  return { standing: fresh(cut, first), losses, escalation, holders: holdersIn(last) };
}

/**
 * What stood then, the ledgers too, with losses counted from there, and without those who came after the battle; but
 * whom one of its dispatches may call in waits for that.
 */
function fresh(cut: Cut, state: BattleState): Standing {
  const theatre = theatreOf(state);
  const { dispatches, units: sheets } = theatre.scenario;
  const { arrivals } = battleOf(theatre, cut.of);
  const called = unitsCalled(dispatches, startOfTurn(theatre, cut.firstTurn), cut.endMinute);
  const late = new Set(
    arrivals
      .filter(({ unit, minute }) => minute >= cut.endMinute && !called.has(unit))
      .map(({ unit }) => unit),
  );
  const units = state.units.map((unit, index) => {
    const at = unit.at === OFF_MAP && late.has(sheets[index]?.id ?? "") ? GONE : unit.at;
    return { ...unit, at, lost: NO_LOSSES, sick: 0 };
  });
  return { ...standingOf(state), units, aircraft: { soviet: 0, japanese: 0 } };
}

function less(after: Losses, before: Losses): Losses {
  return {
    killed: after.killed - before.killed,
    wounded: after.wounded - before.wounded,
    missing: after.missing - before.missing,
    guns: after.guns - before.guns,
    tanks: after.tanks - before.tanks,
  };
}

function holdersIn(state: BattleState): Record<PlaceId, SideId> {
  const holders: [PlaceId, Holder][] = [...theatreOf(state).places.values()].map((place) => [
    place.id,
    countedAt(groundOf(state), place).counts,
  ]);
  return Object.fromEntries(
    holders.filter((entry): entry is [PlaceId, SideId] => entry[1] === "soviet" || entry[1] === "japanese"),
  );
}
