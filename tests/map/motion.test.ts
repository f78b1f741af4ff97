import { describe, expect, test } from "vitest";
import { Motion } from "../../src/map/playback/motion.ts";

/** Whether a promise has resolved by now. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((no) => setTimeout(no, 0, false))]);
}

describe("movements of the map", () => {
  test("a long frame does not swallow one: it is seen in steps of 50 ms", () => {
    const motion = new Motion();
    const shares: number[] = [];
    void motion.run(400, (share) => shares.push(share));
    for (let frame = 0; frame < 8; frame++) motion.advance(3000);
    expect(shares).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]);
  });

  test("what is read stays by the clock, longer when it is told in more words, and for as long as it is held", async () => {
    const motion = new Motion();
    let time = 1000;
    const read = motion.read(() => time);
    motion.advance(900);
    time = 2000;
    motion.advance(900);
    motion.isHeld = true;
    motion.advance(5000);
    expect(await isDone(read)).toBe(false);
    motion.isHeld = false;
    motion.advance(200);
    expect(await isDone(read)).toBe(true);
  });

  test("movements are under way as long as one is, then times to read, then nothing", () => {
    const motion = new Motion();
    expect(motion.underWay).toBe("nothing");
    void motion.read(() => 1000);
    expect(motion.underWay).toBe("reading");
    void motion.run(100, () => undefined);
    expect(motion.underWay).toBe("movement");
    motion.advance(50);
    motion.advance(50);
    expect(motion.underWay).toBe("reading");
    motion.advance(900);
    expect(motion.underWay).toBe("nothing");
  });

  test("at twice the speed it stays half as long", async () => {
    const motion = new Motion();
    motion.speed = 2;
    const read = motion.read(() => 1000);
    motion.advance(499);
    expect(await isDone(read)).toBe(false);
    motion.advance(1);
    expect(await isDone(read)).toBe(true);
  });

  test("whoever goes on cuts short what is under way, and not what follows", async () => {
    const motion = new Motion();
    motion.isHeld = true;
    const read = motion.read(() => 1000);
    motion.jump();
    expect(await isDone(read)).toBe(true);
    expect(await isDone(motion.read(() => 1000))).toBe(false);
    motion.skip();
    expect(await isDone(motion.read(() => 1000))).toBe(true);
  });
});
