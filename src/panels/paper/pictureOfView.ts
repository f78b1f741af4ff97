/** What one side knows of the battle now, as a small map shows it. */
import type { Picture } from "../../analysis/index.ts";
import { enemyOf, type Scenario, type SideView } from "../../app/index.ts";

/** Own units whole, enemies as they were made out, and the ground as the side believes it to be held. */
export function pictureOfView(
  scenario: Scenario,
  view: SideView,
): Pick<Picture, "units" | "strangers" | "control"> {
  const own = new Map(view.own.map((unit) => [unit.id, unit]));
  const made = new Map(
    view.enemies.filter(({ level }) => level === "identified").map((each) => [each.id, each]),
  );
  const nobody = {
    is: "unknown",
    known: "unknown",
    hex: -1,
    men: null,
    guns: null,
    tanks: null,
    shells: null,
  } as const;
  return {
    units: scenario.units.map(({ id }) => {
      const unit = own.get(id);
      const enemy = made.get(id);
      if (unit && unit.at >= 0) {
        const { at, men, guns, tanks, shells } = unit;
        return { is: "map", known: "whole", hex: at, men, guns, tanks, shells };
      }
      if (!enemy || enemy.where < 0) return nobody;
      const { where, now, men, guns, tanks } = enemy;
      return { ...nobody, is: "map", known: now === 1 ? "seen" : "last-seen", hex: where, men, guns, tanks };
    }),
    strangers: view.enemies
      .filter(({ level, where }) => level === "contact" && where >= 0)
      .map(({ where, now }) => ({
        side: enemyOf(view.side),
        hex: where,
        known: now === 1 ? "seen" : "last-seen",
      })),
    control: view.control,
  };
}
