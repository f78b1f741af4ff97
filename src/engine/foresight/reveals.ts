/** What an order shows: of us to the enemy, and of the enemy and the ground to us. */
import type { Command } from "../commands.ts";
import type { Hex } from "../hex/grid.ts";
import { shelterFor } from "../rules/entrenchment/shelter.ts";
import { newGroundOn } from "../rules/sighting/newGround.ts";
import { isLoud } from "../rules/sighting/refreshSight.ts";
import { seenHexes } from "../rules/sighting/seenHexes.ts";
import { spottingRange } from "../rules/sighting/spotting.ts";
import type { UnitId } from "../scenario.ts";
import { theatreOf } from "../theatre.ts";
import type { Reveal, SideView } from "../viewTypes.ts";

/** What a legal order will show. Whom it will show cannot be known. @rule R3.3 R3.4 */
export function revealsOf(view: SideView, command: Command): readonly Reveal[] {
  switch (command.type) {
    case "move":
      return [
        ...showing(view, [command.unit]),
        ...groundSeen(view, command.path),
        ...groundSearched(view, command.path),
      ];
    case "assault":
      return [...showing(view, command.units), ...identifying(view, command.target)];
    case "fire":
    case "bombard":
      return showing(view, [command.unit]);
    default:
      return [];
  }
}

/** Those who lay still and will be found farther off. @rule R3.4 */
function showing(view: SideView, units: readonly UnitId[]): readonly Reveal[] {
  const { numbers } = theatreOf(view);
  return units.flatMap((id): readonly Reveal[] => {
    const unit = view.own.find((own) => own.id === id);
    if (!unit || isLoud(unit)) return [];
    const dug = view.works[unit.at];
    const works = dug?.side === view.side ? shelterFor(dug, unit.men, numbers) : 0;
    const hidden = spottingRange(numbers, view, { works, activity: "hidden" }).contact;
    const active = spottingRange(numbers, view, { works, activity: "active" }).contact;
    return active > hidden ? [{ what: "active", unit: id, hidden, active }] : [];
  });
}

/** Hand to hand one sees whom one fights. @rule R3.3 */
function identifying(view: SideView, hex: Hex): readonly Reveal[] {
  const contacts = view.enemies.filter((enemy) => enemy.where === hex && enemy.level === "contact").length;
  return contacts > 0 ? [{ what: "identifies", hex, contacts }] : [];
}

/** Ground that is searched from the way as it was not before. @rule R3.4 */
function groundSearched(view: SideView, path: readonly Hex[]): readonly Reveal[] {
  const hexes = newGroundOn(view, path);
  return hexes > 0 ? [{ what: "searched", hexes }] : [];
}

/** Ground that comes into sight on the way. @rule R3.1 R3.2 */
function groundSeen(view: SideView, path: readonly Hex[]): readonly Reveal[] {
  const theatre = theatreOf(view);
  const before = seenHexes(
    theatre,
    view.own.map(({ at }) => at),
    view.weather,
    view.light,
  );
  const after = seenHexes(theatre, path, view.weather, view.light);
  const hexes = after.reduce((count, seen, hex) => count + (seen === 1 && before[hex] !== 1 ? 1 : 0), 0);
  return hexes > 0 ? [{ what: "ground", hexes }] : [];
}
