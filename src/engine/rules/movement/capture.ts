/** Whoever was last in a hex holds it. @rule R14.1 */
import { type Deciding, state } from "../../deciding.ts";
import { CONTROL_MARK, sideOfMark } from "../../draft.ts";
import { type Field, fielded, fieldedUnit } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, SIDES, type SideId, type UnitId } from "../../scenario.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { seenHexes } from "../sighting/seenHexes.ts";
import { isSeenBy, watchOf } from "../sighting/watch.ts";
import { zoneOfControlOf } from "./zoneOfControl.ts";

/** States that a side now holds a hex, where it did not; the other side notices if it sees the hex. */
export function stateCapture(deciding: Deciding, side: SideId, hex: Hex): void {
  const { draft } = deciding;
  const mark = CONTROL_MARK[side];
  if (draft.state.control[hex] === mark && draft.state.believed[side][hex] === mark) return;
  const enemy = enemyOf(side);
  const isRetaken = draft.state.control[hex] === CONTROL_MARK[enemy];
  const noticedBy = isSeenBy(draft, enemy, hex) ? [side, enemy] : [side];
  state(deciding, { type: "hex-captured", hex, side, noticedBy });
  if (isRetaken) findWorks(deciding, side, hex);
}

/** A unit takes the hex it stands in; who is routed takes nothing. @rule R10.3 R14.1 */
export function takeGround(deciding: Deciding, id: UnitId): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, id);
  const { cohesion } = deciding.draft.theatre.numbers;
  if (unit.at >= 0 && cohesionState(unit.cohesion, cohesion) !== "routed")
    stateCapture(deciding, sheet.side, unit.at);
}

/** Who takes a hex back does not find his works as he left them. @rule R8.9 */
function findWorks(deciding: Deciding, side: SideId, hex: Hex): void {
  const { theatre, state: now } = deciding.draft;
  const works = now.works[hex];
  if (works?.side !== side) return;
  const levels = Math.min(works.room.length, theatre.numbers.entrenchment.lostWithHex);
  if (levels === 0) return;
  const left = {
    ...works,
    level: Math.max(0, works.level - levels),
    // Every man lies a level less deep than he did.
    room: works.room.slice(levels),
    done: 0,
  };
  state(deciding, {
    type: "works-damaged",
    hex,
    works: left,
    levels,
    rows: 0,
    nests: 0,
    cause: "retaken",
    seenBy: null,
  });
}

/** At the beginning of a part each side notices who holds the ground that it has in sight now. @rule R3.3 */
export function noticeGround(deciding: Deciding): void {
  const { draft } = deciding;
  for (const side of SIDES) {
    const { weather, light } = draft.state;
    const seen = seenHexes(draft.theatre, watchOf(draft, side).observers, weather, light);
    for (let hex = 0; hex < seen.length; hex++) {
      const mark = draft.state.control[hex];
      if (seen[hex] !== 1 || draft.state.believed[side][hex] === mark) continue;
      const holder = sideOfMark(mark);
      if (holder !== null) state(deciding, { type: "hex-captured", hex, side: holder, noticedBy: [side] });
    }
  }
}

/**
 * At the end of a turn whoever alone stands in a place takes its empty hexes that are in his zone of control.
 * @rule R14.6
 */
export function mopUp(deciding: Deciding): void {
  const { draft } = deciding;
  const standing = { soviet: groundOf(draft, "soviet"), japanese: groundOf(draft, "japanese") };
  for (const side of SIDES) {
    const enemies = standing[enemyOf(side)];
    let zone: Uint8Array | null = null;
    for (const { hexes } of draft.theatre.places.values()) {
      if (hexes.some((hex) => enemies.has(hex)) || !hexes.some((hex) => standing[side].has(hex))) continue;
      zone ??= zoneOfControlOf(draft.theatre, draft.state, side);
      for (const hex of hexes) if (zone[hex] === 1) stateCapture(deciding, side, hex);
    }
  }
}

/** Hexes in which units of a side stand. */
function groundOf(field: Field, side: SideId): ReadonlySet<Hex> {
  return new Set(fielded(field, side).map(({ unit }) => unit.at));
}
