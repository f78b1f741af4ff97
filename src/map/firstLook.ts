/** Where the window looks when a battle is opened. */
import { type AppState, type GameInPlay, mapSize } from "../app/index.ts";
import type { Grid, SideView, Theatre } from "../engine/index.ts";
import { bringMomentIntoView, bringNearestOwnIntoView } from "./bringIntoView.ts";
import { type Frame, firstOutlook } from "./camera.ts";
import { countersIn } from "./covers.ts";
import type { Point } from "./hexes.ts";
import type { MapWindow } from "./mapWindow.ts";
import { middleOf } from "./middleOf.ts";
import { type Rect, sharedArea } from "./names/placement.ts";

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
  leaveCorners(window, grid, view);
  bringNearestOwnIntoView(window, grid, view);
  bringMomentIntoView(window, grid, replay);
}

/** The first look gives way by so many steps of half a hex; each costs as much as a part of a counter that is hidden. */
const MOST_STEPS = 4;
const STEP_COST = 0.07;

/** Moves the window a little where that frees counters from what lies over its corners and from its edges. */
function leaveCorners(window: MapWindow, grid: Grid, { own, enemies }: SideView): void {
  const places = new Set([...own.map(({ at }) => at), ...enemies.map(({ where }) => where)]);
  const counters = countersIn(
    window,
    grid,
    [...places].filter((hex) => hex >= 0),
  );
  const { covers, outlook, frame, hexWidth } = window;
  const step = hexWidth / 2;
  let best = { x: 0, y: 0, cost: Number.POSITIVE_INFINITY };
  for (let down = -MOST_STEPS; down <= MOST_STEPS; down++)
    for (let right = -MOST_STEPS; right <= MOST_STEPS; right++) {
      const [x, y] = [right * step, down * step];
      const hidden = counters.reduce(
        (sum, counter) => sum + hiddenShare(counter, { x, y }, frame, covers),
        0,
      );
      const cost = hidden + STEP_COST * Math.hypot(right, down);
      if (cost < best.cost) best = { x, y, cost };
    }
  window.lookAt({ x: outlook.x - best.x / outlook.scale, y: outlook.y - best.y / outlook.scale });
}

/** How much of a counter that is moved by so much would be under something, or cut by the window's edge. */
function hiddenShare(
  { left, top, right, bottom }: Rect,
  { x, y }: Point,
  { width, height }: Frame,
  covers: readonly Rect[],
): number {
  const at = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  const whole = (right - left) * (bottom - top);
  const seen = sharedArea(at, { left: 0, top: 0, right: width, bottom: height });
  const covered = covers.reduce((sum, cover) => sum + sharedArea(at, cover), 0);
  return (whole - seen + Math.min(seen, covered)) / whole;
}
