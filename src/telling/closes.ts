/** The fires that a part gives up once its first unit moves or storms. */
import { type FiresClosed, type SideView, sheetOf, theatreOf, type UnitId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** Most batteries that are named; of more the first, and how many more there are. */
const MOST_NAMED = 4;

/** Batteries with shells that have done nothing in this part, so that their fires are still to come. @see R1.4 */
export function silentBatteries(view: SideView): readonly UnitId[] {
  const theatre = theatreOf(view);
  return view.own
    .filter(({ at, deed, spent, silenced }) => at >= 0 && deed === null && spent + silenced === 0)
    .filter(({ id, guns, shells }) => guns > 0 && shells > 0 && sheetOf(theatre, id).range > 0)
    .map(({ id }) => id);
}

/**
 * "This closes the fires of this part: 2 batteries have not fired (G/118, 76/40), 30 sorties have not flown."; null where
 * nothing is given up.
 * @param view before the order. @see R1.4
 */
export function tellFiresClosed(reader: Reader, view: SideView, closes: FiresClosed | null): string | null {
  if (!closes || closes.batteries + closes.sorties === 0) return null;
  const { t } = reader.language;
  const batteries = t("command.batteries", { count: closes.batteries });
  const names = silentBatteries(view).map(reader.short);
  const named = names.slice(0, MOST_NAMED).join(", ");
  const more = names.length - MOST_NAMED;
  const units = more > 0 ? t("command.some", { units: named, count: more }) : named;
  // Of a staff that fires before it moves only the number is foreseen.
  const isThese = names.length === closes.batteries;
  return t("command.closes", {
    what: [
      ...(closes.batteries === 0
        ? []
        : isThese
          ? [t("command.batteriesNamed", { batteries, units })]
          : [batteries]),
      ...(closes.sorties > 0 ? [t("command.sorties", { count: closes.sorties })] : []),
    ].join(", "),
  });
}
