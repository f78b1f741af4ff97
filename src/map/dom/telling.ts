/** What a screen reader hears of a hex. */
import type { GameInPlay } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import type { Language } from "../../language/index.ts";
import type { Appearance } from "../counters/appearance.ts";

/** Hex, place, works and counters in it. */
export function tellHex(
  language: Language,
  game: GameInPlay,
  hex: Hex,
  units: readonly Appearance[],
): string {
  const place = game.book.placeAt(hex);
  const placeName = place === null ? undefined : game.words.places[place]?.name;
  const facts = { hex: game.book.nameOf(hex), place: placeName ?? "" };
  const where = language.t(placeName ? "map.cursorAtPlace" : "map.cursorAt", facts);
  const who = units.map((unit) => {
    const name = unit.name === "" ? language.t("map.unknownUnit") : game.words.units[unit.unit]?.name;
    const key = unit.ghost ? "map.unitLastSeen" : "map.unit";
    return language.t(key, { name: name ?? unit.name, side: language.t(`sides.${unit.side}`) });
  });
  return [where, ...tellWorks(language, game, hex), ...who].join(". ");
}

/** Works that are known there, with wire and machine-gun nests. */
function tellWorks({ t }: Language, { view }: GameInPlay, hex: Hex): readonly string[] {
  const works = view.works[hex];
  if (!works || works.level + works.wire + works.nests === 0) return [];
  const parts = [
    ...(works.level > 0 ? [t(`works.${Math.min(3, works.level) as 1 | 2 | 3}`)] : []),
    ...(works.wire > 0 ? [t("works.rows", { count: works.wire })] : []),
    ...(works.nests > 0 ? [t("works.nests", { count: works.nests })] : []),
  ];
  return [t("map.works", { side: t(`sides.${works.side}`), works: parts.join(", ") })];
}
