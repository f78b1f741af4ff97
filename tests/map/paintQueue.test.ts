/** Paintings one by one, each in a task of its own. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PaintQueue } from "../../src/map/layers/paintQueue.ts";

describe("the queue of paintings", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("each layer is painted in a task of its own, in the order in which they were asked for", () => {
    const done: string[] = [];
    const queue = new PaintQueue(() => done.push("drawn"));
    queue.add(FRONT, () => done.push("front"));
    queue.add(DANGER, () => done.push("danger"));
    expect(done).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(["front", "drawn"]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(["front", "drawn", "danger", "drawn"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a layer that is asked for again is painted once, as it was asked for last", () => {
    const done: string[] = [];
    const queue = new PaintQueue(() => undefined);
    queue.add(DANGER, () => done.push("old"));
    queue.add(DANGER, () => done.push("new"));
    vi.runAllTimers();
    expect(done).toEqual(["new"]);
  });

  test("what is dropped or closed is not painted, and what comes after a drop is", () => {
    const done: string[] = [];
    const queue = new PaintQueue(() => undefined);
    queue.add(DANGER, () => done.push("danger"));
    queue.drop(DANGER);
    vi.runAllTimers();
    queue.add(FRONT, () => done.push("front"));
    vi.runAllTimers();
    expect(done).toEqual(["front"]);
    queue.add(FRONT, () => done.push("late"));
    queue.close();
    vi.runAllTimers();
    expect(done).toEqual(["front"]);
  });
});

const [FRONT, DANGER] = [{}, {}];
