/**
 * Bounds of an assault, of fire, shells and bombs over all that a view leaves open: the same forecasts as ever, at
 * the weakest and at the strongest enemy that the view allows.
 */
import { type Field, fieldedUnit, unitsAt } from "../field.ts";
import { type Hex, hexDistance } from "../hex/grid.ts";
import { airStrikeForecast } from "../rules/air/airStrike.ts";
import { airStrikeSituation } from "../rules/air/resolveAirStrike.ts";
import { bombardmentForecast } from "../rules/bombardment/bombardment.ts";
import { bombardmentSituation } from "../rules/bombardment/resolveBombardment.ts";
import { assaultBounds } from "../rules/fire-and-assault/assaultBounds.ts";
import { assaultSituation } from "../rules/fire-and-assault/assaultSituation.ts";
import { cutOffFactor } from "../rules/fire-and-assault/circumstances.ts";
import { canResist, type FightingGroup } from "../rules/fire-and-assault/fightingGroup.ts";
import { fireForecast } from "../rules/fire-and-assault/fire.ts";
import { crewLoss } from "../rules/fire-and-assault/losses.ts";
import { fireSituation } from "../rules/fire-and-assault/resolveFire.ts";
import type { Factor } from "../rules/fire-and-assault/situation.ts";
import { stepCost } from "../rules/movement/cost.ts";
import { conditionsFor } from "../rules/movement/crossings.ts";
import { type Bounds, percentOf, sumOf } from "../rules/percent.ts";
import { menBehind } from "../rules/sighting/suppositions.ts";
import { sourcesOf } from "../rules/supply/lines.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import { sheetOf } from "../theatre.ts";
import type { LeavingCause, SeenUnit, SideView, Span, SpanCause } from "../viewTypes.ts";
import { worstAnswer } from "./answeringGuns.ts";
import { chanceSpan } from "./chanceSpan.ts";
import { candidates, type Doubt, doubtOf, NOBODY, weakestOf } from "./doubts.ts";
import { sheltersAt } from "./shelters.ts";
import { surelySeen } from "./surelySeen.ts";
import { withTheWayBack } from "./wayBack.ts";

/** Points of anti-aircraft fire that no side has; the rules cap what they do. @rule R6.4 */
const ANTI_AIR_MOST = 100_000;

const NOTHING: Bounds = { low: 0, high: 0 };

/** What a side knows of a hex that it is about to fire at or to storm. */
interface Target {
  readonly seen: readonly SeenUnit[];
  readonly doubts: readonly Doubt[];
  /** Nobody can be there who is not found. */
  readonly searched: boolean;
}

function targetAt(view: SideView, field: Field, hex: Hex): Target {
  const seen = view.enemies.filter((enemy) => enemy.now === 1 && enemy.where === hex);
  const doubts = seen.map((enemy) => doubtOf(field.theatre, view, enemy));
  return { seen, doubts, searched: surelySeen(field.theatre, view)[hex] === 1 };
}

/** Bounds of an assault. Own men, ground and sky are known; the garrison as far as it is. @rule R4.5 */
export function assaultSpan(view: SideView, field: Field, units: readonly UnitId[], target: Hex): Span {
  const { numbers } = field.theatre;
  const situation = assaultSituation(field, units, target);
  const known = targetAt(view, field, target);
  // Who is seen to be routed does not resist; the others fight without him.
  const doubts = known.doubts.filter((_, index) => known.seen[index]?.condition !== "routed");
  const strongest = doubts.flatMap((doubt) => doubt.strongest).filter((group) => canResist(group, numbers));
  const mayLeave = leavingCauses(view, field, known, target);
  const beside = foundBeside(view, field, target);
  const back = { view, field, seen: known.seen, units, target };
  if (strongest.length === 0)
    return {
      own: NOTHING,
      ...withTheWayBack(back, NOTHING),
      takes: { low: 100, high: 100 },
      results: ["taken"],
      mayLeave,
      beside,
      because: [],
    };
  const weakest = weakestOf(doubts);
  // Whether own troops hold a way out open for him may be hidden from us.
  const burdens = burdensOf(view, field, situation.hexsides);
  const men = {
    low: weakest ? Math.min(...doubts.map((doubt) => doubt.men.low)) : 0,
    high: sumOf(doubts, (doubt) => doubt.men.high),
  };
  const works = sheltersAt(view, field, target, known);
  const bounds = assaultBounds(
    situation,
    { strongest, weakest: weakest ? [weakest] : [], men, burdens, works },
    numbers,
  );
  const { own, enemy, results } = orUnfought(bounds);
  const lost = withTheWayBack(back, enemy);
  return {
    own,
    ...lost,
    takes: chanceSpan(situation, { doubts, strongest, burdens, works }, numbers),
    results,
    mayLeave,
    beside,
    because: ["dice", "leaving", ...causesOf(known), "cohesion", "struck-back"],
  };
}

