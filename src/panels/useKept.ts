import { useSyncExternalStore } from "react";

const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sets a kept state from elsewhere; whoever shows it is drawn anew. */
export function keep(name: string, value: unknown): void {
  kept.set(name, value);
  for (const listener of listeners) listener();
}

/** A state that outlives its component while the page is open: a leaf that is turned comes back as it was left. */
export function useKept<Value>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const value = useSyncExternalStore(listen, () => (kept.has(name) ? (kept.get(name) as Value) : first));
  return [value, (next) => keep(name, next)];
}
