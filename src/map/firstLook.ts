/** Where the window looks when a battle is opened. */
import { type AppState, centreOf, type GameInPlay, HEX_WIDTH, mapSize } from "../app/index.ts";
import type { Point } from "../drawing/hexes.ts";
import type { Hex, SideView, Theatre } from "../engine/index.ts";
import { bringMomentIntoView, bringNearestOwnIntoView } from "./bringIntoView.ts";
import { firstOutlook } from "./camera.ts";
import { clearestLook, type Wanted } from "./clearestLook.ts";
import { isRowIn } from "./dom/fanPlace.ts";
import type { MapWindow } from "./mapWindow.ts";
import { middleOf } from "./middleOf.ts";

/** A projected map begins so much nearer: counters and names are read from the last row. */
const PROJECTED_ZOOM = 1.45;

/** Looks at the ground of the battle, so that own units or what a replay speaks of are in the window. */
export function lookFirst(
  window: MapWindow,
  theatre: Theatre,
  { view }: GameInPlay,
  { settings, replay }: AppState,
): void {
  const { grid } = theatre;
  window.look(firstOutlook(window.frame, middleOf(theatre, view.battle), mapSize(grid)));
  // Only now the slip of the scale is as long as it will be.
  window.minds();
  if (settings.projector === "on") window.zoomBy(PROJECTED_ZOOM);
  const { outlook, frame, covers } = window;
  window.look(
    clearestLook(outlook, wantedIn(theatre, view, isRowIn(frame) ? "phone" : "desk"), { frame, covers }),
  );
  bringNearestOwnIntoView(window, grid, view);
  bringMomentIntoView(window, grid, replay);
}

/** Own units within so many hex widths of an enemy or an objective are the first to be seen. */
const NEAR = 5;
/** How much it matters that a thing is clear of edges and furniture. */
const WORTH = { near: 2, far: 0.6, enemy: 0.8 } as const;
/**
 * An objective matters by its points, and none less than a unit of the enemy. On a phone there is no room for both the
 * ground and those who are to take it: they come first.
 */
const WORTH_OF_POINT = { desk: 0.4, phone: 0.05 } as const;

/** Own units, enemies and objectives with their worth in the first look. */
export function wantedIn(
  { scenario, places, grid }: Theatre,
  { own, enemies, battle }: Pick<SideView, "own" | "enemies" | "battle">,
  on: keyof typeof WORTH_OF_POINT,
): readonly Wanted[] {
  const objectives = scenario.battles.find(({ id }) => id === battle)?.objectives ?? [];
  const grounds = objectives.flatMap(({ place, points }) =>
    (places.get(place)?.hexes.slice(0, 1) ?? []).map((hex) => ({ hex, points })),
  );
  const seen = [...new Set(enemies.map(({ where }) => where))].filter((hex) => hex >= 0);
  const stakes = [...grounds.map(({ hex }) => hex), ...seen];
  const mine = [...new Set(own.map(({ at }) => at))].filter((hex) => hex >= 0);
  const isNear = (hex: Hex): boolean =>
    stakes.some((other) => isWithin(centreOf(grid, hex), centreOf(grid, other)));
  const wanted = (hex: Hex, worth: number): Wanted => ({ ...centreOf(grid, hex), worth });
  return [
    ...mine.map((hex) => wanted(hex, isNear(hex) ? WORTH.near : WORTH.far)),
    ...seen.map((hex) => wanted(hex, WORTH.enemy)),
    ...grounds.map(({ hex, points }) => wanted(hex, Math.max(WORTH.enemy, WORTH_OF_POINT[on] * points))),
  ];
}

/** Whether two points of the map are no farther from each other than what counts as near. */
function isWithin(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= NEAR * HEX_WIDTH;
}
