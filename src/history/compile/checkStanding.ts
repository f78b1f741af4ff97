/** What must hold whenever a turn ends: one side in a hex, room for all, nobody in the water. */
import {
  type BattleState,
  hexName,
  type Stack,
  stacksOf,
  type Turn,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import type { Findings } from "../../scenario/index.ts";
import { dateOfTurn, fileOfDay, whenOf } from "../clock.ts";
import type { Names } from "../read/names.ts";
import type { ReadEntry } from "../read/readLine.ts";

/** What the ends of the turns are looked at with. */
export interface StandingDesk {
  readonly names: Names;
  readonly findings: Findings;
  /** The entry by which each unit came where it stands. */
  readonly placed: ReadonlyMap<UnitId, ReadEntry>;
  /** What was wrong at the end of the turn before: it is told once. */
  readonly before: Set<string>;
  /** Counts a check that a sourced exception sets aside. */
  readonly except: (entry: ReadEntry) => void;
}

/** Looks at all who stand on the map when a turn ends. @rule R2.8 */
export function checkStanding(state: BattleState, turn: Turn, desk: StandingDesk): void {
  const { numbers, scenario } = theatreOf(state);
  const { stackUnits, stackMen } = numbers.movement;
  const told = new Set<string>();
  const tell = (stack: Stack, expected: string, found: string, mayBeExcepted: boolean): void => {
    const key = `${stack.hex} ${expected} ${stack.units.join(" ")}`;
    told.add(key);
    if (!desk.before.has(key)) complain(desk, { state, turn, stack }, expected, found, mayBeExcepted);
  };
  for (const stack of stacksOf(state)) {
    const { hex, units, places, men } = stack;
    const who = units.join(", ");
    const terrain = scenario.battlefield.terrain[hex];
    if (terrain === "lake" || terrain === "river") tell(stack, "nobody in the water", who, false);
    const sides = new Set(units.map((id) => desk.names.units.get(id)?.side));
    if (sides.size > 1) tell(stack, "one side in a hex", who, false);
    const room = `at most ${stackUnits} units and ${stackMen} men in a hex`;
    if (stack.isTooMany) tell(stack, room, `${places} units and ${men} men: ${who}`, true);
  }
  desk.before.clear();
  for (const key of told) desk.before.add(key);
}

/** Told at the last entry that brought somebody there; where none did, in the file of the day. */
function complain(
  { names, findings, placed, except }: StandingDesk,
  { state, turn, stack }: { readonly state: BattleState; readonly turn: Turn; readonly stack: Stack },
  expected: string,
  found: string,
  mayBeExcepted: boolean,
): void {
  const { calendar } = names.scenario;
  const end = whenOf(calendar.startDate, (turn + 1) * calendar.hoursPerTurn * 60);
  const where = `hex ${hexName(theatreOf(state).grid, stack.hex)} at ${end}, the end of the turn`;
  const entries = stack.units.flatMap((id) => placed.get(id) ?? []);
  const excepted = mayBeExcepted ? entries.find(({ written }) => written.exception !== undefined) : undefined;
  const last = entries.reduce<ReadEntry | null>((a, b) => (a && a.minute >= b.minute ? a : b), null);
  if (excepted) except(excepted);
  else if (last) last.complain([], `${expected}, in ${where}`, found);
  else findings.error(fileOfDay(dateOfTurn(calendar, turn)), where, expected, found);
}
