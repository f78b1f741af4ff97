import { useState } from "react";

const kept = new Map<string, unknown>();

/** A state that outlives its component while the page is open: a leaf that is turned comes back as it was left. */
export function useKept<Value>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const [value, set] = useState<Value>(() => (kept.has(name) ? (kept.get(name) as Value) : first));
  return [
    value,
    (next) => {
      kept.set(name, next);
      set(next);
    },
  ];
}
