/**
 * Wire before the works and machine-gun nests in them: how fast hands add to them.
 * @source Forces and rates of the project, 2026: a row of wire, a machine-gun pit.
 */
import type { Modifier } from "../../events.ts";
import type { Light, Percent, RuleNumbers, Terrain } from "../../scenario.ts";
import type { Works } from "../../state.ts";
import { modifierOf } from "../fire-and-assault/breakdown.ts";
import { percentsOf, shareOf } from "../percent.ts";

/** A unit's turn of laying wire or building nests. @rule R8.5 R8.7 */
export interface BuildingSituation {
  readonly works: Works;
  readonly men: number;
  /** All men of their side in the hex. @rule R8.7 */
  readonly garrison: number;
  readonly terrain: Terrain;
  readonly light: Light;
  /** Hours of a turn. */
  readonly hours: number;
  /** Men of engineer units in the hex. @rule R8.3 */
  readonly engineers: number;
  readonly underFire: 0 | 1;
}

/** What the turn brings. */
export interface BuildingForecast {
  readonly works: Works;
  readonly breakdown: readonly Modifier[];
}

/** A full turn of a unit with hands enough. */
const FULL_TURN: Percent = 100;

/** What a unit's turn of laying wire adds; there is no die. @rule R8.5 */
export function wireForecast(situation: BuildingSituation, numbers: RuleNumbers): BuildingForecast {
  const { wireTurn, wireMost } = numbers.entrenchment;
  const { works } = situation;
  const hands = Math.min(100, shareOf(situation.men, numbers.entrenchment.wireMen));
  const factors = [hands, engineerFactor(situation, numbers), ...slowedBy(situation, numbers)];
  const done = works.wireDone + percentsOf(FULL_TURN, factors);
  const rows = Math.min(wireMost - works.wire, Math.floor(done / wireTurn));
  const wire = works.wire + Math.max(0, rows);
  const wireDone = wire >= wireMost ? 0 : done - rows * wireTurn;
  return {
    works: { ...works, wire, wireDone },
    breakdown: [
      ...modifierOf("hands", "R8.5", hands, "defender"),
      ...modifierOf("engineers", "R8.3", engineerFactor(situation, numbers), "defender"),
      ...slowedModifiers(situation, numbers),
    ],
  };
}

/** The most nests that a garrison of so many men has machine guns for. @rule R8.7 */
export function nestsFor(garrison: number, numbers: RuleNumbers): number {
  const { nestMost, nestGarrison } = numbers.entrenchment;
  return Math.min(nestMost, Math.floor(garrison / nestGarrison));
}

/** What a unit's turn of building machine-gun nests adds; there is no die. @rule R8.7 */
export function nestForecast(situation: BuildingSituation, numbers: RuleNumbers): BuildingForecast {
  const { nestHours, nestTurn } = numbers.entrenchment;
  const { works } = situation;
  const rock = situation.terrain === "steep" ? shareOf(100, Math.max(1, numbers.entrenchment.rock)) : 100;
  const engineers = engineerFactor(situation, numbers);
  const done = works.nestsDone + percentsOf(situation.men * situation.hours, [rock, engineers]);
  const most = nestsFor(situation.garrison, numbers);
  const built = Math.max(0, Math.min(most - works.nests, nestTurn, Math.floor(done / nestHours)));
  const nests = works.nests + built;
  // Hands that cannot work at more than so many at once are not saved for the next turn.
  const nestsDone = nests >= most ? 0 : Math.min(done - built * nestHours, nestHours - 1);
  return {
    works: { ...works, nests, nestsDone },
    breakdown: [
      ...modifierOf("rock", "R8.1", rock, "defender"),
      ...modifierOf("engineers", "R8.3", engineers, "defender"),
    ],
  };
}

function engineerFactor(situation: BuildingSituation, numbers: RuleNumbers): Percent {
  return situation.engineers > 0 ? 100 + numbers.entrenchment.engineers : 100;
}

/** Percents of the work that darkness and the enemy's eyes leave, rounded up: thrice the time is three turns, not four. */
function slowedBy(situation: BuildingSituation, numbers: RuleNumbers): readonly [Percent, Percent] {
  const { wireDark, wireUnderFire } = numbers.entrenchment;
  return [
    situation.light === "dark" ? slowed(wireDark) : 100,
    situation.underFire ? slowed(wireUnderFire) : 100,
  ];
}

function slowed(time: Percent): Percent {
  return Math.ceil((100 * FULL_TURN) / time);
}

function slowedModifiers(situation: BuildingSituation, numbers: RuleNumbers): readonly Modifier[] {
  const [dark, fire] = slowedBy(situation, numbers);
  return [
    ...modifierOf("darkness", "R8.5", dark, "defender"),
    ...modifierOf("under-fire", "R8.5", fire, "defender"),
  ];
}
