/** Units that dispatches may call in, whatever their dates. */
import type { Minute, UnitId } from "./engine.ts";

interface Brings {
  readonly effects: readonly { readonly type: string; readonly unit?: UnitId }[];
}

/** What of a dispatch tells whom it may call in. */
export interface Calls extends Brings {
  readonly minute: Minute;
  readonly choice?: { readonly options: readonly Brings[] } | undefined;
}

/** Units that a dispatch between two minutes, or an answer to it, may call in. @rule R13.3 */
export function unitsCalled(dispatches: readonly Calls[], from: Minute, until: Minute): ReadonlySet<UnitId> {
  const within = dispatches.filter(({ minute }) => minute >= from && minute < until);
  const effects = within.flatMap((each) =>
    [each, ...(each.choice?.options ?? [])].flatMap((brings) => brings.effects),
  );
  return new Set(
    effects.flatMap(({ type, unit }) => (type === "arrival" && unit !== undefined ? [unit] : [])),
  );
}
