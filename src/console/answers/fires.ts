/** Fire that falls again and again on the same hex, told once with all that it cost. */
import type { Losses, SeenEvent } from "../../engine/index.ts";

/** Facts drawn together: the sum of fire stands where the first of it fell, and how often it did. */
export interface FiresTogether {
  readonly seen: readonly SeenEvent[];
  /** Times, by the place of the sum among the facts. */
  readonly times: ReadonlyMap<number, number>;
}

/**
 * Shells and bombs of unseen enemies on the same hex, and what they cost each unit, drawn together up to the next
 * storm; of fire held down the last is told.
 * @see R3.7
 */
export function firesTogether(seen: readonly SeenEvent[]): FiresTogether {
  const drawn: SeenEvent[] = [];
  const times = new Map<number, number>();
  let open = new Map<string, number>();
  for (const each of seen) {
    const key = keyOf(each);
    if (key === null) {
      if (isStorm(each)) open = new Map();
      drawn.push(each);
      continue;
    }
    const at = open.get(key);
    if (at === undefined) {
      open.set(key, drawn.length);
      times.set(drawn.length, 1);
      drawn.push(each);
      continue;
    }
    drawn[at] = sumOf(drawn[at] as SeenEvent, each);
    times.set(at, (times.get(at) ?? 0) + 1);
  }
  return { seen: drawn, times };
}

function keyOf(seen: SeenEvent): string | null {
  if (seen.type === "enemy-fired") return `${seen.how} ${seen.target} ${seen.from}`;
  if (seen.type !== "event") return null;
  const { event } = seen;
  return event.type === "losses-taken" || event.type === "unit-suppressed"
    ? `${event.type} ${event.unit}`
    : null;
}

function isStorm(seen: SeenEvent): boolean {
  return (
    seen.type === "event" && (seen.event.type === "assault-resolved" || seen.event.type === "fire-resolved")
  );
}

function sumOf(first: SeenEvent, next: SeenEvent): SeenEvent {
  if (first.type === "enemy-fired" && next.type === "enemy-fired")
    return { ...first, loss: first.loss + next.loss };
  if (first.type !== "event" || next.type !== "event") return next;
  const [one, other] = [first.event, next.event];
  if (one.type !== "losses-taken" || other.type !== "losses-taken") return next;
  return { ...first, event: { ...one, loss: added(one.loss, other.loss) } };
}

function added(a: Losses, b: Losses): Losses {
  return {
    killed: a.killed + b.killed,
    wounded: a.wounded + b.wounded,
    missing: a.missing + b.missing,
    guns: a.guns + b.guns,
    tanks: a.tanks + b.tanks,
  };
}
