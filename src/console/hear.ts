/** A conversation in plain words: one sentence is heard, answered, and remembered. Pure: the host does what is asked. */
import { checkOrder } from "../engine/index.ts";
import { planGroup, stageOf } from "../notebook/index.ts";
import { tellRefusal } from "../telling/index.ts";
import { aboutOrder, answer } from "./answer.ts";
import { cautionsOf, cautionsOfStaff } from "./answers/cautions.ts";
import { tellLastStorm } from "./answers/failure.ts";
import { tellGroupBriefly } from "./answers/group.ts";
import { leftToDo } from "./answers/leftToDo.ts";
import { cautionsOfMarches, detoursOf } from "./answers/marches.ts";
import { tellOrder } from "./answers/orderWords.ts";
import { tellApart, tellMeant, tellRefused } from "./answers/refused.ts";
import { shortly } from "./answers/shortly.ts";
import { tellNextPart } from "./answers/status.ts";
import { tellFault } from "./faults.ts";
import { wordsOf } from "./fold.ts";
import { followedUp } from "./grammar/followUp.ts";
import { partLine } from "./grammar/several.ts";
import { refusalOf } from "./grammar/ways.ts";
import type { Heard } from "./heard.ts";
import { inPages, paged, readOn } from "./paging.ts";
import { parse } from "./parse.ts";
import type { Fault, Ordered, Request } from "./request.ts";
import type { Memory, Pending, Scene } from "./scene.ts";
import { remembered, withRest } from "./spokenOn.ts";
import { strictly } from "./strictly.ts";

/** Hears a sentence. */
export function hear(text: string, scene: Scene, memory: Memory): Heard {
  const heard = heardOf(text, scene, memory);
  const isOrder = heard.kind === "refusal" || heard.doing !== null;
  const failed = heard.kind === "refusal" ? 1 : 0;
  return { ...heard, memory: { ...heard.memory, told: heard.lines, ...(isOrder ? { failed } : {}) } };
}

function heardOf(text: string, scene: Scene, memory: Memory): Heard {
  const { pending, ...rest } = memory;
  const now: Memory = { ...rest, pending: null };
  const replied = pending ? replyTo(pending, text, scene, now) : null;
  if (replied) return replied;
  const meant = followedUp(text, scene, now) ?? text;
  const isUnderstood = (sentence: string): boolean => {
    const parsed = strictly(sentence, scene, now);
    return parsed.ok || (parsed.fault.choices.length > 0 && parsed.fault.why !== "unknown-place");
  };
  const parted = meant.length > LONGEST_LINE ? null : partLine(meant, scene, isUnderstood);
  const first = parted?.first ?? meant;
  const parsed = parse(first, scene, now);
  if (!parsed.ok) return stillAsked(pending, faulty(first, parsed.fault, scene, now));
  const heard = remembered(first, parsed.request, respond(first, parsed.request, scene, now, "asks"));
  const goesOn = parted ? withRest(heard, parted.rest, scene) : heard;
  return setAside(pending, stillWaits(pending, goesOn), scene);
}

/** Letters of a line of several sentences. */
const LONGEST_LINE = 600;

/** A slip of the tongue is no answer: what was asked before it may still be answered. */
function stillAsked(pending: Pending | null, heard: Heard): Heard {
  if (pending?.type !== "confirm") return heard;
  return { ...heard, memory: { ...heard.memory, pending } };
}

/** Marches that wait for a word may be asked about before it is given: a question is no answer to theirs. */
function stillWaits(pending: Pending | null, heard: Heard): Heard {
  const isAsking = heard.kind === "answer" && heard.doing === null && heard.memory.pending === null;
  if (!isAsking || pending?.type !== "confirm" || pending.isQuiet !== 1) return heard;
  return { ...heard, memory: { ...heard.memory, pending } };
}

/** Who speaks of something else instead of yes or no is told what was not done. */
function setAside(pending: Pending | null, heard: Heard, { reader }: Scene): Heard {
  if (pending?.type !== "confirm" || pending.isQuiet === 1) return heard;
  const dropped = reader.language.t("console.conversation.setAside", { sentence: pending.sentence });
  return { ...heard, lines: [dropped, ...heard.lines] };
}

