/** Where the map is opened. */
import { centreOf, mapSize } from "../app/index.ts";
import type { Point } from "../drawing/hexes.ts";
import type { Theatre } from "../engine/index.ts";

/** The middle of what a battle is about: its objectives, each by its worth, or of the map. */
export function middleOf({ scenario, places, grid }: Theatre, battleId: string): Point {
  const battle = scenario.battles.find(({ id }) => id === battleId);
  const worth = (battle?.objectives ?? []).flatMap(({ place, points }) => {
    const hex = places.get(place)?.hexes[0];
    return hex === undefined ? [] : [{ ...centreOf(grid, hex), points }];
  });
  const whole = worth.reduce((sum, { points }) => sum + points, 0);
  const { width, height } = mapSize(grid);
  if (whole <= 0) return { x: width / 2, y: height / 2 };
  return {
    x: worth.reduce((sum, place) => sum + place.x * place.points, 0) / whole,
    y: worth.reduce((sum, place) => sum + place.y * place.points, 0) / whole,
  };
}
