/** Paintings that take long, each in a task of its own: the page answers between them. */

/** Waiting paintings of one map, the first asked for first. */
export class PaintQueue {
  readonly #painted: () => void;
  readonly #waiting = new Map<object, () => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `painted` is told after each painting: something new is to be drawn. */
  constructor(painted: () => void) {
    this.#painted = painted;
  }

  /** Asks for a painting of a layer; one that still waits for the same layer is not done any more. */
  add(layer: object, paint: () => void): void {
    this.#waiting.set(layer, paint);
    this.#timer ??= setTimeout(() => this.#next());
  }

  /** What waits for a layer is not wanted any more. */
  drop(layer: object): void {
    this.#waiting.delete(layer);
  }

  close(): void {
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  #next(): void {
    this.#timer = undefined;
    const first = this.#waiting.entries().next().value;
    if (!first) return;
    const [layer, paint] = first;
    this.#waiting.delete(layer);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#next());
    paint();
    this.#painted();
  }
}
