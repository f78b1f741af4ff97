/** A conversation in plain words: one sentence is heard, answered, and remembered. Pure: the host does what is asked. */
import { answer } from "./answer.ts";
import { tellLastStorm } from "./answers/failure.ts";
import { tellChoices, tellFault } from "./answers/faults.ts";
import { withoutNow } from "./grammar/atOnce.ts";
import { followedUp } from "./grammar/followUp.ts";
import { partLine } from "./grammar/several.ts";
import { strictly } from "./grammar/strictly.ts";
import { type Heard, told } from "./heard.ts";
import { goOn, grave, type Hearing, order, plan, staff } from "./ordering.ts";
import { inPages, paged, readOn } from "./paging.ts";
import { parse } from "./parse.ts";
import type { Fault, Read, Request } from "./request.ts";
import type { Memory, Pending, Scene } from "./scene.ts";
import { remembered, withRest } from "./spokenOn.ts";
import { wordsOf } from "./words/fold.ts";
import { ORDERS, type Verb } from "./words/kinds.ts";
import { lexiconOf } from "./words/lexicon.ts";

/** Hears a sentence. */
export function hear(text: string, scene: Scene, memory: Memory): Heard {
  const heard = heardOf(text, scene, memory);
  const isOrder = heard.kind === "refusal" || heard.doing !== null;
  const failed = heard.kind === "refusal" ? 1 : 0;
  return {
    ...heard,
    ...(isLetGo(memory.pending, heard) ? { letsGo: 1 as const } : {}),
    memory: { ...heard.memory, told: heard.lines, ...(isOrder ? { failed } : {}) },
  };
}

/** What was shown for a question goes with it; and an order that is refused leaves no other in hand. */
function isLetGo(pending: Pending | null, heard: Heard): boolean {
  if (heard.letsGo === 1 || heard.kind === "refusal") return true;
  return pending?.type === "confirm" && pending.isShown === 1 && heard.memory.pending !== pending;
}

function heardOf(text: string, scene: Scene, memory: Memory): Heard {
  const { pending, ...rest } = memory;
  const now: Memory = { ...rest, pending: null };
  const replied = pending ? replyTo(pending, text, scene, now) : null;
  if (replied) return replied;
  const meant = followedUp(text, scene, now) ?? againNow(text, scene, now) ?? text;
  const isUnderstood = (sentence: string): boolean => {
    const parsed = strictly(sentence, scene, now);
    return parsed.ok || (parsed.fault.choices.length > 0 && parsed.fault.why !== "unknown-place");
  };
  const parted = meant.length > LONGEST_LINE ? null : partLine(meant, scene, isUnderstood);
  const first = parted?.first ?? meant;
  const { said, parsed, how } = understood(first, scene, now);
  if (!parsed.ok) return notUnderstood(pending, first, parsed.fault, scene, now);
  const heard = remembered(said, parsed.it, respond({ text: said, scene, memory: now, how }, parsed.it));
  const goesOn = parted ? withRest(heard, parted.rest, scene) : heard;
  return setAside(pending, stillWaits(pending, goesOn, scene), scene);
}

/** What "now" is said of: orders. Giving the battle up is asked about however it is said. */
const AT_ONCE: ReadonlySet<Request["type"]> = new Set<Request["type"]>([
  "order",
  "plan",
  "march-on",
  "staff",
  "end-turn",
]);

/** A sentence as it is read, and whether it is asked about: an order with "now" at its end is read without that word. */
function understood(
  text: string,
  scene: Scene,
  memory: Memory,
): { readonly said: string; readonly parsed: Read<Request>; readonly how: Hearing["how"] } {
  const order = withoutNow(text, lexiconOf(scene.reader.language));
  if (order !== null) {
    const parsed = parse(order, scene, memory);
    if (parsed.ok && AT_ONCE.has(parsed.it.type)) return { said: order, parsed, how: "at-once" };
  }
  return { said: text, parsed: parse(text, scene, memory), how: "asks" };
}

/** "same again now", "2/95 too, now". */
function againNow(text: string, scene: Scene, memory: Memory): string | null {
  const again = withoutNow(text, lexiconOf(scene.reader.language));
  const meant = again === null ? null : followedUp(again, scene, memory);
  return meant === null || again === null ? null : `${meant} ${text.slice(again.length).trim()}`;
}

/** Letters of a line of several sentences. */
const LONGEST_LINE = 600;

/**
 * A slip of the tongue is no answer: what was asked before it may still be answered. But an order that is not understood
 * takes its place, and so does what is asked now: the next yes is meant for that.
 */
function notUnderstood(
  pending: Pending | null,
  text: string,
  fault: Fault,
  scene: Scene,
  memory: Memory,
): Heard {
  const heard = faulty(text, fault, scene, memory);
  const verbs = fault.verb ? [fault.verb] : verbsOf(fault.choices, scene);
  if (verbs.some((verb) => ORDERING.has(verb)))
    return setAside(pending, { ...heard, letsGo: 1 as const }, scene);
  const isReply = verbs.length > 0 && verbs.every((verb) => verb === "yes" || verb === "no");
  if (fault.choices.length > 0 && !isReply) return setAside(pending, heard, scene);
  return pending?.type === "confirm" ? waiting(pending, heard, scene) : heard;
}

const ORDERING: ReadonlySet<Verb> = new Set<Verb>(ORDERS);

/** What sentences that may have been meant begin with. */
function verbsOf(sentences: readonly string[], { reader }: Scene): readonly Verb[] {
  const lexicon = lexiconOf(reader.language);
  return sentences.flatMap((sentence) => lexicon.verbAt(lexicon.hear(sentence), 0)?.name ?? []);
}

