/** What one side saw happen: the only source of its map's motion, its log and its screen reader. */
import type { BattleEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Hex } from "./hex/grid.ts";
import type { SideId, UnitId } from "./scenario.ts";
import type { SeenEvent } from "./seenEvent.ts";
import { type BattleState, NOTHING_FALLEN } from "./state.ts";
import { sheetOf, type Theatre, theatreOf } from "./theatre.ts";

/**
 * The events as one side saw them, in their order; what it could not notice is left out.
 * @param before the state before the first of the events.
 */
export function witness(
  before: BattleState,
  events: readonly BattleEvent[],
  side: SideId,
): readonly SeenEvent[] {
  const theatre = theatreOf(before);
  const seen: SeenEvent[] = [];
  let state = before;
  for (const [index, event] of events.entries()) {
    const after = evolve(state, event);
    const noticed = notice({ theatre, before: state, after, side, events, index }, event);
    if (noticed) seen.push(noticed);
    state = after;
  }
  return seen;
}

interface Moment {
  readonly theatre: Theatre;
  readonly before: BattleState;
  readonly after: BattleState;
  readonly side: SideId;
  /** All facts of the decision, and the place of this one among them. */
  readonly events: readonly BattleEvent[];
  readonly index: number;
}

function notice(moment: Moment, event: BattleEvent): SeenEvent | null {
  const { side } = moment;
  const whole: SeenEvent = { type: "event", event };
  switch (event.type) {
    case "battle-began":
    case "battle-taken-over":
      return null;
    case "turn-began":
    case "side-began":
    case "restraint-changed":
    case "escalation-changed":
    case "weather-changed":
    case "battle-ended":
      return whole;
    case "ground-settled": {
      const own = event.known[side];
      const known = { soviet: own, japanese: own };
      return { type: "event", event: { ...event, holders: own, known } };
    }
    // A protest names the place and not the troops.
    case "border-breached":
      return event.side === side ? whole : { type: "event", event: { ...event, by: null } };
    case "dispatch-received":
      return event.to.includes(side) ? whole : null;
    case "sighted":
    case "lost-from-sight":
      return event.by === side ? whole : null;
    case "hex-captured":
      return event.noticedBy.includes(side)
        ? { type: "event", event: { ...event, noticedBy: [side] } }
        : null;
    case "aircraft-lost":
      return event.side === side || standsAt(moment, event.at) ? whole : null;
    case "air-promised":
    case "choice-made":
    case "orders-promised":
    case "sorties-flown":
    case "fires-closed":
      return event.side === side ? whole : null;
    case "weather-ordered":
      return null;
    case "battery-silenced":
      return isOwn(moment, event.unit) ? whole : silencedSeen(moment, event);
    case "works-damaged":
      return event.works.side === side || event.seenBy === side ? whole : null;
    case "crossing-built":
    case "supplies-came":
      return event.side === side ? whole : null;
    case "works-dug":
      return event.works.side === side ? whole : null;
    case "assault-resolved":
      return event.units.some((unit) => isOwn(moment, unit) || knownNow(moment, unit)) ||
        event.defenders.some((unit) => isOwn(moment, unit))
        ? whole
        : null;
    // Whoever sees the storm sees that nobody goes in.
    case "nobody-went-in":
      return event.units.some((unit) => isOwn(moment, unit) || knownNow(moment, unit)) ? whole : null;
    case "counter-attack-withheld":
      return event.units.some((unit) => isOwn(moment, unit)) ? whole : null;
    case "fire-resolved":
    case "bombardment-resolved":
      return noticeFire(moment, event);
    case "air-strike-resolved":
      return event.side === side ? whole : bombsSeen(moment, event.target, event.loss);
    case "unit-moved":
    case "unit-advanced":
    case "unit-retreated":
      return isOwn(moment, event.unit) ? whole : movementSeen(moment, event.unit, event.from, event.to);
    case "unit-destroyed":
      return isOwn(moment, event.unit) || knownNow(moment, event.unit) ? whole : null;
    default:
      return isOwn(moment, event.unit) ? whole : null;
  }
}

function isOwn(moment: Moment, unit: UnitId): boolean {
  return sheetOf(moment.theatre, unit).side === moment.side;
}