/** The answer to what was asked; null when the sentence is about something else. */
function replyTo(pending: Pending, text: string, scene: Scene, memory: Memory): Heard | null {
  const parsed = parse(text, scene, memory);
  const word = parsed.ok ? parsed.request.type : null;
  if (word === "no") return plain(scene, memory, "console.conversation.leftUndone");
  if (pending.type === "confirm") {
    if (word !== "yes") return null;
    const meant = parse(pending.sentence, scene, memory);
    if (!meant.ok) return null;
    const done = respond(pending.sentence, meant.request, scene, memory, "is-sure");
    return pending.rest === undefined ? done : withRest(done, pending.rest, scene);
  }
  const choice = choiceIn(pending, text, word === "yes");
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
  return {
    kind: choices.length > 0 ? "question" : "fault",
    lines: tellFault(scene.reader.language, fault),
    doing: null,
    memory: { ...memory, pending },
    show: null,
  };
}

function plain(
  scene: Scene,
  memory: Memory,
  key: `console.conversation.${"leftUndone" | "nothingAsked" | "nothingToRepeat"}`,
): Heard {
  return { kind: "answer", lines: [scene.reader.language.t(key)], doing: null, memory, show: null };
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

function respond(
  text: string,
  request: Request,
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  if (scene.view.outcome && NEEDS_A_BATTLE.has(request.type))
    return {
      kind: "refusal",
      lines: [scene.reader.language.t("console.status.over")],
      doing: null,
      memory,
      show: null,
    };
  switch (request.type) {
    case "yes":
    case "no":
      return plain(scene, memory, "console.conversation.nothingAsked");
    case "repeat":
      return memory.told.length > 0
        ? { kind: "answer", lines: memory.told, doing: null, memory, show: null }
        : plain(scene, memory, "console.conversation.nothingToRepeat");
    case "more":
      return readOn(scene, memory);
    case "taken": {
      const heard = respond(request.said, request.request, scene, memory, how);
      const told = scene.reader.language.t("console.conversation.taken", { sentence: request.said });
      return { ...heard, lines: [told, ...heard.lines] };
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
      return order(text, request, scene, memory, how);
    case "march-on": {
      const cautions = how === "asks" ? cautionsOfMarches(scene) : [];
      return cautions.length > 0
        ? doubt(text, cautions, scene, memory, "marches")
        : answer(request, scene, memory);
    }
    case "plan":
      return plan(text, request, scene, memory, how);
    case "staff":
      return staff(text, request, scene, memory, how);
    case "end-turn":
    case "concede":
      return grave(text, request.type, scene, memory, how);
    default:
      return inPages(answer(request, scene, memory), scene);
  }
}

/**
 * An order is given when its side may give it; else the refusal is told with its rule. What has a price that nobody
 * takes back is asked about once.
 */
function order(
  text: string,
  { commands, apart = [], group, meant, guessed }: Ordered,
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  const { reader, view } = scene;
  const subject = aboutOrder(commands[0]);
  const spoken: Memory = {
    ...memory,
    unit: subject.unit ?? memory.unit,
    hex: subject.hex ?? memory.hex,
  };
  if (view.activeSide !== view.side && !view.outcome)
    return {
      kind: "refusal",
      lines: [reader.language.t("orders.notOurTurn")],
      doing: null,
      memory: spoken,
      show: null,
    };
  if (group) return toGroup(text, group, scene, spoken, how);
  const judged = commands.map((command) => ({ command, refusal: refusalOf(view, command) }));
  const legal = judged.filter(({ refusal }) => refusal === null).map(({ command }) => command);
  const refused = judged.flatMap(({ command, refusal }) => (refusal ? [{ command, refusal }] : []));
  const lines = [
    ...tellMeant(reader, view, meant),
    ...refused.flatMap(({ command, refusal }) => tellRefused(reader, view, command, refusal)),
    ...tellApart(reader, view, apart),
  ];
  const cautions = how === "asks" ? cautionsOf(reader, view, legal) : [];
  // Who named no units, or no hex, is told whom and what he would order.
  const storms = legal.filter(({ type }) => type === "assault").map((each) => tellOrder(reader, view, each));
  const isGuess = guessed === 1 && how === "asks" && legal.length > 0;
  if (cautions.length > 0 || isGuess) return doubt(text, [...lines, ...storms, ...cautions], scene, spoken);
  return {
    kind: legal.length > 0 ? "answer" : "refusal",
    lines,
    doing: legal.length > 0 ? { type: "give", commands: legal } : null,
    memory: { ...spoken, rule: refused[0]?.refusal.rule ?? spoken.rule },
    show: subject.hex,
  };
}

/** One order to several units: told once for all of them, and asked about once where it has a price. */
function toGroup(
  text: string,
  group: NonNullable<Ordered["group"]>,
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  const { reader, view } = scene;
  const { lines } = planGroup(view, group.units, group.order);
  const commands = lines.flatMap(({ command }) => command ?? []);
  const refused = lines.flatMap(({ why }) => (why && why !== "no-nearer" ? [why.rule] : []));
  const told = tellGroupBriefly(reader, view, group);
  const cautions = how === "asks" ? cautionsOf(reader, view, commands) : [];
  if (cautions.length > 0) return doubt(text, [...told, ...cautions], scene, memory);
  return {
    kind: commands.length > 0 ? "answer" : "refusal",
    lines: told,
    doing: commands.length > 0 ? { type: "give-group", ...group } : null,
    memory: { ...memory, rule: refused[0] ?? memory.rule },
    show: memory.hex,
  };
}

/** A march over several turns: what its first stages cost is asked about once, as of any other order. */
function plan(
  text: string,
  request: Extract<Request, { readonly type: "plan" }>,
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  const { reader, view } = scene;
  const stages = request.marches.flatMap((march) => stageOf(view, march) ?? []);
  const isOurs = view.activeSide === view.side;
  const cautions =
    how === "asks" && isOurs
      ? [...detoursOf(reader, view, request.marches), ...cautionsOf(reader, view, stages)]
      : [];
  return cautions.length > 0 ? doubt(text, cautions, scene, memory) : answer(request, scene, memory);
}

/** The staff orders whole formations at a word: it is asked about first. */
function staff(
  text: string,
  request: Extract<Request, { readonly type: "staff" }>,
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  const { reader, view } = scene;
  if (how === "is-sure" || request.units.length === 0 || view.activeSide !== view.side)
    return answer(request, scene, memory);
  const asked = doubt(text, cautionsOfStaff(reader, view, request), scene, memory, "staff");
  return { ...asked, doing: { type: "rehearse", units: request.units } };
}

function doubt(
  text: string,
  lines: readonly string[],
  { reader }: Scene,
  memory: Memory,
  about: "order" | "staff" | "marches" = "order",
): Heard {
  return {
    kind: "question",
    lines: [
      ...lines,
      reader.language.t(about === "marches" ? "console.plan.sure" : `console.conversation.sure.${about}`),
    ],
    doing: null,
    memory: { ...memory, pending: { type: "confirm", sentence: text } },
    show: null,
  };
}

/** What cannot be taken back is asked once: the end of a turn while something is left to do, and giving up. */
function grave(
  text: string,
  type: "end-turn" | "concede",
  scene: Scene,
  memory: Memory,
  how: "asks" | "is-sure",
): Heard {
  const { reader, view } = scene;
  const { t } = reader.language;
  const refusal = checkOrder(view, { type });
  if (refusal)
    return {
      kind: "refusal",
      lines: [tellRefusal(shortly(reader), refusal)],
      doing: null,
      memory,
      show: null,
    };
  if (view.activeSide !== view.side)
    return { kind: "refusal", lines: [t("orders.notOurTurn")], doing: null, memory, show: null };
  const left = type === "concede" ? [t("concede.text")] : leftToDo(scene);
  if (how === "is-sure" || left.length === 0)
    return {
      kind: "answer",
      lines: [tellOrder(reader, view, { type }), ...(left.length === 0 ? tellNextPart(reader, view) : [])],
      doing: { type },
      memory,
      show: null,
    };
  const next = type === "end-turn" ? tellNextPart(reader, view) : [];
  return {
    kind: "question",
    lines: [...left, ...next, t(`console.conversation.sure.${type}`)],
    doing: null,
    memory: { ...memory, pending: { type: "confirm", sentence: text } },
    show: null,
  };
}
