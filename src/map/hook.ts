/** A door to the map for programs that use the page as a person does. */
import { centreOf, hexAtPoint } from "../app/index.ts";
import type { Box } from "../drawing/hexes.ts";
import type { Grid, Hex } from "../engine/index.ts";
import { scaleOfHex } from "./camera.ts";
import type { MapWindow } from "./mapWindow.ts";

/**
 * A door for programs that use the page as a person does: end-to-end tests, automation, assistive tools.
 * It says where things are on the screen and changes nothing. It hangs on the host element as `battleMap`;
 * `host.dataset.mapReady` is "true" once the map is drawn, `host.dataset.mapZoom` is the hex width on the
 * screen in CSS pixels, `host.dataset.mapSheet` is "sharp" when all of the sheet in the window is drawn for this zoom, `host.dataset.mapBusy` is "playback" while events are shown, else "idle".
 */
export interface BattleMapHook {
  /** Where a hex ("1607") lies in the browser's window, or null when there is no such hex. */
  clientPointOf(hexName: string): { readonly x: number; readonly y: number } | null;
  /** Name of the hex at a point of the browser's window, or null off the map. */
  hexAtClient(x: number, y: number): string | null;
  /** Brings a hex to the middle of the window. */
  lookAt(hexName: string): void;
  /** Sets the hex width on the screen, CSS pixels. */
  zoomTo(hexWidth: number): void;
  /** How often the scene was drawn, and the time its own code took, milliseconds. */
  readonly frames: () => { readonly count: number; readonly milliseconds: number };
  /** Names of the counters' textures. */
  readonly counterTextures: () => readonly string[];
  /** What stands over the ground and where, map pixels: names by their first words in pieces, figures of the reach, signs. */
  readonly lying: () => Lying;
}

/** What stands over the ground, map pixels. */
interface Lying {
  readonly names: readonly { readonly text: string; readonly pieces: readonly Box[] }[];
  readonly figures: readonly Box[];
  /** Plaques, flags and other signs. */
  readonly signs: readonly Box[];
  readonly counters: readonly Box[];
}

/** The host element with the hook on it. */
export interface MapHost extends HTMLElement {
  battleMap?: BattleMapHook;
}

/** What the hook answers from. */
interface Door {
  readonly grid: Grid;
  readonly window: MapWindow;
  readonly stage: HTMLElement;
  readonly nameOf: (hex: Hex) => string;
  readonly frames: BattleMapHook["frames"];
  readonly counterTextures: BattleMapHook["counterTextures"];
  readonly lying: BattleMapHook["lying"];
}

/** The hook of one battlefield. */
export function hookOf({ grid, window, stage, nameOf, frames, counterTextures, lying }: Door): BattleMapHook {
  const byName = new Map<string, Hex>();
  for (let hex = 0; hex < grid.columns * grid.rows; hex++) byName.set(nameOf(hex), hex);
  return {
    clientPointOf(hexName) {
      const hex = byName.get(hexName);
      if (hex === undefined) return null;
      const box = stage.getBoundingClientRect();
      const { x, y } = window.windowPoint(centreOf(grid, hex));
      return { x: box.left + x, y: box.top + y };
    },
    hexAtClient(x, y) {
      const box = stage.getBoundingClientRect();
      const hex = hexAtPoint(grid, window.mapPoint({ x: x - box.left, y: y - box.top }));
      return hex === null ? null : nameOf(hex);
    },
    lookAt(hexName) {
      const hex = byName.get(hexName);
      window.movesByHand += 1;
      if (hex !== undefined) window.lookAt(centreOf(grid, hex));
    },
    zoomTo(hexWidth) {
      window.movesByHand += 1;
      window.look({ ...window.outlook, scale: scaleOfHex(hexWidth) });
    },
    frames,
    counterTextures,
    lying,
  };
}
