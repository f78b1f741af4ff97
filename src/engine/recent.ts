/**
 * A short memory: what was worked out for the last few things it was asked about. It holds nothing for long, so that the
 * quick collections of memory free what came of states and views that are gone; a WeakMap would keep that alive until
 * the next slow one. Only for what can be worked out again: what is forgotten changes no answer.
 */
export class Recent<Thing extends object, Answer> {
  readonly #things: (Thing | undefined)[];
  readonly #answers: (Answer | undefined)[];
  #oldest = 0;

  /** A memory for so many things. */
  constructor(most: number) {
    this.#things = new Array<Thing | undefined>(most).fill(undefined);
    this.#answers = new Array<Answer | undefined>(most).fill(undefined);
  }

  /** What was worked out for a thing, if it is remembered. */
  get(thing: Thing): Answer | undefined {
    const place = this.#things.indexOf(thing);
    return place < 0 ? undefined : this.#answers[place];
  }

  /** Remembers an answer in the place of the oldest. */
  set(thing: Thing, answer: Answer): void {
    this.#things[this.#oldest] = thing;
    this.#answers[this.#oldest] = answer;
    this.#oldest = (this.#oldest + 1) % this.#things.length;
  }
}
