/** From a sentence of the grammar to what it asks for, and nothing else taken for it. */
import { enemyOf, type SideView } from "../engine/index.ts";
import type { Token } from "./fold.ts";
import { placesOf } from "./gazetteer.ts";
import { nearestVerbs, readHelp, readUndo } from "./grammar/desk.ts";
import { readDaylight, readDistance, readReach, readScan, readSight } from "./grammar/ground.ts";
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
} from "./grammar/orders.ts";
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
} from "./grammar/questions.ts";
import { inGrammarsWords } from "./grammar/sayings.ts";
import { isOnly, type Read, type Sentence, without, wordsIn, wrong } from "./grammar/sentence.ts";
import { spotsFitting } from "./grammar/spotIn.ts";
import { subjectFirst } from "./grammar/subjectFirst.ts";
import { readTrait } from "./grammar/traits.ts";
import { unitsFitting } from "./grammar/unitsIn.ts";
import { firstStageOf } from "./grammar/ways.ts";
import { type Lexicon, lexiconOf, type Verb } from "./lexicon.ts";
import type { Ordered, Parsed, Plain, Request } from "./request.ts";
import { rosterOf } from "./roster.ts";
import type { Memory, Scene } from "./scene.ts";

/** Letters of a sentence; nobody orders in longer ones. */
export const LONGEST = 240;
/** Words of a sentence. */
export const MOST_WORDS = 40;

/** The sentence in the grammar's words, and nothing else. */
export function strictly(text: string, scene: Scene, memory: Memory): Parsed {
  const lexicon = lexiconOf(scene.reader.language);
  const blank = { text, verb: null };
  if (text.length > LONGEST) return wrong(blank, "too-long");
  const typed = lexicon.hear(text);
  if (typed.length === 0) return wrong(blank, "silence");
  if (typed.length > MOST_WORDS) return wrong(blank, "too-long");
  const tokens = inGrammarsWords(lexicon, withTheEnemy(scene, lexicon, typed));
  const sentence = { text, scene, memory, lexicon };
  // "hold fire 1/95": a standing order is an order without another word.
  const isStanding = lexicon.standingAt(tokens, 0) !== null;
  const found = lexicon.verbAt(tokens, 0);
  if (isStanding && (lexicon.standingAt(tokens, 0)?.length ?? 0) > (found?.length ?? 0))
    return request({ ...sentence, verb: "stand", tokens });
  if (found) return request({ ...sentence, verb: found.name, tokens: tokens.slice(found.length) });
  const order = subjectFirst({ ...sentence, verb: "move", tokens });
  return (order && request(order)) ?? named({ ...sentence, tokens }) ?? unknownVerb(sentence, tokens);
}

/** The enemy called by the name of his side is the enemy, where no unit and no place is called so. */
function withTheEnemy(scene: Scene, lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const { reader, view } = scene;
  const enemy = enemyOf(view.side);
  const isName = (word: string): boolean =>
    [...placesOf(reader), ...rosterOf(reader, view)].some(({ close }) => close.includes(word));
  return tokens.map((token, at) =>
    lexicon.particleAt(tokens, at)?.name === enemy && !isName(token.word)
      ? { ...token, word: "enemies" }
      : token,
  );
}

/** A name alone asks for what it names: a unit, a place, or a rule. */
function named(sentence: Omit<Sentence, "verb">): Parsed | null {
  // "R4.4" is a rule of the book.
  if (sentence.tokens.length === 1 && /^r\d+\.\d+$/.test(sentence.tokens[0]?.word ?? ""))
    return request({ ...sentence, verb: "rule" });
  const units = { ...sentence, verb: "units" } as const;
  const wanted = readUnitsWanted(units);
  // "enemies near" a place that nobody knows.
  if (!wanted.ok && wanted.fault.why.endsWith("-place")) return wanted;
  // The name of a unit alone is asked about as one unit, or as one of several.
  const isNamed = wanted.ok && "units" in wanted.it && !isOnly(units, withoutWaiting(units), "batteries");
  if (wanted.ok && !isNamed && !lexicalOnly(units)) return request(units);
  const unit = { ...sentence, verb: "unit" } as const;
  if (unitsFitting(unit, sentence.tokens, "anybody").those.length > 0) return request(unit);
  const look = { ...sentence, verb: "look" } as const;
  return spotsFitting(look, sentence.tokens).spots.length > 0 ? request(look) : null;
}

const withoutWaiting = (sentence: Sentence): readonly Token[] =>
  without(sentence, sentence.tokens, "waiting").rest;

/** "all" alone asks for nothing. */
function lexicalOnly(sentence: Sentence): boolean {
  return isOnly(sentence, sentence.tokens, "all");
}

