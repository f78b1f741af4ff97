import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapSize } from "../../src/app/index.ts";
import { FIRST_LAYERS } from "../../src/app/layers.ts";
import type { Grid } from "../../src/engine/index.ts";
import { scaleOfHex } from "../../src/map/camera.ts";
import { PaintQueue } from "../../src/map/layers/paintQueue.ts";
import { SwitchedLayers, type SwitchedScene } from "../../src/map/layers/switched.ts";
import { MapWindow } from "../../src/map/mapWindow.ts";
import { openStage, type Stage } from "../../src/map/stage.ts";

const GRID: Grid = { columns: 20, rows: 14 };
const HEXES = GRID.columns * GRID.rows;

describe("a switched layer is painted only when what it shows has changed", () => {
  let stage: Stage;
  let window: MapWindow;
  let layers: SwitchedLayers;
  const queue = new PaintQueue(() => undefined);
  const host = document.createElement("div");

  beforeAll(async () => {
    host.style.cssText = "width: 640px; height: 400px; position: fixed; inset: 0 auto auto 0";
    document.body.append(host);
    window = new MapWindow(host, mapSize(GRID), () => undefined);
    stage = await openStage({ stage: host }, window, () => "idle");
    layers = new SwitchedLayers(stage.scene, GRID, { over: 1, lines: 3, signs: 16 }, queue);
  }, 30_000);
  afterAll(() => {
    stage.close();
    host.remove();
  });

  const counts = () => ({
    fire: new Uint8Array(HEXES).fill(2),
    shells: new Uint8Array(HEXES),
    blind: new Uint8Array(HEXES),
    storm: new Uint8Array(HEXES),
  });
  const off: SwitchedScene = {
    theme: "day",
    layers: FIRST_LAYERS,
    side: "soviet",
    control: new Array(HEXES).fill(1),
    zones: null,
    danger: null,
    threats: null,
    supply: null,
    supplied: null,
    ranges: [],
    outlook: null,
  };
  /** Pictures that exist now, by layer: a layer that is painted anew has another name. */
  const pictures = (): string[] =>
    stage.scene.children.list
      .map(({ name }) => name)
      .filter((key) => /^(wide|outlook|ranges|supply|threats)/.test(key))
      .sort();
  const show = async (scene: SwitchedScene, pen: "same" | "new" = "same"): Promise<string[]> => {
    layers.show(
      scene,
      {
        sharpness: window.sharpness,
        hexWidth: window.hexWidth,
        window: window.visible,
        covers: () => [],
      },
      pen,
    );
    // Every painting has a task of its own: this one comes after all of them.
    await new Promise<void>((done) => queue.add({}, done));
    return pictures();
  };

  test("nothing is painted while every layer is off", async () => {
    window.look({ x: 700, y: 500, scale: scaleOfHex(60) });
    expect(await show(off, "new")).toEqual([]);
  });

  test("the same scene again, and a hex pointed at, leave the large picture alone", async () => {
    const on = { ...off, danger: counts(), threats: { hex: 60, dangers: [] } };
    const first = await show(on);
    expect(first.map((key) => key.replace(/\d+$/, ""))).toEqual(["threats-", "wide-"]);
    expect(await show({ ...on })).toEqual(first);
    const pointed = await show({ ...on, threats: { hex: 61, dangers: [] } });
    expect(pointed.find((key) => key.startsWith("wide"))).toBe(first.find((key) => key.startsWith("wide")));
    expect(pointed.find((key) => key.startsWith("threats"))).not.toBe(
      first.find((key) => key.startsWith("threats")),
    );
  });

  test("another answer is another picture, and so is another zoom", async () => {
    const on = { ...off, danger: counts() };
    const before = await show(on);
    const after = await show({ ...on, danger: counts() });
    expect(after).not.toEqual(before);
    expect(await show(on, "new")).not.toEqual(after);
  });
});
