/** A real game on a real map, in the browser that runs the tests. */
import { type App, createApp } from "../../src/app/index.ts";
import { type MapHost, mountMap } from "../../src/map/mountMap.ts";

/** Waits until something holds; the tests' own time limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

interface OpenMap {
  readonly app: App;
  readonly host: MapHost;
  readonly close: () => void;
}

/** The invented skirmish, both sides commanded by people, with its map in the page. */
export function openSkirmishMap(): Promise<OpenMap> {
  return openMap("skirmish", "campaign");
}

/** A battle, both sides commanded by people, with its map in the page; `meanwhile` is done while the map is on its way. */
export async function openMap(
  scenario: string,
  battle: string,
  meanwhile: (host: MapHost) => Promise<void> = async () => undefined,
): Promise<OpenMap> {
  // The address still names the game of the test before, which would be taken up.
  history.replaceState(null, "", location.pathname + location.search);
  const app = createApp("test");
  await until(() => app.store.getState().offers.length > 0);
  const offer = app.store
    .getState()
    .offers.find((each) => each.scenario === scenario && each.battle === battle);
  if (!offer) throw new Error(`openMap: ${battle} is not on offer`);
  await app.intents.startGame({
    scenario: offer.scenario,
    battle: offer.battle,
    seed: "map",
    seats: { soviet: "person", japanese: "person" },
  });
  await until(() => app.store.getState().game !== null);
  app.intents.setSettings({ theme: "day", motion: "reduced" });
  const host: MapHost = document.createElement("div");
  host.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 700px; height: 500px";
  document.body.append(host);
  const unmount = mountMap(host, app);
  await meanwhile(host);
  await until(() => host.dataset.mapReady === "true");
  return {
    app,
    host,
    close: () => {
      unmount();
      host.remove();
    },
  };
}

/** The element that takes pointers. */
export function stageOf(host: HTMLElement): HTMLElement {
  const stage = host.querySelector<HTMLElement>(".map-stage");
  if (!stage) throw new Error("stageOf: the host has no map in it");
  return stage;
}

/** Sends a pointer event as a browser would. */
export function pointer(
  target: HTMLElement,
  type: "pointerdown" | "pointermove" | "pointerup",
  at: { readonly x: number; readonly y: number },
  how: { readonly id?: number; readonly pointerType?: string } = {},
): void {
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      clientX: at.x,
      clientY: at.y,
      pointerId: how.id ?? 1,
      pointerType: how.pointerType ?? "mouse",
      isPrimary: (how.id ?? 1) === 1,
      button: type === "pointermove" ? -1 : 0,
      buttons: type === "pointerup" ? 0 : 1,
    }),
  );
}
