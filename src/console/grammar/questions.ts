/** Sentences that ask. */
import {
  type Command,
  checkOrder,
  type Hex,
  openChoices,
  orderedTogether,
  possibleAttackers,
  type RuleId,
  type SideView,
  sheetOf,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import { wayTo } from "../../notebook/index.ts";
import type { Ordered, Read, Request, SettingAside } from "../request.ts";
import { type Token, wordsOf } from "../words/fold.ts";
import { readReach } from "./ground.ts";
import { hexMeant, meantOf } from "./orders.ts";
import {
  clausesOf,
  isOnly,
  read,
  type Sentence,
  wholeNumberIn,
  without,
  wordsIn,
  wrong,
} from "./sentence.ts";
import { readHex, readSpot, spotsFitting, unitsStandingAt } from "./spotIn.ts";
import { batteriesOf, isUnfired, readUnit, readUnits, unitsCalled, unitsFitting } from "./unitsIn.ts";
import { readWhoAndWhere } from "./whoAndWhere.ts";

type Asked = Read<Request>;

/** "units", "units waiting", "units coming", "units enemies", "enemies near 1310". */
export function readUnitsWanted(sentence: Sentence): Asked {
  const { tokens } = sentence;
  const near = nearIn(sentence);
  if (near) return near;
  for (const which of ["waiting", "coming", "unfired", "enemies", "own"] as const)
    if (isOnly(sentence, tokens, which)) return read({ type: "units", which });
  if (tokens.length === 0 || isOnly(sentence, tokens, "all")) return read({ type: "units", which: "own" });
  const { rest, had } = without(sentence, tokens, "waiting");
  const which = had === 1 ? "these-waiting" : "these";
  if (isUnfired(sentence)) return read({ type: "units", which: "unfired" });
  if (isOnly(sentence, rest, "batteries"))
    return read({ type: "units", which, units: batteriesOf(sentence.scene) });
  // "tanks" are those of a tank battalion's name and those of the arm.
  const wide = unitsFitting(sentence, rest, "own").fit === "close" ? unitsCalled(sentence, rest) : [];
  if (wide.length > 0) return read({ type: "units", which, units: wide });
  const units = readUnits(sentence, rest, "together");
  return units.ok ? read({ type: "units", which, units: units.it }) : units;
}

/** "enemies near 1310", "enemies at 62.1": the enemies about a place; null where nothing of the kind is said. */
function nearIn(sentence: Sentence): Asked | null {
  const { rest, had } = without(sentence, sentence.tokens, "enemies");
  const isNear = sentence.lexicon.particleAt(rest, 0);
  if (had === 0 || !isNear || (isNear.name !== "around" && isNear.name !== "to")) return null;
  const hex = readHex(sentence, rest.slice(isNear.length));
  return hex.ok ? read({ type: "units", which: "enemies-near", hex: hex.it }) : hex;
}

/** "what is a nest": a term of the book, where nobody and no place is called so. */
export function readTermOr(sentence: Sentence, type: "unit"): Asked {
  // "what can 3/118 reach".
  const last = sentence.tokens.length - 1;
  if (last > 0 && sentence.lexicon.verbAt(sentence.tokens, last)?.name === "reach")
    return readReach(sentence);
  const words = wordsIn(sentence.tokens);
  const numbered = ruleNumbered(words);
  if (numbered !== null) return read({ type: "rule", rule: numbered, term: null });
  const asked = readAboutUnit(sentence, type);
  const { book } = sentence.scene;
  const term = words.join(" ");
  const names = [
    ...(book?.glossary.terms ?? []).map((each) => each.term),
    ...(book?.chapters ?? []).flatMap(({ rules }) => rules.map(({ title }) => title)),
  ].map(wordsOf);
  const isTerm = names.some((name) => words.every((word) => name.some((each) => each.startsWith(word))));
  const isName = !asked.ok && asked.fault.why === "which-unit";
  return !asked.ok && !isName && term !== "" && isTerm ? read({ type: "rule", rule: null, term }) : asked;
}

/** "map", "map 1818": a hex that is named is looked at. */
export function readMap(sentence: Sentence): Asked {
  return sentence.tokens.length === 0 ? read({ type: "map" }) : readLook(sentence);
}

/** "unit 3/118", "where 3/118", "select 3/118"; a place that is asked for so is looked at. */
export function readAboutUnit(sentence: Sentence, type: "unit" | "where" | "select"): Asked {
  if (type !== "select") {
    if (isOnly(sentence, sentence.tokens, "enemies")) return read({ type: "units", which: "enemies" });
    const isAt = clausesOf(sentence).to !== null;
    const isUnit = unitsFitting(sentence, sentence.tokens, "anybody").fit;
    const isIt = isOnly(sentence, sentence.tokens, "it") && sentence.memory.unit !== null;
    const isSpot = isUnit === "exact" || isIt ? "none" : spotFit(sentence);
    if (isAt || isSpot === "exact" || (isUnit === "none" && isSpot !== "none")) return readLook(sentence);
  }
  const { those } = unitsFitting(sentence, sentence.tokens, "own");
  // "where are our tanks": each of them.
  if (type === "where" && those.length > 1)
    return read({ type: "units", which: "these", units: unitsCalled(sentence, sentence.tokens) });
  const unit = readUnit(sentence, sentence.tokens, type === "select" ? "own" : "anybody");
  return unit.ok ? read({ type, unit: unit.it }) : unit;
}

function spotFit(sentence: Sentence) {
  return spotsFitting(sentence, sentence.tokens).fit;
}

/** "danger 1312", "who can hit 62.1", "who sees 2010"; without a place, the hex spoken of last. */
export function readOfHex(
  sentence: Sentence,
  type: "danger" | "sees" | "reached" | "stormed" | "hit" | "vista",
): Asked {
  const looked = readLook(sentence);
  if (!looked.ok || looked.it.type !== "look") return looked;
  return read({ type, hex: looked.it.spot.hexes[0] ?? -1 });
}

/** "look 1312", "look at 62.1", "look"; a unit stands for the hex in which it is. */
export function readLook(sentence: Sentence): Asked {
  const clauses = clausesOf(sentence);
  const where = clauses.to ?? clauses.head;
  const { memory, scene } = sentence;
  if (where.length === 0 && memory.hex !== null)
    return read({ type: "look", spot: { label: scene.reader.hexNumber(memory.hex), hexes: [memory.hex] } });
  const spot = readSpot(sentence, where);
  return spot.ok ? read({ type: "look", spot: spot.it }) : spot;
}

/** "odds 1/95 2010": the order that a click on the hex would suggest. */
export function readOdds(sentence: Sentence): Read<Ordered> {
  const found = readWhoAndWhere(sentence, "together");
  if (!found.ok) return found;
  const { view } = sentence.scene;
  const meant = hexMeant(sentence, found.it, (hex) => possibleAttackers(view, hex).length > 0);
  if (!meant.ok) return meant;
  const target = meant.it;
  const told = meantOf(found.it, target);
  const spoken = sentence.memory.unit;
  const named = found.it.units ?? (spoken === null ? possibleAttackers(view, target) : [spoken]);
  if (named.length === 0) return wrong(sentence, "no-unit");
  return read({ commands: suggested(view, named, target), ...told });
}

/** Storm or shoot at a known enemy, else go there. */
function suggested(view: SideView, units: readonly UnitId[], target: Hex): readonly Command[] {
  const theatre = theatreOf(view);
  if (!view.enemies.some(({ where }) => where === target))
    return units.slice(0, 1).flatMap((id) => {
      const unit = view.own.find((own) => own.id === id);
      return unit
        ? [{ type: "move", unit: id, path: wayTo(view, unit, "deployed", target), manner: "deployed" }]
        : [];
    });
  const able = orderedTogether(
    view,
    possibleAttackers(view, target).filter((unit) => units.includes(unit)),
  );
  if (able.length > 0 && checkOrder(view, { type: "assault", units: able, target }) === null)
    return [{ type: "assault", units: able, target }];
  const [first = ""] = units;
  for (const type of ["bombard", "fire"] as const)
    if (checkOrder(view, { type, unit: first, target }) === null) return [{ type, unit: first, target }];
  // Nothing can be done now: the refusal of what the unit is for says most.
  return sheetOf(theatre, first).range > 0
    ? [{ type: "bombard", unit: first, target }]
    : [{ type: "assault", units, target }];
}

/** "what happened", "what happened today", "what happened on turn 12". */
export function readHappened(sentence: Sentence): Asked {
  const clauses = clausesOf(sentence);
  const tokens = [...clauses.head, ...(clauses.to ?? []), ...(clauses.from ?? [])];
  if (tokens.length === 0) return read({ type: "happened", span: { type: "last-part" } });
  if (isOnly(sentence, tokens, "today")) return read({ type: "happened", span: { type: "today" } });
  if (isOnly(sentence, tokens, "everything") || isOnly(sentence, tokens, "all"))
    return read({ type: "happened", span: { type: "everything" } });
  const number = wholeNumberIn(sentence.lexicon, without(sentence, tokens, "turn").rest);
  if (number === null) return wrong(sentence, "no-number", tokens);
  return read({ type: "happened", span: { type: "turn", number } });
}

/** "why R7.3", "rule 7.3", "rule zone of control"; "why" alone asks for the rule of the last refusal. */
export function readRule(sentence: Sentence): Asked {
  const { tokens, memory } = sentence;
  if (tokens.length === 0)
    return read(
      memory.rule === null ? { type: "nothing-refused" } : { type: "rule", rule: memory.rule, term: null },
    );
  // "what does cohesion mean".
  const asked = without(sentence, tokens, "means").rest;
  const numbered = ruleNumbered(wordsIn(tokens), "bare");
  if (numbered !== null) return read({ type: "rule", rule: numbered, term: null });
  return read({ type: "rule", rule: null, term: wordsIn(asked.length > 0 ? asked : tokens).join(" ") });
}

/** The rule of a number: "r7.3"; also "7.3" where nothing else can be meant, for a height is called so as well. */
function ruleNumbered(words: readonly string[], how: "with-letter" | "bare" = "with-letter"): RuleId | null {
  const [, letter, chapter, number] = /^(r?)(\d+)\.(\d+)$/.exec(words.join("")) ?? [];
  if (chapter === undefined || number === undefined || (letter === "" && how === "with-letter")) return null;
  return `R${Number(chapter)}.${Number(number)}` as RuleId;
}

/** "dispatches", "dispatch 3". */
export function readDispatches(sentence: Sentence): Asked {
  if (sentence.tokens.length === 0) return read({ type: "dispatches", which: null });
  const which = wholeNumberIn(sentence.lexicon, sentence.tokens);
  return which === null ? wrong(sentence, "no-number", sentence.tokens) : read({ type: "dispatches", which });
}

/** "answer 1 2": the dispatch and the answer by number or by words; one dispatch alone need not be named. */
export function readAnswer(sentence: Sentence): Read<Ordered> {
  const { reader, view } = sentence.scene;
  const open = openChoices(view);
  if (open.length === 0) return wrong(sentence, "nothing-waits");
  const clauses = clausesOf(sentence);
  const tokens = [...clauses.head, ...(clauses.to ?? []), ...(clauses.with ?? [])];
  const titles = open.map(({ dispatch }) => reader.words.dispatches[dispatch]?.title ?? dispatch);
  if (tokens.length === 0) return wrong(sentence, "no-answer", []);
  for (let cut = tokens.length - 1; cut >= 0; cut--) {
    const [left, right] = [tokens.slice(0, cut), tokens.slice(cut)];
    const at = cut === 0 ? (open.length === 1 ? 0 : null) : indexNamed(sentence, titles, left);
    const choice = at === null ? undefined : open[at];
    if (!choice) continue;
    const names = choice.choice.options.map(
      ({ id }) => reader.words.dispatches[choice.dispatch]?.options?.[id]?.name ?? id,
    );
    const option = choice.choice.options[indexNamed(sentence, names, right) ?? -1];
    if (option) return read({ commands: [{ type: "answer", dispatch: choice.dispatch, option: option.id }] });
    if (cut === 0 || tokens.length === cut + 1) return wrong(sentence, "which-option", right, names);
  }
  return wrong(sentence, "which-dispatch", tokens, titles);
}

/** Index of the name that tokens say: its number counted from 1, or words of it; null where none or several fit. */
function indexNamed(
  { lexicon }: Sentence,
  names: readonly string[],
  tokens: readonly Token[],
): number | null {
  const number = wholeNumberIn(lexicon, tokens);
  if (number !== null) return number >= 1 && number <= names.length ? number - 1 : null;
  const words = wordsIn(tokens);
  const fits = names.flatMap((name, index) => {
    const own = wordsOf(name);
    return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)))
      ? [index]
      : [];
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** "staff 3/118", "staff all". */
export function readStaff(sentence: Sentence): Asked {
  const { view } = sentence.scene;
  const idle = (units: readonly UnitId[]): readonly UnitId[] =>
    view.own.filter(({ id, at, deed }) => units.includes(id) && at >= 0 && deed === null).map(({ id }) => id);
  const clauses = clausesOf(sentence);
  const tokens = [...clauses.head, ...(clauses.with ?? []), ...(clauses.to ?? [])];
  if (tokens.length === 0 && sentence.memory.unit === null) return wrong(sentence, "no-unit");
  const units = readUnits(sentence, tokens.length > 0 ? tokens : [], "together");
  if (tokens.length === 0)
    return read({ type: "staff", units: idle([sentence.memory.unit ?? ""]), leftOut: [] });
  if (!units.ok) return units;
  // Who is held or asleep is ordered only by his own name.
  const { aside } = sentence.scene;
  const isAside = (id: UnitId): boolean => units.it.length > 1 && aside[id] !== undefined;
  const those = idle(units.it);
  return read({
    type: "staff",
    units: those.filter((id) => !isAside(id)),
    leftOut: those.filter(isAside),
  });
}

/** "hold 3/118", "sleep all 118", "wake 3/118". */
export function readAside(sentence: Sentence, type: SettingAside): Asked {
  const clauses = clausesOf(sentence);
  const tokens = [...clauses.head, ...(clauses.with ?? []), ...(clauses.to ?? [])];
  const spoken = sentence.memory.unit;
  const there = unitsStandingAt(sentence, tokens);
  if (there) return there.ok ? read({ type, units: there.it }) : there;
  if (tokens.length === 0 && spoken !== null) return read({ type, units: [spoken] });
  const units = readUnits(sentence, tokens, "each");
  return units.ok ? read({ type, units: units.it }) : units;
}