/** What waits for a word may be asked about before it is given: a question is no answer to it. */
function stillWaits(pending: Pending | null, heard: Heard, scene: Scene): Heard {
  const isAsking = heard.kind === "answer" && heard.doing === null && heard.memory.pending === null;
  return isAsking && pending?.type === "confirm" ? waiting(pending, heard, scene) : heard;
}

function waiting(pending: Extract<Pending, { type: "confirm" }>, heard: Heard, { reader }: Scene): Heard {
  const { sentence, isQuiet } = pending;
  const waits = isQuiet === 1 ? [] : [reader.language.t("console.conversation.stillWaits", { sentence })];
  return { ...heard, lines: [...heard.lines, ...waits], memory: { ...heard.memory, pending } };
}

/** Who orders something else instead of saying yes or no is told what was not done. */
function setAside(pending: Pending | null, heard: Heard, { reader }: Scene): Heard {
  if (pending?.type !== "confirm" || pending.isQuiet === 1 || heard.memory.pending === pending) return heard;
  const dropped = reader.language.t("console.conversation.setAside", { sentence: pending.sentence });
  return { ...heard, lines: [dropped, ...heard.lines] };
}

/** The answer to what was asked; null when the sentence is about something else. */
function replyTo(pending: Pending, text: string, scene: Scene, memory: Memory): Heard | null {
  const parsed = parse(text, scene, memory);
  const word = parsed.ok ? parsed.it.type : null;
  if (word === "no") return plain(scene, memory, "console.conversation.leftUndone");
  if (pending.type === "confirm") {
    if (word !== "yes") return null;
    const meant = parse(pending.sentence, scene, memory);
    if (!meant.ok) return null;
    const done = respond({ text: pending.sentence, scene, memory, how: "is-sure" }, meant.it);
    return pending.rest === undefined ? done : withRest(done, pending.rest, scene);
  }
  const choice = choiceIn(pending, text, word === "yes");
  // Yes is no answer to which of several: it is asked again.
  if (choice === null && word === "yes")
    return told("question", tellChoices(scene.reader.language, pending.choices), { ...memory, pending });
  if (choice === null) return null;
  const { sentence, from, to } = pending;
  const before = sentence.slice(0, from);
  const gap = before === "" || before.endsWith(" ") ? "" : " ";
  return hear(`${before}${gap}${choice}${sentence.slice(to)}`, scene, memory);
}

/** Which of the choices a reply names: by its number, by its words, or by yes where there is but one. */
function choiceIn(
  { choices }: Extract<Pending, { readonly type: "choose" }>,
  text: string,
  isYes: boolean,
): string | null {
  if (isYes) return choices.length === 1 ? (choices[0] ?? null) : null;
  const words = wordsOf(text);
  const said = words.join(" ");
  if (/^\d{1,2}$/.test(said)) return choices[Number(said) - 1] ?? null;
  return choices.find((choice) => wordsOf(choice).join(" ") === said) ?? null;
}

function faulty(text: string, fault: Fault, scene: Scene, memory: Memory): Heard {
  const { from, to, choices } = fault;
  const pending: Pending | null =
    choices.length > 0 ? { type: "choose", sentence: text, from, to, choices } : null;
  return told(choices.length > 0 ? "question" : "fault", tellFault(scene.reader.language, fault), {
    ...memory,
    pending,
  });
}

function plain(
  scene: Scene,
  memory: Memory,
  key: `console.conversation.${"leftUndone" | "nothingAsked" | "nothingToRepeat"}`,
): Heard {
  return told("answer", [scene.reader.language.t(key)], memory);
}

/** What nobody can do any more once the battle is over. */
const NEEDS_A_BATTLE: ReadonlySet<Request["type"]> = new Set<Request["type"]>([
  "order",
  "plan",
  "march-on",
  "call-off",
  "staff",
  "hold",
  "sleep",
  "wake",
  "next",
  "undo",
  "redo",
  "end-turn",
  "concede",
]);

function respond(hearing: Hearing, request: Request): Heard {
  const { scene, memory } = hearing;
  const { t } = scene.reader.language;
  if (scene.view.outcome && NEEDS_A_BATTLE.has(request.type))
    return told("refusal", [t("console.status.over")], memory);
  switch (request.type) {
    case "yes":
    case "no":
      return plain(scene, memory, "console.conversation.nothingAsked");
    case "repeat":
      return memory.told.length > 0
        ? told("answer", memory.told, memory)
        : plain(scene, memory, "console.conversation.nothingToRepeat");
    case "more":
      return readOn(scene, memory);
    case "taken": {
      const heard = respond(hearing, request.request);
      return {
        ...heard,
        lines: [t("console.conversation.taken", { sentence: request.said }), ...heard.lines],
      };
    }
    case "failure": {
      // An order that was refused since is what is meant.
      const { rule } = memory;
      const isRefused = rule !== null && (memory.failed === 1 || tellLastStorm(scene) === null);
      return paged(answer(isRefused ? { type: "rule", rule, term: null } : request, scene, memory), scene);
    }
    case "rule":
      return paged(answer(request, scene, memory), scene);
    case "order":
      return order(hearing, request);
    case "march-on":
      return goOn(hearing);
    case "plan":
      return plan(hearing, request);
    case "staff":
      return staff(hearing, request);
    case "end-turn":
    case "concede":
      return grave(hearing, request.type);
    default:
      return inPages(answer(request, scene, memory), scene);
  }
}
