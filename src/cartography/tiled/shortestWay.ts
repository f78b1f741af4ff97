/** A step to a neighbouring node and what it costs; costs are above 0. */
export interface Step {
  readonly to: number;
  readonly cost: number;
}

/** Nodes of the cheapest way from one node to another, both included; empty when there is none (Dijkstra). */
export function shortestWay(
  from: number,
  to: number,
  steps: (node: number) => readonly Step[],
): readonly number[] {
  const cost = new Map<number, number>([[from, 0]]);
  const before = new Map<number, number>();
  const done = new Set<number>();
  const open = new Set([from]);
  while (open.size > 0) {
    const node = cheapest(open, cost);
    if (node === to) return wayBack(node, before);
    open.delete(node);
    done.add(node);
    for (const step of steps(node)) {
      const total = (cost.get(node) ?? 0) + step.cost;
      if (done.has(step.to) || total >= (cost.get(step.to) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(step.to, total);
      before.set(step.to, node);
      open.add(step.to);
    }
  }
  return [];
}

function cheapest(open: ReadonlySet<number>, cost: ReadonlyMap<number, number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const node of open) {
    const value = cost.get(node) ?? Number.POSITIVE_INFINITY;
    if (value < least) {
      least = value;
      best = node;
    }
  }
  return best;
}

function wayBack(end: number, before: ReadonlyMap<number, number>): readonly number[] {
  const way = [end];
  for (let node = before.get(end); node !== undefined; node = before.get(node)) way.unshift(node);
  return way;
}