/** Whether the side sees the unit before or after the fact. */
function knownNow(moment: Moment, unit: UnitId): boolean {
  const index = moment.theatre.unitIndex.get(unit) ?? -1;
  return (
    moment.before.known[moment.side][index]?.now === 1 || moment.after.known[moment.side][index]?.now === 1
  );
}

/** A move is seen when both its ends are: who steps out of sight is lost where he was. @rule R3.5 */
function movementSeen(moment: Moment, unit: UnitId, from: Hex, to: Hex): SeenEvent | null {
  const isFollowed = knownNow(moment, unit) && isSightedNext(moment, unit);
  if (!isFollowed) return null;
  return {
    type: "enemy-moved",
    unit,
    level: identifiedNow(moment, unit) ? "identified" : "contact",
    from,
    to,
  };
}

/** Whether the next that this side learns of a unit is where it stands. */
function isSightedNext({ events, index, side }: Moment, unit: UnitId): boolean {
  for (const event of events.slice(index + 1)) {
    const isOfUnit = (event.type === "sighted" || event.type === "lost-from-sight") && event.unit === unit;
    if (isOfUnit && event.by === side) return event.type === "sighted";
  }
  return false;
}

/** Own fire is known whole; the enemy's by what it hits, from where if he is seen, whole if he is identified. @rule R3.7 */
function noticeFire(
  moment: Moment,
  event: Extract<BattleEvent, { readonly type: "fire-resolved" | "bombardment-resolved" }>,
): SeenEvent | null {
  if (isOwn(moment, event.unit)) return { type: "event", event: ownFire(event) };
  if (!standsAt(moment, event.target)) return null;
  if (identifiedNow(moment, event.unit)) return { type: "event", event: enemyFire(moment, event) };
  const how = event.type === "fire-resolved" ? "fire" : "shells";
  const from = knownNow(moment, event.unit) ? event.from : null;
  return { type: "enemy-fired", target: event.target, from, loss: event.loss, how };
}

/** Whether the side has the unit in sight, before or after the fact, and knows which it is. @rule R3.3 */
function identifiedNow({ theatre, before, after, side }: Moment, unit: UnitId): boolean {
  const index = theatre.unitIndex.get(unit) ?? -1;
  return [before, after].some((state) => {
    const known = state.known[side][index];
    return known?.now === 1 && known.level === "identified";
  });
}

/**
 * Who directs the other side's guns is not seen from where their shells fall, nor what they add up to, nor who of a hex
 * was not made out. @rule R3.3 R3.6
 */
function enemyFire(
  moment: Moment,
  event: Extract<BattleEvent, { readonly type: "fire-resolved" | "bombardment-resolved" }>,
): BattleEvent {
  if (event.type === "bombardment-resolved")
    return { ...event, spotter: null, fell: 0, fallen: NOTHING_FALLEN };
  const { with: all, ...fire } = event;
  const others = (all ?? []).filter((unit) => identifiedNow(moment, unit));
  return others.length > 0 ? { ...fire, with: others } : fire;
}

/** Of a battery silenced the side that did it hears as much as it knows of it: nothing of one never found. @rule R3.3 R5.9 */
function silencedSeen(
  moment: Moment,
  event: Extract<BattleEvent, { readonly type: "battery-silenced" }>,
): SeenEvent | null {
  if (event.seenBy !== moment.side || !knownNow(moment, event.unit)) return null;
  return identifiedNow(moment, event.unit)
    ? { type: "event", event }
    : { type: "enemy-silenced", at: event.at };
}

/** Who fires by the map does not learn what he hit, nor what lies there. @rule R5.2 */
function ownFire<T extends BattleEvent>(event: T): T {
  if (event.type !== "bombardment-resolved" || event.observed === "observed") return event;
  return { ...event, loss: 0, breakdown: event.breakdown.filter(({ cause }) => cause === "blind") };
}

function bombsSeen(moment: Moment, target: Hex, loss: number): SeenEvent | null {
  if (!standsAt(moment, target)) return null;
  return { type: "enemy-fired", target, from: null, loss, how: "bombs" };
}

function standsAt(moment: Moment, hex: Hex): boolean {
  return moment.theatre.scenario.units.some(
    (sheet, index) => sheet.side === moment.side && moment.before.units[index]?.at === hex,
  );
}
