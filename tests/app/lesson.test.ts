/** The first lesson: its deeds on its own ground whatever the dice do, what leads back, and when the enemy's part is over. */
import { describe, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Desk } from "../../src/app/desk.ts";
import type { AppState, GameInPlay } from "../../src/app/index.ts";
import { beginLesson, followSteps, nextStep } from "../../src/app/lesson/course.ts";
import { deedsOf } from "../../src/app/lesson/deeds.ts";
import { LESSON } from "../../src/app/lesson/lesson.ts";
import type { LessonStep } from "../../src/app/lesson/steps.ts";
import { aim, reachOf } from "../../src/app/orders.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  type Hex,
  hexFromName,
  preview,
  type UnitId,
  view,
  wayNow,
} from "../../src/engine/index.ts";
import { ownScenario } from "../support/games.ts";

const scenario = ownScenario(LESSON.scenario);

function hexOf(name: string): Hex {
  const hex = hexFromName(scenario.battlefield, name);
  if (hex === null) throw new Error(`there is no hex ${name}`);
  return hex;
}

const BATTERY = "east-battery";
const BATTALION = "east-battalion";

/** The lesson's battle on a desk without a screen. */
function aLesson(seed: string = LESSON.seed) {
  let { state } = begin(scenario, { battle: LESSON.battle, seed });
  let orders = 0;
  const game = (of: BattleState, more: Partial<GameInPlay> = {}): GameInPlay =>
    ({
      view: view(of, "soviet"),
      side: "soviet",
      busy: "idle",
      playback: [],
      commandCount: orders,
      ...more,
    }) as GameInPlay;
  const store = createStore<AppState>(
    () =>
      ({
        game: game(state),
        settled: null,
        selected: { unit: null, hex: null },
        intent: null,
        whyNot: null,
        manner: "deployed",
        cards: [],
        lesson: null,
        lessonAside: null,
        looked: null,
      }) as unknown as AppState,
  );
  const desk = { store, session: null } as unknown as Desk;
  store.subscribe((_, before) => followSteps(desk, before));
  const change = (some: Partial<AppState>) => store.setState(some);
  beginLesson(desk);
  return {
    change,
    lesson: () => store.getState().lesson,
    step: (): LessonStep | undefined => store.getState().lesson?.step,
    view: () => view(state, "soviet"),
    next: () => nextStep(desk),
    hex: (name: string) => hexOf(name),
    select(unit: UnitId | null) {
      const at = view(state, "soviet").own.find(({ id }) => id === unit)?.at ?? null;
      change({ selected: { unit, hex: at }, intent: null });
    },
    aimAt(order: "bombard" | "fire" | "move" | "assault", target: number) {
      change({ intent: aim(store.getState(), order, target) });
    },
    give(command: Command) {
      const decision = decide(state, command);
      if (!decision.ok) throw new Error(decision.refusal.code);
      state = decision.state;
      orders += 1;
      change({ intent: null });
      change({ cards: [{ type: "notice", key: "a result", facts: {} }], game: game(state) });
    },
    read: () => change({ cards: [] }),
    /** The other side's part: it is thinking, is shown, and has been shown. */
    theirs: {
      think: () => change({ game: game({ ...state, activeSide: "japanese" }, { busy: "thinking" }) }),
      show() {
        const settled = game(state, { busy: "playback" });
        change({ game: game({ ...state, turn: state.turn + 1 }), settled });
      },
      over: () => change({ settled: null }),
    },
  };
}

/** Up to where the battalion stands beside the enemy, by what the lesson asks for. */
function upToTheEnemy(seed?: string) {
  const lesson = aLesson(seed);
  lesson.next();
  const { shot } = deedsOf(lesson.view());
  if (!shot) throw new Error("there is nothing to bombard");
  lesson.select(BATTERY);
  lesson.aimAt("bombard", shot.target);
  lesson.give(shot);
  lesson.read();
  lesson.select(BATTALION);
  const { march } = deedsOf(lesson.view());
  const path = march && wayNow(lesson.view(), BATTALION, "deployed", march.to);
  if (!march || !path) throw new Error("nobody can march up");
  lesson.aimAt("move", march.to);
  lesson.give({ type: "move", unit: BATTALION, path, manner: "deployed" });
  lesson.read();
  return lesson;
}

describe("the ground of the lesson", () => {
  test("the guns fire at the hex that the battalion then storms, beside which it can march", () => {
    const lesson = aLesson();
    const { shot, march, storm, fighter } = deedsOf(lesson.view());
    expect(fighter?.id).toBe(BATTALION);
    expect(shot?.target).toBe(lesson.hex("0204"));
    expect(march?.to).toBe(lesson.hex("0205"));
    expect(storm).toBeNull();
    expect(reachOf(lesson.view(), BATTALION, "deployed")?.hexes.map(({ hex }) => hex)).toContain(march?.to);
  });

  test("the assault is a sensible one: likelier to succeed than not", () => {
    const lesson = upToTheEnemy();
    const units = [BATTALION, "east-post"];
    const weighed = preview(lesson.view(), { type: "assault", units, target: lesson.hex("0204") });
    if (weighed.type !== "assault") throw new Error(weighed.type);
    expect(weighed.takes).toBeGreaterThan(50);
    expect(lesson.step()).toBe("assault");
  });
});

