/** Shows what happened, as far as this side saw it, and ends with the map as it is now. */
import type Phaser from "phaser";
import { centreOf } from "../../app/index.ts";
import type { Grid, Hex, SeenEvent, UnitId } from "../../engine/index.ts";
import type { Appearance } from "../counters/appearance.ts";
import type { CounterLayer } from "../counters/counterLayer.ts";
import type { Point } from "../hexes.ts";
import { easeInOut, easeOut, type Motion } from "./motion.ts";
import { marchTime, type Step, stepsOf } from "./steps.ts";

/** A pace a person can follow. */
const ASSAULT_TIME = 420;
const RING_TIME = 300;
const MOST_RINGS = 6;

/** What a playback needs of the map. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly grid: Grid;
  readonly counters: CounterLayer;
  readonly motion: Motion;
  /** Texture of one ring of shell fire. */
  readonly ring: string;
  readonly ringDepth: number;
  /** Whether a hex is in the window. */
  isInView(hex: Hex): boolean;
  /** Moves the window until the hex is in it. */
  bringIntoView(hex: Hex): Promise<void>;
  /** Marks for reduced motion: paths that stay a moment, in place of movement. */
  markPaths(paths: readonly (readonly Hex[])[]): void;
}

/** Plays seen events; `looks` gives each unit as it is after them. */
export async function playEvents(
  stage: Stage,
  events: readonly SeenEvent[],
  looks: ReadonlyMap<UnitId, Appearance>,
  pace: "full" | "reduced",
): Promise<void> {
  const steps = stepsOf(events);
  if (pace === "reduced") {
    stage.markPaths(steps.flatMap((step) => (step.type === "march" ? [step.path] : [])));
    return;
  }
  for (const step of steps) await playStep(stage, step, looks);
}

async function playStep(stage: Stage, step: Step, looks: ReadonlyMap<UnitId, Appearance>): Promise<void> {
  const { counters } = stage;
  switch (step.type) {
    case "march":
      return playMarch(stage, step, looks);
    case "assault":
      await stage.bringIntoView(step.target);
      return playAssault(stage, step);
    case "shells":
      await stage.bringIntoView(step.target);
      return playShells(stage, step);
    case "appears": {
      const look = looks.get(step.unit) ?? counters.shown.get(step.unit);
      if (look) counters.set(step.unit, { ...look, hex: step.at });
      return;
    }
    case "leaves":
      counters.set(step.unit, null);
      return;
  }
}

async function playMarch(
  stage: Stage,
  { unit, path }: Extract<Step, { type: "march" }>,
  looks: ReadonlyMap<UnitId, Appearance>,
): Promise<void> {
  const look = stage.counters.shown.get(unit) ?? looks.get(unit);
  const from = path[0];
  const to = path.at(-1);
  if (!look || from === undefined || to === undefined) return;
  if (path.some((hex) => stage.isInView(hex))) {
    const image = stage.counters.lift(unit, { ...look, ghost: false }, from);
    const points = path.map((hex) => centreOf(stage.grid, hex));
    await stage.motion.run(marchTime(path), (share) => {
      const { x, y } = pointAlong(points, easeInOut(share));
      image.setPosition(x, y);
    });
  }
  stage.counters.putDown(unit, { ...(looks.get(unit) ?? look), hex: to });
}

function pointAlong(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1);
  const index = Math.min(points.length - 2, Math.floor(at));
  const a = points[index] ?? (points[0] as Point);
  const b = points[index + 1] ?? a;
  const rest = at - index;
  return { x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest };
}

/** Two nudges towards the target. */
async function playAssault(
  stage: Stage,
  { units, target }: Extract<Step, { type: "assault" }>,
): Promise<void> {
  const goal = centreOf(stage.grid, target);
  const lifted = units.flatMap((unit) => {
    const look = stage.counters.shown.get(unit);
    if (!look) return [];
    const start = centreOf(stage.grid, look.hex);
    const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
    const step = { x: ((goal.x - start.x) / length) * 14, y: ((goal.y - start.y) / length) * 14 };
    return [{ unit, look, start, step, image: stage.counters.lift(unit, look, look.hex) }];
  });
  await stage.motion.run(ASSAULT_TIME, (share) => {
    const push = Math.abs(Math.sin(share * Math.PI * 2));
    for (const { image, start, step } of lifted)
      image.setPosition(start.x + step.x * push, start.y + step.y * push);
  });
  for (const { unit, look } of lifted) stage.counters.putDown(unit, look);
}

/** Rings where shells fall, one after another. */
async function playShells(stage: Stage, { target, count }: Extract<Step, { type: "shells" }>): Promise<void> {
  const centre = centreOf(stage.grid, target);
  const rings = Math.min(MOST_RINGS, count);
  const images = Array.from({ length: rings }, (_, index) => {
    // Fixed places around the middle: nothing here is left to chance.
    const angle = index * 2.4;
    const distance = index === 0 ? 0 : 30;
    return stage.scene.add
      .image(centre.x + Math.cos(angle) * distance, centre.y + Math.sin(angle) * distance, stage.ring)
      .setDepth(stage.ringDepth)
      .setVisible(false);
  });
  const spacing = 0.5;
  const whole = 1 + (rings - 1) * spacing;
  await stage.motion.run(RING_TIME * whole, (share) => {
    images.forEach((image, index) => {
      const own = share * whole - index * spacing;
      image.setVisible(own > 0 && own < 1);
      if (own > 0 && own < 1) image.setScale(0.15 + 0.5 * easeOut(own)).setAlpha(1 - own * own);
    });
  });
  for (const image of images) image.destroy();
}
