/** The map by keyboard: a cursor that goes from hex to hex. */
import { type App, actionOf, isTaken, type KeyActionId } from "../app/index.ts";
import { neighboursOf } from "../drawing/hexes.ts";
import type { Grid, Hex } from "../engine/index.ts";

/** What keys ask for. */
export interface KeyTarget {
  moveCursor(hex: Hex): void;
  press(hex: Hex): void;
  zoom(factor: number): void;
  /** Cuts a playback short; true when there was one. */
  skip(): boolean;
  /** Puts away what a press has opened over the map; true when something was open. */
  shut(): boolean;
  /** Where the cursor begins when nothing is chosen. */
  start(): Hex;
  /** Opens the list of layers. */
  layers(): void;
}

const ZOOM_STEP = 1.25;
/** Hexes that the cursor goes with Shift. */
const FAR = 5;

/** Neighbours as `neighboursOf` has them, clockwise from east. */
const EAST = 0;
const SOUTH_EAST = 1;
const SOUTH_WEST = 2;
const WEST = 3;
const NORTH_WEST = 4;
const NORTH_EAST = 5;

type Step = (grid: Grid, hex: Hex) => Hex;

const across =
  (direction: number): Step =>
  (grid, hex) =>
    neighboursOf(grid, hex)[direction] ?? -1;

/** Straight up or down: the rows lie half a hex apart, so that every other step is to the other side. */
const upright =
  (even: number, odd: number): Step =>
  (grid, hex) =>
    across(Math.floor(hex / grid.columns) % 2 === 0 ? even : odd)(grid, hex);

const NORTH = upright(NORTH_EAST, NORTH_WEST);
const SOUTH = upright(SOUTH_EAST, SOUTH_WEST);

const far =
  (step: Step): Step =>
  (grid, hex) => {
    let at = hex;
    for (let count = 0; count < FAR; count++) {
      const next = step(grid, at);
      if (next < 0) break;
      at = next;
    }
    return at;
  };

const STEPS: Readonly<Partial<Record<KeyActionId, Step>>> = {
  "cursor-west": across(WEST),
  "cursor-east": across(EAST),
  "cursor-north": NORTH,
  "cursor-south": SOUTH,
  "cursor-north-west": across(NORTH_WEST),
  "cursor-north-east": across(NORTH_EAST),
  "cursor-south-west": across(SOUTH_WEST),
  "cursor-south-east": across(SOUTH_EAST),
  "far-west": far(across(WEST)),
  "far-east": far(across(EAST)),
  "far-north": far(NORTH),
  "far-south": far(SOUTH),
};

/** What looks at the map otherwise and moves no cursor works wherever the keys go, as the keys of the game do. */
const ANYWHERE: ReadonlySet<KeyActionId> = new Set(["zoom-in", "zoom-out", "layers"]);

/** The hex that a cursor key leads to; the hex itself at the edge of the map, null for a key that is none. */
export function steppedBy(action: KeyActionId, grid: Grid, hex: Hex): Hex | null {
  const step = STEPS[action];
  if (!step) return null;
  const next = step(grid, hex);
  return next < 0 ? hex : next;
}

/** Listens while the map has the focus, or in a game nothing has, and for a few keys always; the answer takes the listeners away. */
export function listenToKeys(host: HTMLElement, app: App, grid: Grid, target: KeyTarget): () => void {
  let last: Hex | null = null;
  const cursor = (): Hex | null => {
    const { pointed, selected } = app.store.getState();
    last = pointed ?? last ?? selected.hex;
    return last;
  };
  const act = (action: KeyActionId): boolean => {
    const at = cursor();
    const next = at === null ? target.start() : steppedBy(action, grid, at);
    if (STEPS[action] && next !== null && next === at) app.intents.nothingDone("map-edge");
    else if (STEPS[action]) target.moveCursor(next ?? target.start());
    else if (action === "press-hex" && at !== null) target.press(at);
    else if (action === "zoom-in") target.zoom(ZOOM_STEP);
    else if (action === "zoom-out") target.zoom(1 / ZOOM_STEP);
    else if (action === "layers") target.layers();
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    const { keys, replay } = app.store.getState();
    const isFree = event.target === document.body && replay === null;
    if (event.defaultPrevented) return;
    // Enter on nothing gives the order in hand, which the panels hear.
    if (isFree && event.key === "Enter") return;
    const action = actionOf(keys, event, ["map"]);
    if (!action) return;
    const isElsewhere = event.target !== host && !isFree;
    if (isElsewhere && (isTaken(event) || !ANYWHERE.has(action.id))) return;
    if (action.id === "press-hex" && target.skip()) event.preventDefault();
    else if (event.repeat && action.once) event.preventDefault();
    else if (act(action.id)) event.preventDefault();
  };
  // Escape ends a playback wherever the keys go, as a click does; the document hears it before the panels do. A fan is
  // put away before the order, and after whatever else has Escape.
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (target.skip() || (!isTaken(event) && target.shut())) event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  document.addEventListener("keydown", onEscape);
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("keydown", onEscape);
  };
}
