/** The state that the first fact of a battle is applied to. */
import { RESTRAINTS, type Restraint } from "./scenario.ts";
import { type BattleState, NO_ORDERS_USED } from "./state.ts";
import { theatreOf } from "./theatre.ts";

/** What is forbidden where nobody has forbidden anything. */
const ALL_ALLOWED = Object.fromEntries(RESTRAINTS.map((act) => [act, 0])) as Record<Restraint, number>;

/** The state before the first fact of a battle: nothing but the name of its scenario. */
export function blankState(scenario: string): BattleState {
  const size = theatreOf({ scenario }).neighbours.length / 6;
  const nobody = new Array<number>(size).fill(0);
  return {
    scenario,
    battle: "",
    seed: "",
    turn: 0,
    activeSide: "soviet",
    half: 0,
    phase: "fires",
    orders: NO_ORDERS_USED,
    weather: "clear",
    light: "day",
    ordered: null,
    units: [],
    works: {},
    remembered: { soviet: {}, japanese: {} },
    built: { soviet: {}, japanese: {} },
    traffic: {},
    waiting: {},
    supplies: { soviet: null, japanese: null },
    control: nobody,
    believed: { soviet: nobody, japanese: nobody },
    taken: { field: {}, soviet: {}, japanese: {} },
    settled: null,
    known: { soviet: [], japanese: [] },
    assaulted: [],
    struckBack: [],
    bombarded: [],
    heldDown: {},
    fallen: { soviet: {}, japanese: {} },
    air: { soviet: null, japanese: null },
    aircraft: { soviet: 0, japanese: 0 },
    restraints: { soviet: ALL_ALLOWED, japanese: ALL_ALLOWED },
    ledger: [],
    entered: { soviet: [], japanese: [] },
    dispatches: {},
    answers: {},
    promised: { soviet: null, japanese: null },
    called: [],
    drawn: {},
    outcome: null,
  };
}
