/** Bounds of what defensive fire can cost a mover, from enemies known and unknown. @rule R4.9 */
import { type Field, fieldedUnit, hexesAround } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import type { FightingGroup } from "../rules/fire-and-assault/fightingGroup.ts";
import { type FireSituation, fireOutcomes } from "../rules/fire-and-assault/fire.ts";
import { crewLoss } from "../rules/fire-and-assault/losses.ts";
import { fireSituation } from "../rules/fire-and-assault/resolveFire.ts";
import { type MoveCommand, spentAfterSteps } from "../rules/movement/checkMove.ts";
import { ENEMY_ZONE, marksAt } from "../rules/movement/knownGround.ts";
import { sumOf } from "../rules/percent.ts";
import type { SeenUnit, SideView, Span, SpanCause } from "../viewTypes.ts";
import { atFullStrength, candidates, doubtOf } from "./doubts.ts";
import { surelySeen } from "./surelySeen.ts";
import { swimOnPath } from "./swimOnPath.ts";

/** Who may fire at a mover on his way. */
export interface Threats {
  /** Enemies in sight beside the path, made out. */
  readonly known: readonly SeenUnit[];
  /** Hexes of the path beside which somebody may lie who has not been made out or found. */
  readonly blind: readonly Hex[];
  /** Somebody beside the path has been found and not made out. */
  readonly contacts: 0 | 1;
}

/** Who may fire at a mover on a path. */
export function threatsOn(view: SideView, field: Field, path: readonly Hex[]): Threats {
  const { theatre } = field;
  const seen = surelySeen(theatre, view);
  const beside = (hex: Hex): readonly Hex[] => hexesAround(theatre, hex);
  const here = view.enemies.filter((enemy) => enemy.now === 1);
  const contacts = new Set(here.filter(({ level }) => level === "contact").map(({ where }) => where));
  const isBlind = (hex: Hex): boolean =>
    beside(hex).some((other) => seen[other] !== 1 || contacts.has(other));
  const near = new Set(path.flatMap(beside));
  return {
    // Who is routed does not fire by himself.
    known: here.filter(
      (enemy) => enemy.level === "identified" && enemy.condition !== "routed" && near.has(enemy.where),
    ),
    blind: path.filter(isBlind),
    contacts: [...contacts].some((hex) => near.has(hex)) ? 1 : 0,
  };
}

/** Bounds of the men lost on a move, by fire and in the lake; null where the way is dry and nobody can be beside it. */
export function moveSpan(view: SideView, field: Field, command: MoveCommand): Span | null {
  const { theatre } = field;
  const threats = threatsOn(view, field, command.path);
  const drowned = swimOnPath(view, field, command)?.missing ?? 0;
  if (threats.known.length + threats.blind.length + drowned === 0) return null;
  const mover = fieldedUnit(field, command.unit);
  const { men: aboard, tanks, bogged } = mover.unit;
  const crews = (stopped: readonly { readonly tanks: number }[]): number =>
    crewLoss(
      aboard,
      tanks + bogged,
      sumOf(stopped, (hit) => hit.tanks),
      theatre.numbers,
    );
  const worst = (as: FireSituation): number =>
    Math.max(
      ...fireOutcomes(as, theatre.numbers).map(({ loss, tanksStopped }) => loss + crews(tanksStopped)),
    );
  // Nothing is known that makes his fire weaker: what the mover himself is short of does not.
  const stops = command.path.map((hex) => ({
    ...fireSituation(field, [mover], [mover], hex, "reaction"),
    factors: [],
  }));
  const onPath = (firers: readonly FightingGroup[]): number =>
    Math.max(...stops.map((stop) => worst({ ...stop, firers, distance: 1 })));
  const known = sumOf(threats.known, (enemy) => onPath(doubtOf(theatre, view, enemy).strongest));
  const unknown = candidates(view)
    .map((sheet) => onPath([atFullStrength(sheet, 0)]))
    .sort((a, b) => b - a)
    .slice(0, threats.blind.length);
  const high = Math.min(aboard, drowned + known + sumOf(unknown, (loss) => loss));
  const because: SpanCause[] = ["dice", "hold-fire"];
  if (threats.contacts) because.push("contact");
  if (threats.known.length > 0) because.push("rounded");
  if (threats.blind.length > 0) because.push("unseen");
  return {
    own: { low: 0, high },
    enemy: { low: 0, high: 0 },
    enemyCutOff: null,
    takes: null,
    results: [],
    mayLeave: [],
    beside: 0,
    because,
  };
}

/**
 * Movement points that a move costs at most: who is not found may control a hex of the way, and then it ends there.
 * @rule R2.7
 */
export function costAtMost(view: SideView, field: Field, command: MoveCommand): number {
  const { theatre } = field;
  const blind = new Set(threatsOn(view, field, command.path).blind);
  const { zoneOfControl } = theatre.numbers.movement;
  const most = spentAfterSteps(view, command).map((spent, step) => {
    const hex = command.path[step] as Hex;
    const isTold = (marksAt(theatre, view, hex) & ENEMY_ZONE) !== 0;
    const canBeControlled = (theatre.controls[hex] as readonly Hex[]).length > 0;
    return blind.has(hex) && !isTold && canBeControlled ? spent + zoneOfControl : spent;
  });
  return Math.max(0, ...most);
}
