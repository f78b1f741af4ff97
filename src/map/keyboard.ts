/** The map by keyboard: a cursor that goes from hex to hex. */
import type { Grid, Hex } from "../engine/index.ts";

/** What keys ask for. */
export interface KeyTarget {
  /** Hex of the cursor, or null while it has no place yet. */
  cursor(): Hex | null;
  moveCursor(hex: Hex): void;
  press(hex: Hex): void;
  zoom(factor: number): void;
  /** Cuts a playback short; true when there was one. */
  skip(): boolean;
  /** Where the cursor begins. */
  start(): Hex;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOM_STEP = 1.25;

function stepped(grid: Grid, hex: Hex, [dc, dr]: readonly [number, number]): Hex {
  const column = Math.min(grid.columns - 1, Math.max(0, (hex % grid.columns) + dc));
  const row = Math.min(grid.rows - 1, Math.max(0, Math.floor(hex / grid.columns) + dr));
  return row * grid.columns + column;
}

/** Listens on the focusable host; the answer takes the listener away. */
export function listenToKeys(host: HTMLElement, grid: Grid, target: KeyTarget): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== host || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const isPress = event.key === "Enter" || event.key === " ";
    if (isPress && target.skip()) event.preventDefault();
    else if (step) {
      const cursor = target.cursor();
      target.moveCursor(cursor === null ? target.start() : stepped(grid, cursor, step));
      event.preventDefault();
    } else if (isPress) {
      const cursor = target.cursor();
      if (cursor !== null) target.press(cursor);
      event.preventDefault();
    } else if (event.key === "+" || event.key === "=") target.zoom(ZOOM_STEP);
    else if (event.key === "-") target.zoom(1 / ZOOM_STEP);
  };
  // Escape ends a playback wherever the keys go, as a click does; the document hears it before the panels do.
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented && target.skip()) event.preventDefault();
  };
  host.addEventListener("keydown", onKey);
  document.addEventListener("keydown", onEscape);
  return () => {
    host.removeEventListener("keydown", onKey);
    document.removeEventListener("keydown", onEscape);
  };
}