describe("the way through the lesson", () => {
  test.each(["slate", "first-lesson", "primer", "mill-hill", "larch", "7"])(
    "with the dice of “%s” it comes from the assault to the end of the turn",
    (seed) => {
      const lesson = upToTheEnemy(seed);
      const { storm } = deedsOf(lesson.view());
      if (!storm) throw new Error("nobody can be stormed");
      lesson.aimAt("assault", storm.target);
      expect(lesson.step()).toBe("odds");
      lesson.next();
      expect(lesson.step()).toBe("storm");
      expect(lesson.lesson()?.waitsFor).toBe("either");
      lesson.give({ type: "assault", units: [BATTALION, "east-post"], target: storm.target });
      expect(lesson.step()).toBe("outcome");
      lesson.read();
      expect(lesson.step()).toBe("end-turn");
    },
  );

  test("whoever finds the chance too small goes on without the assault", () => {
    const lesson = upToTheEnemy();
    lesson.aimAt("assault", lesson.hex("0204"));
    lesson.next();
    lesson.next();
    expect(lesson.step()).toBe("end-turn");
  });

  test("what the enemy did is spoken of when it has been shown, not before", () => {
    const lesson = upToTheEnemy();
    lesson.aimAt("assault", lesson.hex("0204"));
    lesson.next();
    lesson.next();
    lesson.theirs.think();
    expect(lesson.lesson()?.waitsFor).toBe("enemy");
    lesson.theirs.show();
    expect(lesson.step()).toBe("end-turn");
    expect(lesson.lesson()?.waitsFor).toBe("enemy");
    lesson.theirs.over();
    expect(lesson.step()).toBe("enemy");
    expect(lesson.lesson()?.cut).toBe("no");
  });
});

describe("a press beside what is asked for", () => {
  function atGuns() {
    const lesson = aLesson();
    lesson.next();
    return lesson;
  }

  test("another unit is named, until the right one is chosen", () => {
    const lesson = atGuns();
    lesson.select("east-post");
    expect(lesson.step()).toBe("guns");
    expect(lesson.lesson()?.slip).toEqual({ what: "unit", unit: "east-post", at: lesson.hex("0304") });
    lesson.select(BATTERY);
    expect(lesson.step()).toBe("bombard");
    expect(lesson.lesson()?.slip).toBeNull();
  });

  test("bare ground is named", () => {
    const lesson = atGuns();
    lesson.change({ selected: { unit: null, hex: lesson.hex("0302") } });
    expect(lesson.lesson()?.slip).toEqual({ what: "hex", at: lesson.hex("0302") });
  });

  test("an order that was aimed elsewhere is named, with who would do it", () => {
    const lesson = atGuns();
    lesson.select(BATTERY);
    lesson.aimAt("bombard", lesson.hex("0201"));
    expect(lesson.step()).toBe("bombard");
    const slip = { what: "order", order: "bombard", unit: BATTERY, at: lesson.hex("0201"), barred: null };
    expect(lesson.lesson()?.slip).toEqual(slip);
    lesson.aimAt("bombard", lesson.hex("0204"));
    expect(lesson.step()).toBe("fire");
    // From there too: what was aimed anew is not what the lesson wants given.
    lesson.aimAt("bombard", lesson.hex("0201"));
    expect(lesson.step()).toBe("bombard");
    expect(lesson.lesson()?.slip).toEqual(slip);
  });

  test("[R4.2] one that cannot be given from there is told with what bars it", () => {
    const lesson = atGuns();
    lesson.select(BATTALION);
    lesson.aimAt("fire", lesson.hex("0204"));
    expect(lesson.lesson()?.slip).toMatchObject({
      what: "order",
      order: "fire",
      unit: BATTALION,
      barred: { code: "out-of-range" },
    });
  });

  test("a march of the battery, which is done, is no choice of the battalion", () => {
    const lesson = atGuns();
    const { shot } = deedsOf(lesson.view());
    if (!shot) throw new Error("there is nothing to bombard");
    lesson.select(BATTERY);
    lesson.aimAt("bombard", shot.target);
    lesson.give(shot);
    lesson.read();
    expect(lesson.step()).toBe("choose");
    expect(lesson.lesson()?.slip).toBeNull();
    lesson.aimAt("move", lesson.hex("0302"));
    expect(lesson.step()).toBe("choose");
    expect(lesson.lesson()?.slip).toMatchObject({ what: "order", order: "move", unit: BATTERY });
  });

  test("whoever lets go of the unit is led back to it, and an order put away is aimed again, without a word", () => {
    const lesson = atGuns();
    lesson.select(BATTERY);
    lesson.aimAt("bombard", lesson.hex("0204"));
    lesson.change({ intent: null });
    expect(lesson.step()).toBe("bombard");
    expect(lesson.lesson()?.slip).toBeNull();
    lesson.change({ selected: { unit: null, hex: null } });
    expect(lesson.step()).toBe("guns");
    expect(lesson.lesson()?.slip).toBeNull();
  });
});
