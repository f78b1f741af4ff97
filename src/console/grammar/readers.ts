/** Every verb of the grammar with what reads the sentence after it. */
import type { SideView } from "../../engine/index.ts";
import type { Ordered, Plain, Read, Request } from "../request.ts";
import { type Verb, WEIGHED } from "../words/kinds.ts";
import { readHelp, readUndo } from "./desk.ts";
import { readDaylight, readDistance, readReach, readScan, readSight } from "./ground.ts";
import {
  readAirStrike,
  readAssault,
  readBridge,
  readCallOff,
  readDig,
  readFire,
  readMove,
  readPlan,
  readRest,
  readStand,
} from "./orders.ts";
import {
  readAboutUnit,
  readAnswer,
  readAside,
  readDispatches,
  readHappened,
  readLook,
  readMap,
  readOdds,
  readOfHex,
  readRule,
  readStaff,
  readTermOr,
  readUnitsWanted,
} from "./questions.ts";
import { isOnly, read, type Sentence, wordsIn, wrong } from "./sentence.ts";
import { subjectFirst } from "./subjectFirst.ts";
import { readTrait } from "./traits.ts";
import { firstStageOf } from "./ways.ts";

/** Reads what a sentence asks for, by its verb. */
export function readSentence(sentence: Sentence): Read<Request> {
  return READERS[sentence.verb](sentence);
}

type Reader = (sentence: Sentence) => Read<Request>;

const order =
  (reader: (sentence: Sentence) => Read<Ordered>): Reader =>
  (sentence) => {
    const ordered = reader(sentence);
    return ordered.ok ? read({ ...ordered.it, type: "order" }) : ordered;
  };

/** Verbs that stand alone; whatever follows is too much. */
const alone =
  (type: Plain): Reader =>
  (sentence) =>
    sentence.tokens.length > 0 ? wrong(sentence, "left-over", sentence.tokens) : read({ type });

const READERS: Readonly<Record<Verb, Reader>> = {
  help: readHelp,
  status: alone("status"),
  advice: alone("advice"),
  daylight: (sentence) =>
    sentence.tokens.length > 0 ? wrong(sentence, "left-over", sentence.tokens) : readDaylight(sentence),
  targets: alone("targets"),
  shells: alone("shells"),
  failure: alone("failure"),
  who: (sentence) => readTrait(withAsker(sentence)) ?? wrong(sentence, "unknown-verb", sentence.tokens),
  vista: (sentence) => readOfHex(sentence, "vista"),
  distance: readDistance,
  turns: alone("turns"),
  score: alone("score"),
  weather: alone("weather"),
  units: readUnitsWanted,
  // "what is to the west".
  unit: (sentence) => (isDirection(sentence) ? readScan(sentence) : readTermOr(sentence, "unit")),
  where: (sentence) => readAboutUnit(sentence, "where"),
  // "show my guns": those who are asked for are told like any list of them.
  look: (sentence) =>
    isListAsked(sentence)
      ? readUnitsWanted(sentence)
      : isDirection(sentence)
        ? readScan(sentence)
        : readLook(sentence),
  danger: (sentence) => readOfHex(sentence, "danger"),
  sees: (sentence) => readOfHex(sentence, "sees"),
  reached: (sentence) => readOfHex(sentence, "reached"),
  // "who can attack": anywhere.
  stormed: (sentence) =>
    sentence.tokens.length === 0 ? read({ type: "targets" }) : readOfHex(sentence, "stormed"),
  hit: (sentence) => readOfHex(sentence, "hit"),
  scan: readScan,
  los: readSight,
  reach: readReach,
  odds,
  happened: readHappened,
  rule: readRule,
  orders: alone("orders"),
  undoable: alone("undoable"),
  objectives: alone("objectives"),
  win: alone("win"),
  dispatches: readDispatches,
  ledger: alone("ledger"),
  losses: alone("losses"),
  supply: alone("supply"),
  air: alone("air"),
  move: order((sentence) => readMove(sentence, "deployed")),
  plan: readPlan,
  // "march on the village": an order to march there.
  "march-on": (sentence) =>
    sentence.tokens.length > 0 ? READERS.march({ ...sentence, verb: "march" }) : read({ type: "march-on" }),
  "call-off": readCallOff,
  marches: alone("marches"),
  march: order((sentence) => readMove(sentence, "march")),
  assault: order(readAssault),
  fire: order((sentence) => readFire(sentence, "fire")),
  bombard: order((sentence) => readFire(sentence, "bombard")),
  "air-strike": order(readAirStrike),
  dig: order(readDig),
  bridge: order(readBridge),
  rest: order(readRest),
  stand: order(readStand),
  answer: order(readAnswer),
  staff: readStaff,
  hold: (sentence) => readAside(sentence, "hold"),
  sleep: (sentence) => readAside(sentence, "sleep"),
  wake: (sentence) => readAside(sentence, "wake"),
  undo: readUndo,
  redo: alone("redo"),
  "end-turn": alone("end-turn"),
  concede: alone("concede"),
  select: (sentence) => readAboutUnit(sentence, "select"),
  next: alone("next"),
  repeat: alone("repeat"),
  more: alone("more"),
  yes: alone("yes"),
  no: alone("no"),
  map: readMap,
  save: (sentence) => read({ type: "save", file: sentence.tokens.length > 0 ? fileIn(sentence) : null }),
  quit: alone("quit"),
};

/** "look north", "what is to the west": a direction and nothing else. */
function isDirection({ tokens, lexicon }: Sentence): boolean {
  const opening = lexicon.particleAt(tokens, 0);
  const rest = opening?.name === "to" ? tokens.slice(opening.length) : tokens;
  return rest.length > 0 && lexicon.compassAt(rest, 0)?.length === rest.length;
}

/** "which are dug in": the verb of the question is its asker. */
function withAsker(sentence: Sentence): Sentence {
  return { ...sentence, tokens: sentence.lexicon.hear(sentence.text) };
}

function isListAsked(sentence: Sentence): boolean {
  const lists = ["batteries", "enemies", "own", "waiting", "coming"] as const;
  return lists.some((list) => isOnly(sentence, sentence.tokens, list));
}

/** "odds move 3/118 to 2114" weighs that order; without a verb, what the hex suggests. */
function odds(sentence: Sentence): Read<Request> {
  const found = sentence.lexicon.verbAt(sentence.tokens, 0);
  const isOrder = found !== null && ORDERED.has(found.name);
  const order = isOrder
    ? { ...sentence, verb: found.name, tokens: sentence.tokens.slice(found.length) }
    : subjectFirst(sentence);
  const ordered =
    order && ORDERED.has(order.verb)
      ? asOrder(sentence.scene.view, READERS[order.verb](order))
      : readOdds(sentence);
  return ordered.ok ? read({ ...ordered.it, type: "odds" }) : ordered;
}

const ORDERED: ReadonlySet<Verb> = new Set<Verb>(WEIGHED);

/** The orders of a sentence; of a plan, the first stages of its marches. */
function asOrder(view: SideView, asked: Read<Request>): Read<Ordered> {
  if (!asked.ok) return asked;
  if (asked.it.type === "order") return read(asked.it);
  const marches = asked.it.type === "plan" ? asked.it.marches : [];
  return read({ commands: marches.flatMap((march) => firstStageOf(view, march)) });
}

/** The name of a file is taken as it was typed. */
function fileIn({ text, tokens }: Sentence): string {
  return text.slice(tokens[0]?.from, tokens.at(-1)?.to).trim() || wordsIn(tokens).join(" ");
}
