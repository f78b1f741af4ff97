/** Movements in time, driven by the frames of the scene; any of them can be cut short. */

/** From 0 to 1, slow at both ends. */
export function easeInOut(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}

/** From 0 to 1, slow at the end. */
export function easeOut(share: number): number {
  return 1 - (1 - share) * (1 - share);
}

/** So much of a movement a frame shows at most, milliseconds: a long frame must not swallow what is to be seen. */
const LONGEST_STEP = 50;

interface Running {
  readonly kind: "movement" | "reading";
  elapsed: number;
  readonly milliseconds: (elapsed: number) => number;
  readonly move: (share: number) => void;
  readonly end: () => void;
}

/** All movements that are under way. */
export class Motion {
  readonly #running = new Set<Running>();
  #isSkipping = false;
  /** How many times faster than their own pace movements run, and all things as somebody wishes. */
  haste = 1;
  speed = 1;
  /** What is read stays as long as this is so. */
  isHeld = false;

  get isSkipping(): boolean {
    return this.#isSkipping;
  }

  /** What is under way: of times to read alone the clock runs, and no picture changes. */
  get underWay(): Running["kind"] | "nothing" {
    if (this.#running.size === 0) return "nothing";
    return [...this.#running].some(({ kind }) => kind === "movement") ? "movement" : "reading";
  }

  /** Calls `move` with 0 to 1 over the time given, and resolves at the end. */
  run(milliseconds: number, move: (share: number) => void): Promise<void> {
    if (this.#isSkipping || milliseconds <= 0) {
      move(1);
      return Promise.resolve();
    }
    move(0);
    return this.#begin("movement", () => milliseconds, move);
  }

  /** Resolves when there was time to read: it goes by the clock, may change meanwhile, and stands still while held. */
  read(milliseconds: Running["milliseconds"]): Promise<void> {
    return this.#isSkipping ? Promise.resolve() : this.#begin("reading", milliseconds, () => undefined);
  }

  /** A frame: `delta` milliseconds have passed. */
  advance(delta: number): void {
    for (const one of [...this.#running]) {
      if (one.kind === "movement") one.elapsed += Math.min(delta, LONGEST_STEP) * this.haste * this.speed;
      else if (!this.isHeld) one.elapsed += delta * this.speed;
      else continue;
      const share = Math.min(1, one.elapsed / one.milliseconds(one.elapsed));
      one.move(share);
      if (share >= 1) this.#finish(one);
    }
  }

  /** Everything under way jumps to its end; what follows runs as before. */
  jump(): void {
    for (const one of [...this.#running]) {
      one.move(1);
      this.#finish(one);
    }
  }

  /** Everything under way jumps to its end, and what follows takes no time until `resume`. */
  skip(): void {
    this.#isSkipping = true;
    this.jump();
  }

  resume(): void {
    this.#isSkipping = false;
  }

  #begin(kind: Running["kind"], milliseconds: Running["milliseconds"], move: Running["move"]): Promise<void> {
    return new Promise((end) => {
      this.#running.add({ kind, elapsed: 0, milliseconds, move, end });
    });
  }

  #finish(one: Running): void {
    this.#running.delete(one);
    one.end();
  }
}
