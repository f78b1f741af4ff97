import type { MomentCompared } from "../../analysis/index.ts";
import type { UnitId } from "../../engine/index.ts";

/** Units that are surely elsewhere than in history at a moment. */
export function apartIn({ differences }: MomentCompared): ReadonlySet<UnitId> {
  return new Set(differences.flatMap((each) => (each.what === "unit" ? [each.unit] : [])));
}
