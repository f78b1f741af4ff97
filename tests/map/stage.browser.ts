import { expect, test, vi } from "vitest";
import { scaleOfHex } from "../../src/map/camera.ts";
import { MapWindow } from "../../src/map/mapWindow.ts";
import { type Business, openStage } from "../../src/map/stage.ts";

test("Phaser's camera shows each map point where the map says it is, at every zoom", async () => {
  const host = document.createElement("div");
  host.style.cssText = "width: 640px; height: 401px; position: fixed; inset: 0 auto auto 0";
  document.body.append(host);
  const window = new MapWindow(host, { width: 2964, height: 2280 }, () => undefined);
  const stage = await openStage({ stage: host }, window, () => "idle");
  const camera = stage.scene.cameras.main;
  for (const hexWidth of [25, 34, 60, 97, 120, 150]) {
    window.look({ x: 1500, y: 1100, scale: scaleOfHex(hexWidth) });
    stage.follow(window);
    await new Promise((resolve) => stage.scene.game.events.once("postrender", resolve));
    for (const [x, y] of [
      [0, 0],
      [320, 200],
      [639, 400],
    ] as const) {
      const { density } = window.frame;
      const inPhaser = camera.getWorldPoint(x * density, y * density);
      const ours = window.mapPoint({ x, y });
      // Less than one screen pixel apart: the camera is moved to whole pixels.
      expect(Math.abs(inPhaser.x - ours.x) * window.outlook.scale).toBeLessThan(1);
      expect(Math.abs(inPhaser.y - ours.y) * window.outlook.scale).toBeLessThan(1);
    }
  }
  stage.close();
  host.remove();
});

test("while only a clock runs no frame is drawn; the clock goes on, and what moves after it is drawn", async () => {
  const host = document.createElement("div");
  host.style.cssText = "width: 320px; height: 200px; position: fixed; inset: 0 auto auto 0";
  document.body.append(host);
  const window = new MapWindow(host, { width: 2964, height: 2280 }, () => undefined);
  let business: Business = "clock";
  let passed = 0;
  const stage = await openStage({ stage: host }, window, (delta) => {
    passed += delta;
    return business;
  });
  const drawnIn = async (milliseconds: number): Promise<number> => {
    const before = stage.frames().count;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return stage.frames().count - before;
  };
  // A slow machine takes its time to draw the last frames; one that never rests runs into the time limit.
  while ((await drawnIn(300)) > 0);
  const [from, began] = [passed, performance.now()];
  expect(await drawnIn(600)).toBe(0);
  // By the clock, but for the ticks at both ends.
  expect(passed - from).toBeGreaterThan(400);
  expect(passed - from).toBeLessThanOrEqual(performance.now() - began + 100);
  business = "busy";
  await vi.waitUntil(async () => (await drawnIn(100)) > 0, { timeout: 10_000 });
  business = "idle";
  while ((await drawnIn(300)) > 0);
  const rest = passed;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(passed).toBe(rest);
  stage.close();
  host.remove();
}, 30_000);
