/** Which units weigh most, where of many only the first are named. */
import { ECHELONS, type SideView, sheetOf, theatreOf, type UnitId } from "../engine/index.ts";

/** The same units, the weightiest first: batteries, then the larger bodies, then by how many are left. */
export function byWeight(view: SideView, units: readonly UnitId[]): readonly UnitId[] {
  const theatre = theatreOf(view);
  const weights = new Map(
    view.own.map(({ id, men, guns, tanks }) => {
      const { range, echelon } = sheetOf(theatre, id);
      const isBattery = range > 0 && guns > 0;
      return [id, [isBattery ? 1 : 0, ECHELONS.indexOf(echelon), men + guns + tanks]] as const;
    }),
  );
  return [...units].sort((a, b) => compare(weights.get(b) ?? [], weights.get(a) ?? []));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
