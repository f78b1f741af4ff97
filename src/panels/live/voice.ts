/**
 * What a screen reader is given to say. Many things change at one key; a listener wants one sentence, and not the
 * same one twice. So sayings wait until all is settled, the latest of a topic counts, and together they are one
 * message. A refusal does not wait.
 */

/** What a saying is about, in the order in which they are said. */
const TOPICS = ["why", "result", "turn", "selection", "order", "hex", "news", "lesson"] as const;
/** A topic: of each only the latest saying is said. */
export type Topic = (typeof TOPICS)[number];
/** What the answer to a sentence tells itself. */
const IN_REPLY: readonly Topic[] = ["result", "turn", "selection", "order", "hex", "news"];

/** What is kept to be asked for again: the other side's part, and which part of ours that was told in. */
type Kept = "enemy" | "part";

/** One message to be read out; a new object each time. */
export interface Message {
  readonly text: string;
}

/** Nothing changed for so long: all is settled, milliseconds. */
const SETTLED = 220;
/** A refusal has been read out by then, milliseconds: who goes through the page later does not meet it. */
const REFUSED = 10_000;

/** Collects sayings and gives them out as messages. */
export class Voice {
  readonly #waiting = new Map<Topic, () => string>();
  readonly #reply: string[] = [];
  readonly #kept = new Map<Kept, () => string>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #replyTimer: ReturnType<typeof setTimeout> | undefined;
  #refusalTimer: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;
  /** Somebody has just pressed a key: what he hears then may be what he heard before. */
  #mayRepeat = false;
  #last = "";
  /** The answer to the sentence before. */
  #replied = "";
  #polite: Message = { text: "" };
  #urgent: Message = { text: "" };

  /** The message that waits its turn with a screen reader. */
  get polite(): Message {
    return this.#polite;
  }

  /** The message that breaks in. */
  get urgent(): Message {
    return this.#urgent;
  }

  /** Hears of every new message. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Says something when all is settled; an earlier saying of the topic that still waits is dropped. Words that take
   * long are given as what makes them: they are made when they are said.
   */
  say(topic: Topic, text: string | (() => string)): void {
    if (text === "") return;
    this.#waiting.set(topic, typeof text === "string" ? () => text : text);
    this.#wait();
  }

  /** Answers a sentence, in one piece when all of the answer has come, also while something is played back. */
  reply(text: string): void {
    this.#reply.push(text);
    clearTimeout(this.#replyTimer);
    this.#replyTimer = setTimeout(() => {
      const told = this.#takeReply();
      if (told.length > 0) this.#give(told.join(" "));
    }, SETTLED);
  }

  /** Takes back a saying that still waits. */
  drop(topic: Topic): void {
    this.#waiting.delete(topic);
  }

  /** Whether something of a topic waits to be said. */
  has(topic: Topic): boolean {
    return this.#waiting.has(topic);
  }

  /** Keeps a text to be asked for again, or what makes it. */
  keep(name: Kept, text: string | (() => string)): void {
    this.#kept.set(name, typeof text === "string" ? () => text : text);
  }

  /** A text that was kept. */
  kept(name: Kept): string | undefined {
    return this.#kept.get(name)?.();
  }

  /** Says at once what cannot be done, and drops what it would interrupt. */
  refuse(text: string): void {
    this.#waiting.delete("order");
    this.#last = text;
    this.#urgent = { text: fresh(text, this.#urgent.text) };
    this.#tell();
    clearTimeout(this.#refusalTimer);
    this.#refusalTimer = setTimeout(() => this.obeyed(), REFUSED);
  }

  /** An order was given: what was refused or answered before it is of no account any more. */
  obeyed(): void {
    this.#replied = "";
    clearTimeout(this.#refusalTimer);
    if (this.#urgent.text === "") return;
    this.#urgent = { text: "" };
    this.#tell();
  }

  /** Says why a key did nothing: when all is settled, and again though it was just said. */
  why(text: string): void {
    this.#mayRepeat = true;
    this.say("why", text);
  }

  /** A key was pressed that is answered in any case, though with the words that were said last. */
  asked(): void {
    this.#mayRepeat = true;
    setTimeout(() => {
      if (this.#waiting.size === 0) this.#mayRepeat = false;
    }, SETTLED);
  }

  /** Answers a question: at once, and again though it was just said. */
  answer(text: string): void {
    this.#waiting.clear();
    this.#give(text);
  }

  /** The last message once more; `otherwise` when there was none. */
  again(otherwise: string): void {
    this.answer(this.#last === "" ? otherwise : this.#last);
  }

  /** Forgets all that was said and kept: another person listens now. */
  forget(): void {
    this.#kept.clear();
    this.hush();
  }

  /** Takes away what was said and what waits: another page is shown, to which none of it belongs. */
  hush(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#refusalTimer);
    this.#waiting.clear();
    this.#reply.length = 0;
    this.#isHeld = false;
    this.#last = "";
    this.#polite = { text: "" };
    this.#urgent = { text: "" };
    this.#tell();
  }

  /** While something is played back nothing is said of it; the summary follows. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    if (this.#waiting.size > 0) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#isHeld) return;
    this.#timer = setTimeout(() => this.#settle(), SETTLED);
  }

  /** The answer to a sentence, which is then told; what it tells itself waits no longer. */
  #takeReply(): readonly string[] {
    if (this.#reply.length === 0) return [];
    for (const topic of IN_REPLY) this.drop(topic);
    this.#replied = this.#reply.join(" ");
    return this.#reply.splice(0);
  }

  /** What a sentence has done may be shown on the map only after it was told. */
  #isInReply(saying: string): boolean {
    return saying === "" || (this.#replied.includes(saying) && !this.#mayRepeat);
  }

  #settle(): void {
    const reply = this.#takeReply();
    const sayings = TOPICS.map((topic) => this.#waiting.get(topic)?.() ?? "");
    const text = [...reply, ...sayings.filter((saying) => !this.#isInReply(saying))].join(" ");
    this.#waiting.clear();
    if (text !== "" && (text !== this.#last || this.#mayRepeat)) this.#give(text);
    this.#mayRepeat = false;
  }

  #give(text: string): void {
    this.#last = text;
    this.#polite = { text: fresh(text, this.#polite.text) };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A region whose text does not change is not read again: a space that nobody hears tells the two apart. */
function fresh(text: string, before: string): string {
  return text === before ? `${text}\u00a0` : text;
}