/** What may take fire from a garrison, for all that is known of it. @rule R4.13 R9.4 */
function burdensOf(view: SideView, { theatre }: Field, hexsides: number): readonly Factor[] {
  const { withoutFire } = theatre.numbers.supply;
  const unsupplied = { cause: "ammunition-defender", rule: "R9.4", percent: withoutFire } as const;
  return [
    ...(hexsides > 1 ? [cutOffFactor(theatre.numbers)] : []),
    ...(sourcesOf(theatre, enemyOf(view.side)).length > 0 ? [unsupplied] : []),
  ];
}

/** Enemies in sight beside a hex who can step into it. @rule R4.9 */
function foundBeside(view: SideView, field: Field, target: Hex): number {
  const { theatre } = field;
  const conditions = conditionsFor(field.state, enemyOf(view.side));
  return view.enemies.filter(({ id, now, where }) => {
    if (now !== 1 || hexDistance(theatre.grid, where, target) !== 1) return false;
    return stepCost(theatre, conditions, sheetOf(theatre, id).mover, "deployed", where, target) !== null;
  }).length;
}

/**
 * Bounds that hold too when nobody stands: by their standing order all may fall back before the storm, or none can
 * resist, and the hex is taken without a shot. @rule R4.4 R4.9
 */
function orUnfought({ own, enemy, results }: Pick<Span, "own" | "enemy" | "results">) {
  return {
    own: { ...own, low: 0 },
    enemy: { ...enemy, low: 0 },
    results: results.includes("taken") ? results : (["taken", ...results] as const),
  };
}

/** What a side sees that speaks for a garrison that leaves before the storm. @rule R3.8 R4.4 R10.3 */
function leavingCauses(
  view: SideView,
  { theatre }: Field,
  { seen, doubts }: Target,
  target: Hex,
): readonly LeavingCause[] {
  if (seen.every(({ condition }) => condition === "routed")) return ["routed"];
  const causes: LeavingCause[] = [];
  const isAllMadeOut = seen.every(({ level }) => level === "identified");
  if (view.bombarded.includes(target) && !isAllMadeOut) causes.push("shelled");
  if (seen.every(({ level }) => level === "contact")) causes.push("not-made-out");
  else if (sumOf(doubts, ({ men }) => men.high) < theatre.numbers.movement.zoneOfControlMen)
    causes.push("few");
  return causes;
}

/** Bounds of fire by order at a hex in sight. @rule R4.2 */
export function fireSpan(view: SideView, field: Field, id: UnitId, target: Hex): Span {
  const { numbers } = field.theatre;
  const known = targetAt(view, field, target);
  const targets = unitsAt(field, target, enemyOf(view.side));
  const as = fireSituation(field, [fieldedUnit(field, id)], targets, target, "order");
  const shelters = sheltersAt(view, field, target, known);
  const levels = worksAllowed(known, shelters, numbers.fire.exposureWorks.length);
  const losses = (group: FightingGroup): number[] =>
    (["holding", "moving"] as const).flatMap((posture) =>
      levels.flatMap((works) =>
        fireForecast(
          { ...as, targets: [group], posture, works: posture === "moving" ? 0 : works },
          numbers,
        ).outcomes.map(({ loss }) => loss),
      ),
    );
  const men = over(known, field, losses);
  return {
    own: NOTHING,
    enemy: { ...men, high: men.high + crewsUnderFire(view, field, known, as.firers) },
    enemyCutOff: null,
    takes: null,
    results: [],
    mayLeave: [],
    beside: 0,
    because: ["dice", ...causesOf(known), "posture"],
  };
}