/** What may have been meant is suggested only where it would then be understood, but for a name that is asked about. */
function unknownVerb(
  { text, lexicon, scene, memory }: Omit<Sentence, "verb" | "tokens">,
  tokens: readonly Token[],
): Parsed {
  const blank = { text, verb: null };
  const whole = nearestWhole(text, lexicon, tokens);
  const first = new Map([...whole].reverse().map((sentence) => [sentence.toLowerCase(), sentence]));
  const near = whole.filter((sentence) => {
    if (first.get(sentence.toLowerCase()) !== sentence) return false;
    const meant = strictly(sentence, scene, memory);
    // Anything is the name of a file.
    if (meant.ok && meant.request.type === "save") return tokens.length < 2;
    return meant.ok || (meant.fault.verb !== null && meant.fault.choices.length > 0);
  });
  const { fault } = wrong(blank, "unknown-verb", near.length > 0 ? tokens : tokens.slice(0, 1), near);
  return { ok: false, fault: { ...fault, found: tokens[0]?.text ?? "" } };
}

/** The whole sentence with its first word mended: a suggestion takes the place of all tokens. */
function nearestWhole(text: string, lexicon: Lexicon, tokens: readonly Token[]): readonly string[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  return nearestVerbs({ lexicon }, tokens).map((phrase) => {
    const length = phrase.split(" ").length;
    const until = Math.min(length, tokens.length);
    const rest = text.slice(tokens[until - 1]?.to ?? first.to, last.to);
    return `${phrase}${rest}`;
  });
}

type Reader = (sentence: Sentence) => Read<Request> | Parsed;

const order =
  (reader: (sentence: Sentence) => Read<Ordered>): Reader =>
  (sentence) => {
    const ordered = reader(sentence);
    return ordered.ok ? ok({ ...ordered.it, type: "order" }) : ordered;
  };

/** Verbs that stand alone; whatever follows is too much. */
const alone =
  (type: Plain): Reader =>
  (sentence) =>
    sentence.tokens.length > 0 ? wrong(sentence, "left-over", sentence.tokens) : ok({ type });

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
    sentence.tokens.length === 0 ? ok({ type: "targets" }) : readOfHex(sentence, "stormed"),
  hit: (sentence) => readOfHex(sentence, "hit"),
  scan: readScan,
  los: readSight,
  reach: readReach,
  odds,
  happened: readHappened,
  rule: readRule,
  orders: alone("orders"),
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
    sentence.tokens.length > 0 ? READERS.march({ ...sentence, verb: "march" }) : ok({ type: "march-on" }),
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
  save: (sentence) => ok({ type: "save", file: sentence.tokens.length > 0 ? fileIn(sentence) : null }),
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
function odds(sentence: Sentence): Parsed {
  const found = sentence.lexicon.verbAt(sentence.tokens, 0);
  const isOrder = found !== null && ORDERED.has(found.name);
  const order = isOrder
    ? { ...sentence, verb: found.name, tokens: sentence.tokens.slice(found.length) }
    : subjectFirst(sentence);
  const ordered =
    order && ORDERED.has(order.verb)
      ? asOrder(sentence.scene.view, READERS[order.verb](order))
      : readOdds(sentence);
  return ordered.ok ? ok({ ...ordered.it, type: "odds" }) : ordered;
}

const ORDERED: ReadonlySet<Verb> = new Set([
  "move",
  "march",
  "plan",
  "assault",
  "fire",
  "bombard",
  "air-strike",
  "dig",
  "bridge",
  "rest",
  "stand",
  "answer",
]);

/** The orders of a sentence; of a plan, the first stages of its marches. */
function asOrder(view: SideView, parsed: Read<Request> | Parsed): Read<Ordered> {
  if (!parsed.ok) return parsed;
  const asked = "it" in parsed ? parsed.it : parsed.request;
  if (asked.type === "order") return { ok: true, it: asked };
  const marches = asked.type === "plan" ? asked.marches : [];
  return { ok: true, it: { commands: marches.flatMap((march) => firstStageOf(view, march)) } };
}

function request(sentence: Sentence): Parsed {
  const result = READERS[sentence.verb](sentence);
  return result.ok && "it" in result ? ok(result.it) : (result as Parsed);
}

function ok(asked: Request): Parsed {
  return { ok: true, request: asked };
}

/** The name of a file is taken as it was typed. */
function fileIn({ text, tokens }: Sentence): string {
  return text.slice(tokens[0]?.from, tokens.at(-1)?.to).trim() || wordsIn(tokens).join(" ");
}
