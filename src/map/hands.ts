/** Hands on the map: gestures of pointer and fingers, and keys. */
import { type App, hexAtPoint } from "../app/index.ts";
import type { Point } from "../drawing/hexes.ts";
import type { Grid, Hex } from "../engine/index.ts";
import { listenToGestures } from "./gestures.ts";
import { type KeyTarget, listenToKeys } from "./keyboard.ts";
import type { MapWindow } from "./mapWindow.ts";
import { SameSpot } from "./sameSpot.ts";
import { zoomOn } from "./zoomOn.ts";

/** What the battlefield does itself, told of hexes; the window is moved from here. */
interface HandActions extends Pick<KeyTarget, "skip" | "shut" | "layers"> {
  /** Null where no hex is. */
  click(hex: Hex | null, how?: "add"): void;
  point(hex: Hex | null): void;
  /** A long press begins on a hex or beside all of them; null when it ends. */
  press(at: { readonly hex: Hex | null } | null): void;
}

/** What is listened to, and what it moves. */
interface Hands {
  readonly host: HTMLElement;
  /** Elements on which gestures are made. */
  readonly touched: readonly [HTMLElement, ...HTMLElement[]];
  readonly app: App;
  readonly grid: Grid;
  readonly window: MapWindow;
}

/** Listens until the answer is called. */
export function listenToHands(
  { host, touched, app, grid, window }: Hands,
  { click, point, press, skip, shut, layers }: HandActions,
): () => void {
  const hexAt = (at: Point): Hex | null => hexAtPoint(grid, window.mapPoint(at));
  const spot = new SameSpot({ hexAt, moves: () => window.movesByHand });
  const closeGestures = listenToGestures(touched, {
    panBy: (dx, dy) => window.panBy(dx, dy),
    zoomAt: (at, factor) => window.zoomAt(at, factor),
    click: (at, how) => click(spot.meant(at, performance.now()), how),
    firstOf: (at) => spot.firstOf(at, performance.now()),
    point: (at) => point(at && hexAt(at)),
    press(at) {
      const hex = at && hexAt(at);
      press(at && { hex });
      // Who cannot see the card that opens is told what it says.
      if (hex !== null) app.intents.lookAtHex(hex, "under-finger");
    },
  });
  const closeKeys = listenToKeys(host, app, grid, {
    // The intent says it to whoever reads it out, and the map follows what is looked at.
    moveCursor: (hex) => app.intents.lookAtHex(hex),
    press: (hex) => app.intents.clickHex(hex),
    zoom: (factor) => zoomOn(window, app.store.getState(), grid, factor),
    skip,
    shut,
    start: () => hexAtPoint(grid, window.outlook) ?? 0,
    layers,
  });
  return () => {
    closeGestures();
    closeKeys();
  };
}
