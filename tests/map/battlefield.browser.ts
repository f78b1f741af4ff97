import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/app/index.ts";
import type { BattleMapHook, MapHost } from "../../src/map/mountMap.ts";
import { openMap, openSkirmishMap, pointer, stageOf, until } from "./support.ts";

describe("the battlefield on the screen", () => {
  let app: App;
  let host: MapHost;
  let close: () => void;
  let hook: BattleMapHook;

  beforeAll(async () => {
    ({ app, host, close } = await openSkirmishMap());
    if (!host.battleMap) throw new Error("the map is ready without its hook");
    hook = host.battleMap;
  }, 60_000);
  afterAll(() => close());

  const nameOf = (hex: number): string => app.store.getState().game?.book.nameOf(hex) ?? "";
  const hexes = (): number[] => {
    const grid = app.theatre()?.grid;
    return grid ? Array.from({ length: grid.columns * grid.rows }, (_, hex) => hex) : [];
  };
  const pointOf = (name: string): { x: number; y: number } => {
    const point = hook.clientPointOf(name);
    if (!point) throw new Error(`no hex ${name}`);
    return point;
  };
  const ownUnit = () => {
    const unit = app.store.getState().game?.view.own.find(({ at }) => at >= 0);
    if (!unit) throw new Error("the side has no unit on the map");
    return unit;
  };
  const client = ({ x, y }: { x: number; y: number }) => ({ clientX: x, clientY: y });
  const click = (at: { x: number; y: number }): void => {
    pointer(stageOf(host), "pointerdown", at);
    pointer(stageOf(host), "pointerup", at);
  };

  test.each([30, 60, 85, 120])("every hex lies under its own point at hexes of %i pixels", (width) => {
    hook.zoomTo(width);
    const wrong = hexes().filter((hex) => {
      const { x, y } = pointOf(nameOf(hex));
      return hook.hexAtClient(x, y) !== nameOf(hex);
    });
    expect(hexes().length).toBeGreaterThan(20);
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test("every unit that the side knows of wears a picture", async () => {
    await until(() => hook.counterTextures().length > 0);
    const { view } = app.store.getState().game ?? {};
    const places = new Set([
      ...(view?.own ?? []).filter(({ at }) => at >= 0).map(({ at }) => at),
      ...(view?.enemies ?? []).map(({ where }) => where),
    ]);
    expect(places.size).toBeGreaterThan(1);
    expect(hook.counterTextures().length).toBeGreaterThan(1);
  });

  test("a click on an own unit's hex selects it", () => {
    app.intents.selectUnit(null);
    const unit = ownUnit();
    hook.lookAt(nameOf(unit.at));
    click(pointOf(nameOf(unit.at)));
    expect(app.store.getState().selected.hex).toBe(unit.at);
    expect(app.store.getState().selected.unit).not.toBeNull();
  });

  test("a drag moves the map and selects nothing", () => {
    hook.zoomTo(120);
    hook.lookAt("0303");
    app.intents.selectUnit(null);
    const before = pointOf("0303");
    const stage = stageOf(host);
    pointer(stage, "pointerdown", before);
    pointer(stage, "pointermove", { x: before.x + 30, y: before.y + 20 });
    pointer(stage, "pointermove", { x: before.x + 60, y: before.y + 30 });
    pointer(stage, "pointerup", { x: before.x + 60, y: before.y + 30 });
    expect(pointOf("0303").x - before.x).toBeCloseTo(60, 0);
    expect(app.store.getState().selected.unit).toBeNull();
  });

  test("the wheel zooms and the hex under the pointer stays under it", () => {
    hook.zoomTo(100);
    hook.lookAt("0303");
    const at = pointOf("0303");
    stageOf(host).dispatchEvent(
      new WheelEvent("wheel", { deltaY: -120, clientX: at.x, clientY: at.y, cancelable: true }),
    );
    expect(Number(host.dataset.mapZoom)).toBeGreaterThan(110);
    expect(hook.hexAtClient(at.x, at.y)).toBe("0303");
  });

  test("two fingers that part make the map larger", () => {
    hook.zoomTo(90);
    hook.lookAt("0303");
    const { x, y } = pointOf("0303");
    const stage = stageOf(host);
    const touch = (id: number) => ({ id, pointerType: "touch" });
    pointer(stage, "pointerdown", { x: x - 40, y }, touch(11));
    pointer(stage, "pointerdown", { x: x + 40, y }, touch(12));
    pointer(stage, "pointermove", { x: x - 60, y }, touch(11));
    pointer(stage, "pointermove", { x: x + 60, y }, touch(12));
    pointer(stage, "pointerup", { x: x - 60, y }, touch(11));
    pointer(stage, "pointerup", { x: x + 60, y }, touch(12));
    expect(Number(host.dataset.mapZoom)).toBeCloseTo(135, 0);
    expect(hook.hexAtClient(x, y)).toBe("0303");
  });

  test("the keyboard finds a unit and selects it", () => {
    app.intents.selectUnit(null);
    const unit = ownUnit();
    const row = Math.floor(unit.at / (app.theatre()?.grid.columns ?? 1));
    app.intents.pointAt(row > 0 ? unit.at - (app.theatre()?.grid.columns ?? 0) : unit.at);
    const press = (key: string) => host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    if (row > 0) press("ArrowDown");
    expect(app.store.getState().pointed).toBe(unit.at);
    press("Enter");
    expect(app.store.getState().selected.hex).toBe(unit.at);
    expect(app.store.getState().selected.unit).not.toBeNull();
  });

  describe("a stack", () => {
    /** Puts a second unit of ours beside the first, as if it had marched there. */
    const stackUp = (): { readonly hex: number; readonly units: readonly string[] } => {
      const { game } = app.store.getState();
      const [one, two] = (game?.view.own ?? []).filter(({ at }) => at >= 0);
      if (!game || !one || !two) throw new Error("the side has no two units on the map");
      const own = game.view.own.map((unit) => (unit.id === two.id ? { ...unit, at: one.at } : unit));
      app.store.setState({ game: { ...game, view: { ...game.view, own } } });
      const units = own.filter(({ at }) => at === one.at).map(({ id }) => id);
      return { hex: one.at, units };
    };
    const fan = (): HTMLElement => host.querySelector(".map-fan") as HTMLElement;
    const cards = (): HTMLButtonElement[] => [...fan().querySelectorAll("button")];

    test("fans out under a resting pointer, shows every counter, and lets each be chosen", async () => {
      app.intents.selectUnit(null);
      const { hex, units } = stackUp();
      hook.zoomTo(80);
      hook.lookAt(nameOf(hex));
      stageOf(host).dispatchEvent(
        new PointerEvent("pointermove", {
          ...client(pointOf(nameOf(hex))),
          pointerType: "mouse",
          bubbles: true,
        }),
      );
      expect(fan().hidden).toBe(true);
      await until(() => !fan().hidden);
      expect(cards().length).toBe(units.length);
      for (const card of cards())
        expect(card.getAttribute("aria-label")).toMatch(/strength \d+, cohesion \d of 5/);
      const chosen = new Set<string | null>();
      for (const index of units.keys()) {
        cards()[index]?.click();
        chosen.add(app.store.getState().selected.unit);
        await until(() => cards()[index]?.getAttribute("aria-pressed") === "true");
      }
      expect([...chosen].sort()).toEqual([...units].sort());
      // Inside the window, wherever the hex lies.
      const [box, window] = [fan(), host].map((element) => element.getBoundingClientRect());
      expect(box?.left).toBeGreaterThanOrEqual(window?.left ?? 0);
      expect(box?.right).toBeLessThanOrEqual(window?.right ?? 0);
      expect(box?.top).toBeGreaterThanOrEqual(window?.top ?? 0);
    });

    test("opens for the keyboard's cursor, and Escape gives the keys back to the map", async () => {
      app.intents.selectUnit(null);
      const { hex } = stackUp();
      app.intents.lookAtHex(hex);
      await until(() => !fan().hidden);
      cards()[1]?.focus();
      cards()[1]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      expect(fan().hidden).toBe(true);
      expect(document.activeElement).toBe(host);
    });

    test("Escape on the map shuts it first, and means the order only when none is open", async () => {
      const { hex } = stackUp();
      app.intents.lookAtHex(hex);
      await until(() => !fan().hidden);
      const isTaken = (): boolean =>
        !host.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      expect(isTaken()).toBe(true);
      expect(fan().hidden).toBe(true);
      expect(isTaken()).toBe(false);
    });
  });

  test("every button over the map has a name", () => {
    const buttons = [...host.querySelectorAll("button")];
    expect(buttons.length).toBeGreaterThan(5);
    const named = (button: HTMLElement) => button.getAttribute("aria-label") ?? button.textContent;
    expect(buttons.filter((button) => !named(button))).toEqual([]);
  });

  test("the picture fills the host after each change of its size, and hexes lie under their points", async () => {
    for (const [width, height] of [
      [520, 640],
      [760, 420],
      [700, 500],
    ] as const) {
      host.style.width = `${width}px`;
      host.style.height = `${height}px`;
      const canvas = stageOf(host).querySelector("canvas");
      if (!canvas) throw new Error("the stage has no canvas");
      await until(() => canvas.width === Math.round(width * devicePixelRatio));
      expect([canvas.clientWidth, canvas.clientHeight]).toEqual([width, height]);
      expect(canvas.height).toBe(Math.round(height * devicePixelRatio));
      hook.lookAt("0303");
      const { x, y } = pointOf("0303");
      expect(hook.hexAtClient(x, y)).toBe("0303");
      const [box, window] = [canvas, host].map((element) => element.getBoundingClientRect());
      expect([box?.left, box?.top, box?.right, box?.bottom]).toEqual([
        window?.left,
        window?.top,
        window?.right,
        window?.bottom,
      ]);
    }
  });

  describe("a playback on a slow machine", () => {
    /** Each frame takes longer than the stage waits before it rests. */
    const slowly = (): (() => void) => {
      const { requestAnimationFrame } = globalThis;
      const frame = (callback: FrameRequestCallback): number =>
        requestAnimationFrame((time) => {
          callback(time);
          const end = performance.now() + 300;
          while (performance.now() < end);
        });
      globalThis.requestAnimationFrame = frame;
      return () => {
        globalThis.requestAnimationFrame = requestAnimationFrame;
      };
    };
    /** Fire at so many hexes in turn, 450 ms each, all in the window. */
    const begin = (fires: number): void => {
      const { game } = app.store.getState();
      if (!game) throw new Error("no game is in play");
      hook.zoomTo(30);
      app.intents.setSettings({ motion: "full" });
      const shells = hexes()
        .slice(0, fires)
        .map((target) => ({
          type: "enemy-fired" as const,
          target,
          from: null,
          loss: 0,
          how: "fire" as const,
        }));
      app.store.setState({ game: { ...game, playback: shells, busy: "playback" } });
    };

    test("ends by itself", async () => {
      const undo = slowly();
      begin(4);
      expect(host.dataset.mapBusy).toBe("playback");
      await until(() => host.dataset.mapBusy === "idle");
      expect(app.store.getState().game?.playback).toEqual([]);
      undo();
      app.intents.setSettings({ motion: "reduced" });
    }, 30_000);

    test("ends with Escape, wherever the keys go", async () => {
      begin(14);
      const started = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      await until(() => host.dataset.mapBusy === "idle");
      expect(performance.now() - started).toBeLessThan(3000);
      app.intents.setSettings({ motion: "reduced" });
    });
  });

  test("a map comes to rest and then draws nothing until something changes", async () => {
    const drawnIn = async (milliseconds: number): Promise<number> => {
      const before = hook.frames().count;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return hook.frames().count - before;
    };
    // A slow machine takes its time to draw the last frames; one that never rests runs into the time limit.
    while ((await drawnIn(400)) > 0);
    const before = hook.frames().count;
    hook.zoomTo(77);
    await until(() => hook.frames().count > before);
  }, 20_000);
});

test("the first look is for the window as it is when the map comes, whatever was opened beside it meanwhile", async () => {
  const { app, host, close } = await openMap("skirmish", "campaign", async (coming) => {
    coming.style.height = "900px";
    await until(() => coming.querySelector("canvas") !== null);
    coming.style.height = "330px";
  });
  const { view, book } = app.store.getState().game ?? {};
  const feet = (view?.own ?? [])
    .filter(({ at }) => at >= 0)
    .map(({ at }) => host.battleMap?.clientPointOf(book?.nameOf(at) ?? "")?.y ?? Number.NaN);
  close();
  expect(feet.length).toBeGreaterThan(2);
  expect(Math.max(...feet)).toBeLessThan(330 - 20);
}, 60_000);
