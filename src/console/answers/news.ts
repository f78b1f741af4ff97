/** What of the facts is news to a side. */
import type { Hex, SeenEvent, SideView, UnitId } from "../../engine/index.ts";

interface Sight {
  readonly level: string;
  readonly where: Hex;
  readonly condition: string | null;
}

/**
 * The facts without sightings that tell nothing new in words: who was in sight as the same, there, and as steady. That he
 * has become weaker stands with him.
 * @param before what the side knew before the first of them.
 * @see R3.3 R3.8
 */
export function newsIn(before: SideView, seen: readonly SeenEvent[]): readonly SeenEvent[] {
  const known = new Map<UnitId, Sight>(
    before.enemies.filter(({ now }) => now === 1).map((enemy) => [enemy.id, enemy]),
  );
  return seen.filter((each) => {
    if (each.type !== "event") return true;
    const { event } = each;
    if (event.type === "lost-from-sight") known.delete(event.unit);
    if (event.type !== "sighted") return true;
    const was = known.get(event.unit);
    const { level, where, condition } = event.known;
    known.set(event.unit, { level, where, condition });
    return !was || was.level !== level || was.where !== where || was.condition !== condition;
  });
}
