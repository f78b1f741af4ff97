/** Movements in time, driven by the frames of the scene; any of them can be cut short. */

/** From 0 to 1, slow at both ends. */
export function easeInOut(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}

/** From 0 to 1, slow at the end. */
export function easeOut(share: number): number {
  return 1 - (1 - share) * (1 - share);
}

interface Running {
  elapsed: number;
  readonly milliseconds: number;
  readonly move: (share: number) => void;
  readonly end: () => void;
}

/** All movements that are under way. */
export class Motion {
  readonly #running = new Set<Running>();
  #isSkipping = false;
  /** How many times faster than their own pace movements run. */
  haste = 1;

  /** Calls `move` with 0 to 1 over the time given, and resolves at the end. */
  run(milliseconds: number, move: (share: number) => void): Promise<void> {
    if (this.#isSkipping || milliseconds <= 0) {
      move(1);
      return Promise.resolve();
    }
    move(0);
    return new Promise((resolve) => {
      this.#running.add({ elapsed: 0, milliseconds, move, end: resolve });
    });
  }

  /** A frame: `delta` milliseconds have passed. */
  advance(delta: number): void {
    for (const one of [...this.#running]) {
      one.elapsed += delta * this.haste;
      const share = Math.min(1, one.elapsed / one.milliseconds);
      one.move(share);
      if (share >= 1) this.#finish(one);
    }
  }

  /** Everything under way jumps to its end, and what follows takes no time until `resume`. */
  skip(): void {
    this.#isSkipping = true;
    for (const one of [...this.#running]) {
      one.move(1);
      this.#finish(one);
    }
  }

  resume(): void {
    this.#isSkipping = false;
  }

  #finish(one: Running): void {
    this.#running.delete(one);
    one.end();
  }
}
