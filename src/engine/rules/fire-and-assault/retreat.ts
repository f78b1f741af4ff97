/** Where a beaten unit falls back to. */
import { columnOf, type Grid, type Hex, rowOf } from "../../hex/grid.ts";

/** An adjacent hex as a way out. */
export interface RetreatCandidate {
  readonly hex: Hex;
  /** Movement points for this unit's mover; null = it cannot go there. */
  readonly cost: number | null;
  /** Enemies stand there; an enemy zone of control covers it; there is room for the unit. */
  readonly enemies: 0 | 1;
  readonly enemyZone: 0 | 1;
  readonly room: 0 | 1;
  /** As its side knows it: the enemy holds it, or he alone claims it and it is not the side's own. */
  readonly enemyGround: 0 | 1;
  /** It lies farther from where the side comes onto the map than the hex that is left. */
  readonly astray: 0 | 1;
}

/**
 * The hex a beaten unit falls back to: passable, without enemies, with room; if it can be not over the enemy's
 * ground, then out of enemy zones of control, then not away from where its side comes onto the map, then as
 * far from the attackers as can be, then the easiest, then the first by index.
 * @param attackers hexes from which it was beaten.
 * @param nerve a routed unit runs home whatever the enemy controls on the way.
 * @returns null when there is no way out: the unit is surrounded.
 * @rule R4.8 R10.3
 */
export function retreatHex(
  grid: Grid,
  attackers: readonly Hex[],
  candidates: readonly RetreatCandidate[],
  nerve: "beaten" | "routed" = "beaten",
): Hex | null {
  const homeFirst = nerve === "routed" ? 1 : 0;
  const open = candidates.filter(
    (candidate) =>
      candidate.cost !== null &&
      candidate.enemies === 0 &&
      candidate.room === 1 &&
      !attackers.includes(candidate.hex),
  );
  const ranked = open
    .map((candidate) => ({ ...candidate, away: awayFrom(grid, attackers, candidate.hex) }))
    .sort(
      (a, b) =>
        a.enemyGround - b.enemyGround ||
        homeFirst * (a.astray - b.astray) ||
        a.enemyZone - b.enemyZone ||
        a.astray - b.astray ||
        b.away - a.away ||
        (a.cost ?? 0) - (b.cost ?? 0) ||
        a.hex - b.hex,
    );
  return ranked[0]?.hex ?? null;
}

/** The nearest attacker counts first, all together after that. */
function awayFrom(grid: Grid, attackers: readonly Hex[], hex: Hex): number {
  const spans = attackers.map((attacker) => spanBetween(grid, attacker, hex));
  const nearest = spans.length > 0 ? Math.min(...spans) : 0;
  return nearest * 1000 + spans.reduce((sum, span) => sum + span, 0);
}

/** Square of the distance as the crow flies, in hexes: it tells straight back from aslant, a count of hexes cannot. */
function spanBetween(grid: Grid, a: Hex, b: Hex): number {
  const axial = (hex: Hex): number => columnOf(grid, hex) - Math.floor(rowOf(grid, hex) / 2);
  const dq = axial(a) - axial(b);
  const dr = rowOf(grid, a) - rowOf(grid, b);
  return dq * dq + dq * dr + dr * dr;
}
