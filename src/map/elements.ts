/** The elements of the page that the battlefield takes. */
import type { MapHost } from "./hook.ts";
import type { Renderer } from "./stage.ts";

/** Elements that the battlefield lives in. */
export interface BattlefieldElements {
  readonly host: MapHost;
  readonly window: HTMLElement;
  readonly stage: HTMLElement;
  readonly renderer: Renderer;
}
