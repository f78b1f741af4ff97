/** Where the window looks when a battle is opened. */
import { type AppState, type GameInPlay, mapSize } from "../app/index.ts";
import type { Theatre } from "../engine/index.ts";
import { bringMomentIntoView, bringNearestOwnIntoView } from "./bringIntoView.ts";
import { firstOutlook } from "./camera.ts";
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
  if (settings.projector === "on") window.zoomBy(PROJECTED_ZOOM);
  bringNearestOwnIntoView(window, grid, view);
  bringMomentIntoView(window, grid, replay);
}