/** Crews that fall at most with the tanks that guns and rifles at a hex can stop, running or stuck. @rule R4.7 R7.12 */
function crewsUnderFire(
  view: SideView,
  { theatre }: Field,
  { seen, searched }: Target,
  firers: readonly FightingGroup[],
): number {
  const { fire, armour } = theatre.numbers;
  const tenths = sumOf(firers, ({ guns, antiTank, antiTankRifles }) => guns * antiTank + antiTankRifles);
  const luck = Math.max(...fire.die.map(({ percent }) => percent));
  const stopped = Math.ceil((tenths * luck * Math.max(100, armour.stuckHit)) / 100_000);
  const crew = (men: number, tanks: number): number =>
    crewLoss(men, tanks, Math.min(tanks, stopped), theatre.numbers);
  if (stopped === 0) return 0;
  // Of who is not made out nobody knows how few tanks he has left for all his men.
  const anyone = Math.max(
    0,
    ...candidates(view).map(({ men, tanks }) => (tanks > 0 ? percentOf(men, fire.crewLoss) : 0)),
  );
  const inSight = sumOf(seen, ({ level, id, men, tanks }) =>
    level === "contact"
      ? anyone
      : crew(menBehind(men, sheetOf(theatre, id).men, theatre.numbers).high, tanks),
  );
  return inSight + (searched ? 0 : anyone);
}

/** Bounds of a bombardment; the hex need not be seen. @rule R5.3 */
export function bombardmentSpan(view: SideView, field: Field, id: UnitId, target: Hex): Span {
  const { numbers } = field.theatre;
  const known = targetAt(view, field, target);
  const as = bombardmentSituation(field, id, target, "order");
  const shelters = sheltersAt(view, field, target, known);
  const losses = ({ men }: FightingGroup): number[] =>
    (["holding", "moving"] as const).flatMap((posture) =>
      worksAllowed(known, shelters, numbers.bombardment.shellsPerCasualty.length).flatMap((works) =>
        bombardmentForecast({ ...as, men, posture, works }, numbers).outcomes.map(({ loss }) => loss),
      ),
    );
  const answer = worstAnswer(view, field, id);
  return {
    own: { low: 0, high: answer },
    enemy: over(known, field, losses),
    enemyCutOff: null,
    takes: null,
    results: [],
    mayLeave: [],
    beside: 0,
    because: [
      "dice",
      ...causesOf(known),
      ...worksCause(known),
      "posture",
      ...(answer > 0 ? (["answer"] as const) : []),
    ],
  };
}

/** Bounds of an air strike. @rule R6.3 */
export function airStrikeSpan(view: SideView, field: Field, target: Hex, sorties: number): Span {
  const { numbers } = field.theatre;
  const known = targetAt(view, field, target);
  const as = airStrikeSituation(field, view.side, target, sorties);
  const shelters = sheltersAt(view, field, target, known);
  const losses = ({ men }: FightingGroup): number[] =>
    worksAllowed(known, shelters, numbers.air.kilogramsPerCasualty.length).flatMap((works) =>
      (["holding", "moving"] as const).flatMap((posture) =>
        [0, ANTI_AIR_MOST].flatMap((antiAir) =>
          airStrikeForecast({ ...as, men, works, posture, antiAir }, numbers).outcomes.map(
            ({ loss }) => loss,
          ),
        ),
      ),
    );
  return {
    own: NOTHING,
    enemy: over(known, field, losses),
    enemyCutOff: null,
    takes: null,
    results: [],
    mayLeave: [],
    beside: 0,
    because: ["dice", ...causesOf(known), ...worksCause(known), "posture", "anti-air"],
  };
}

/** Losses over the fewest and the most men on foot that can be in the hex: they grow with the men. */
function over(known: Target, field: Field, losses: (group: FightingGroup) => readonly number[]): Bounds {
  const surely = sumOf(known.doubts, (doubt) => doubt.men.low);
  const most = known.searched ? sumOf(known.doubts, (doubt) => doubt.men.high) : allMen(field);
  return {
    low: Math.min(...losses({ ...NOBODY, men: surely })),
    high: Math.max(...losses({ ...NOBODY, men: most })),
  };
}

function allMen(field: Field): number {
  return sumOf(field.theatre.scenario.units, (sheet) => sheet.men);
}

/** Levels of works that may be there: as seen around those who lie in them, for so many of them; else any. */
function worksAllowed(known: Target, { low, high }: Bounds, levels: number): readonly number[] {
  return Array.from({ length: levels }, (_, level) => level).filter(
    (level) => known.seen.length === 0 || (level >= low && level <= high),
  );
}

function worksCause({ seen }: Target): readonly SpanCause[] {
  return seen.length > 0 ? [] : ["works"];
}

function causesOf({ seen, searched }: Target): readonly SpanCause[] {
  const causes: SpanCause[] = [];
  if (seen.some(({ level }) => level === "contact")) causes.push("contact");
  if (seen.some(({ level }) => level === "identified")) causes.push("rounded");
  if (!searched) causes.push("unseen");
  return causes;
}
