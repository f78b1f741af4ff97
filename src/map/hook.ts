/**
 * A door for programs that use the page as a person does: end-to-end tests, automation, assistive tools.
 * It says where things are on the screen and changes nothing. It hangs on the host element as `battleMap`;
 * `host.dataset.mapReady` is "true" once the map is drawn, `host.dataset.mapZoom` is the hex width on the
 * screen in CSS pixels, `host.dataset.mapBusy` is "playback" while events are shown, else "idle".
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
}

/** The host element with the hook on it. */
export interface MapHost extends HTMLElement {
  battleMap?: BattleMapHook;
}
