/** The shells of the guns. */
import { type SideView, sheetOf, shellRation } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";

/** All shells together, then each battery's with what comes up, and those who have none. @see R5.3 R9.3 */
export function tellShells(reader: Reader, view: SideView): readonly string[] {
  const { t, formatNumber } = reader.language;
  const guns = onMap(view).flatMap((unit) => {
    const sheet = reader.sheet(unit.id);
    return sheet && sheet.shells > 0 && unit.guns > 0 ? [{ unit, sheet }] : [];
  });
  if (guns.length === 0) return [t("console.shells.noGuns")];
  const batteries = guns.filter(({ unit }) => sheetOf(reader.theatre, unit.id).range > 0);
  const told = batteries.length > 0 ? batteries : guns;
  const others = guns.filter((each) => !told.includes(each));
  const sum = (those: typeof guns) => formatNumber(those.reduce((all, { unit }) => all + unit.shells, 0));
  const empty = told.filter(({ unit }) => unit.shells === 0);
  return [
    t("console.shells.head", {
      count: told.length,
      shells: sum(told),
    }),
    ...(empty.length > 0
      ? [t("console.shells.none", { units: empty.map(({ unit }) => reader.short(unit.id)).join(", ") })]
      : []),
    ...told
      .filter(({ unit }) => unit.shells > 0)
      .map(({ unit, sheet }) =>
        t("console.shells.unit", {
          unit: reader.short(unit.id),
          now: formatNumber(unit.shells),
          all: formatNumber(sheet.shells),
          ration: formatNumber(shellRation(reader.theatre, { sheet, unit })),
        }),
      ),
    ...(others.length > 0
      ? [
          t("console.shells.others", {
            count: others.length,
            shells: sum(others),
            units: others.map(({ unit }) => reader.short(unit.id)).join(", "),
          }),
        ]
      : []),
  ];
}
