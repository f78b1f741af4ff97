/** Sentences that order something of troops: from words to the engine's commands. */
import {
  type Command,
  checkOrder,
  type DigWork,
  type Hex,
  hexDistance,
  type Manner,
  type OwnUnit,
  orderedTogether,
  possibleAttackers,
  type SideView,
  type UnitId,
} from "../../engine/index.ts";
import { type GroupOrder, wayOver } from "../../notebook/index.ts";
import { isHexNumber, placesOf } from "../names/gazetteer.ts";
import { rosterOf } from "../names/roster.ts";
import type { Fault, Ordered, Read, Request } from "../request.ts";
import type { Token } from "../words/fold.ts";
import { clausesOf, isOnly, read, type Sentence, wholeNumberIn, without, wrong } from "./sentence.ts";
import { readHex, unitsStandingAt } from "./spotIn.ts";
import { batteriesOf, isEverybody, partsOf, readUnits } from "./unitsIn.ts";
import { readWhoAndWhere, type WhoAndWhere } from "./whoAndWhere.ts";

type Commands = Read<Ordered>;

const given = (
  commands: readonly Command[],
  beside: Pick<Ordered, "apart" | "meant" | "guessed"> = {},
): Read<Ordered> => read({ commands, ...beside });

/** The named hex of several, to be told. */
export function meantOf({ spot }: Pick<WhoAndWhere, "spot">, hex: Hex): Pick<Ordered, "meant"> {
  return spot.hexes.length > 1 ? { meant: { spot, hex } } : {};
}

const withApart = (apart: readonly Command[]): Pick<Ordered, "apart"> => (apart.length > 0 ? { apart } : {});

/** The sentence without "via ...", and the hexes that the way is to lead over. */
function viaIn(sentence: Sentence): Read<{ readonly rest: Sentence; readonly via: readonly Hex[] }> {
  const { tokens, lexicon } = sentence;
  const from = tokens.findIndex((_, at) => lexicon.particleAt(tokens, at)?.name === "via");
  if (from < 0) return read({ rest: sentence, via: [] });
  const opens = (at: number) => ["to", "with", "from"].includes(lexicon.particleAt(tokens, at)?.name ?? "");
  const start = from + (lexicon.particleAt(tokens, from)?.length ?? 1);
  const end = tokens.findIndex((_, at) => at >= start && opens(at));
  const named = tokens.slice(start, end < 0 ? tokens.length : end);
  const pieces = partsOf(sentence, named).flatMap((part) =>
    part.every(({ word }) => isHexNumber([word])) ? part.map((token) => [token]) : [part],
  );
  if (pieces.length === 0) return wrong(sentence, "no-place");
  const via: Hex[] = [];
  for (const piece of pieces) {
    const hex = readHex(sentence, piece);
    if (!hex.ok) return hex;
    via.push(hex.it);
  }
  const left = [...tokens.slice(0, from), ...(end < 0 ? [] : tokens.slice(end))];
  return read({ rest: { ...sentence, tokens: left }, via });
}

/** The same order to one unit, or to several as to a group. */
const givenToAll = (
  units: readonly UnitId[],
  order: GroupOrder | null,
  commands: readonly Command[],
): Read<Ordered> => read(units.length > 1 && order ? { commands, group: { units, order } } : { commands });

/** "move 3/118 to 2114", "march 1/95 and 2/95 to the village". */
export function readMove(asked: Sentence, manner: Manner): Commands {
  const parted = viaIn(asked);
  if (!parted.ok) return parted;
  const { rest: sentence, via } = parted.it;
  const found = readWhoAndWhere(sentence, "each");
  if (!found.ok) return found;
  const units = found.it.units ?? spokenOf(sentence);
  if (!units) return wrong(sentence, "no-unit");
  const target = found.it.spot.hexes[0] ?? -1;
  const { view } = sentence.scene;
  return givenToAll(
    units,
    // Who goes by a way of his own goes alone.
    via.length > 0 ? null : { order: "move", manner, target },
    units.flatMap((id) => {
      const unit = view.own.find((own) => own.id === id);
      return unit ? [moveOf(view, unit, manner, [...via, target])] : [];
    }),
  );
}

/** "plan 3/118 to 2401", "plan 3/118 to 2401 via 2110": a march over as many turns as it takes. */
export function readPlan(asked: Sentence): Read<Request> {
  const parted = viaIn(asked);
  if (!parted.ok) return parted;
  const { rest: sentence, via } = parted.it;
  const found = readWhoAndWhere(sentence, "each");
  if (!found.ok) return found;
  const units = found.it.units ?? spokenOf(sentence);
  if (!units) return wrong(sentence, "no-unit");
  const target = found.it.spot.hexes[0] ?? -1;
  return read({
    type: "plan",
    marches: units.map((unit) => ({ unit, manner: "march", target, ...(via.length > 0 ? { via } : {}) })),
  });
}

/** "call off 3/118"; without a name, of the unit that was spoken of last. */
export function readCallOff(sentence: Sentence): Read<Request> {
  const clauses = clausesOf(sentence);
  const units = readSubject(sentence, [...clauses.head, ...(clauses.with ?? [])]);
  return units.ok ? read({ type: "call-off", units: units.it }) : units;
}

function moveOf(view: SideView, unit: OwnUnit, manner: Manner, goals: readonly Hex[]): Command {
  return { type: "move", unit: unit.id, path: wayOver(view, unit, manner, goals), manner };
}

/** "assault 62.1 with 120": all of them who can; without a name, all who stand beside the hex. */
export function readAssault(asked: Sentence): Commands {
  const { view } = asked.scene;
  const sentence = withoutEverybody(withoutTheEnemy(asked));
  const found = isAnywhere(sentence) ? anyTarget(sentence) : readWhoAndWhere(sentence, "together");
  if (!found.ok) return amongHeld(sentence, found);
  const named = found.it.units;
  const target = hexMeant(sentence, found.it, (hex) => possibleAttackers(view, hex).length > 0);
  if (!target.ok) return target;
  const able = possibleAttackers(view, target.it);
  const willing = named ? able.filter((unit) => named.includes(unit)) : able;
  const units = willing.length > 0 ? orderedTogether(view, willing) : [];
  const apart = (named ?? []).filter((unit) => !units.includes(unit));
  const alone = apart.map((unit): Command => ({ type: "assault", units: [unit], target: target.it }));
  const meant = isAnywhere(sentence) ? { guessed: 1 as const } : meantOf(found.it, target.it);
  if (units.length > 0)
    return given([{ type: "assault", units, target: target.it }], { ...withApart(alone), ...meant });
  // Nobody can: who stands beside it is named, so that the refusal says why he cannot.
  const { grid } = sentence.scene.reader.theatre;
  const beside = view.own.filter(({ at }) => at >= 0 && hexDistance(grid, at, target.it) === 1);
  const those = willing.length > 0 ? willing : (named ?? beside.map(({ id }) => id).slice(0, 1));
  return given([{ type: "assault", units: those, target: target.it }], meant);
}

/** Of several places that a name fits, those where an enemy is known: nobody attacks the others. */
function amongHeld<Unclear extends { readonly ok: false; readonly fault: Fault }>(
  { scene: { reader, view } }: Sentence,
  unclear: Unclear,
): Unclear {
  const { fault } = unclear;
  if (fault.why !== "which-place") return unclear;
  const isHeld = (label: string): boolean =>
    placesOf(reader).some(
      (place) =>
        place.label === label && view.enemies.some(({ where }) => where >= 0 && place.hexes.includes(where)),
    );
  const choices = fault.choices.filter(isHeld);
  return choices.length > 0 ? { ...unclear, fault: { ...fault, choices } } : unclear;
}

/** "the enemy on 62.1": it is the place that counts. */
function withoutTheEnemy(sentence: Sentence): Sentence {
  const { tokens, lexicon } = sentence;
  const at = tokens.findIndex((_, index) => lexicon.particleAt(tokens, index)?.name === "to");
  return at > 0 && isOnly(sentence, tokens.slice(0, at), "enemies")
    ? { ...sentence, tokens: tokens.slice(at) }
    : sentence;
}

/** "62.1 with everything": all who can, as if nobody had been named. */
function withoutEverybody(sentence: Sentence): Sentence {
  const clauses = clausesOf(sentence);
  if (clauses.with === null || !isEverybody(sentence, clauses.with)) return sentence;
  return { ...sentence, tokens: [...clauses.head, ...(clauses.to ?? [])] };
}

/** "the enemy", "everything", or nothing at all: no place is named to be stormed. */
function isAnywhere(sentence: Sentence): boolean {
  const { tokens } = sentence;
  const clauses = clausesOf(sentence);
  // "1/95 attack": who, and not where.
  if (clauses.with && clauses.head.length === 0 && !clauses.to) return true;
  return tokens.length === 0 || isOnly(sentence, tokens, "enemies") || isEverybody(sentence, tokens);
}

/** Where no place is named: the only hex that can be stormed now, or which of several. */
function anyTarget(sentence: Sentence): Read<WhoAndWhere> {
  const { view, reader } = sentence.scene;
  const who = clausesOf(sentence).with;
  const named = who ? readUnits(sentence, who, "together") : null;
  if (named && !named.ok) return named;
  const units = named?.it ?? null;
  const able = (hex: Hex) => possibleAttackers(view, hex).filter((unit) => units?.includes(unit) ?? true);
  const hexes = [...new Set(view.enemies.map(({ where }) => where))].filter(
    (hex) => hex >= 0 && able(hex).length > 0,
  );
  const [only, second] = hexes;
  if (only === undefined) return wrong(sentence, "nobody-to-storm", sentence.tokens);
  if (second !== undefined)
    return wrong(sentence, "which-place", sentence.tokens, hexes.map(reader.hexNumber));
  return read({
    units,
    spot: { label: reader.hexNumber(only), hexes: [only] },
    where: sentence.tokens,
  });
}

/** "fire 1/95 at 1312", "bombard 1309 with the guns of the 32nd". */
export function readFire(whole: Sentence, type: "fire" | "bombard"): Commands {
  const asked = withoutTheEnemy(whole);
  const clauses = clausesOf(asked);
  const { rest, had } = without(asked, clauses.with ?? [], "all");
  const isAllGuns =
    clauses.with !== null &&
    (isOnly(asked, rest, "batteries") ||
      (had === 1 && rest.length === 0) ||
      isEverybody(asked, clauses.with));
  const sentence = isAllGuns ? { ...asked, tokens: clauses.to ?? clauses.head } : asked;
  const { view } = sentence.scene;
  const aimed = clausesOf(sentence);
  const aim = aimed.to ?? aimed.head;
  // "shoot": neither who nor at what.
  if (sentence.tokens.length === 0 || isOnly(sentence, aim, "enemies")) return askWhere(sentence, type, aim);
  const read = readWhoAndWhere(sentence, "together");
  if (!read.ok) return amongHeld(sentence, read);
  if (isAllGuns && type === "bombard" && batteriesOf(sentence.scene).length === 0)
    return wrong(asked, "no-guns");
  const found =
    isAllGuns && type === "bombard"
      ? { ok: true, it: { ...read.it, units: batteriesOf(sentence.scene) } }
      : read;
  const canReach = (hex: Hex) =>
    view.own.some(({ id, at }) => at >= 0 && isLegal(view, { type, unit: id, target: hex }));
  const target = hexMeant(sentence, found.it, canReach);
  if (!target.ok) return target;
  const commands = (units: readonly UnitId[]): readonly Command[] =>
    units.map((unit) => ({ type, unit, target: target.it }));
  const { units } = found.it;
  if (units) {
    const able = commands(units).filter((command) => isLegal(view, command));
    const apart = commands(units).filter((command) => !isLegal(view, command));
    const meant = meantOf(found.it, target.it);
    return able.length > 0 ? given(able, { ...withApart(apart), ...meant }) : given(apart.slice(0, 1), meant);
  }
  const onMap = view.own.filter(({ at }) => at >= 0).map(({ id }) => id);
  const able = onMap.filter((unit) => isLegal(view, { type, unit, target: target.it }));
  if (isAllGuns && able.length > 0) return given(commands(able), meantOf(found.it, target.it));
  const spoken = spokenOf(sentence);
  if (spoken?.some((unit) => able.includes(unit)) || (spoken && able.length === 0))
    return given(commands(spoken));
  if (able.length <= 1 && able.length > 0) return given(commands(able), meantOf(found.it, target.it));
  return able.length === 0 ? wrong(sentence, "nobody-fires", found.it.where) : askWho(sentence, able);
}

/** "air strike 62.1 with 3": a third of the turn's aircraft unless told, or "all". */
export function readAirStrike(sentence: Sentence): Commands {
  const clauses = clausesOf(sentence);
  const sorties = sortiesIn(sentence, clauses.with);
  if (!sorties.ok) return sorties;
  const where = clauses.to ?? clauses.head;
  const target = readHex(sentence, where);
  return target.ok ? given([{ type: "air-strike", target: target.it, sorties: sorties.it }]) : target;
}

/** Strikes that a turn's aircraft are dealt out to, where no number is given. */
const STRIKES_A_TURN = 3;

function sortiesIn(sentence: Sentence, tokens: ReturnType<typeof clausesOf>["with"]): Read<number> {
  const { sorties, perTurn } = sentence.scene.view.air ?? { sorties: 0, perTurn: 0 };
  if (tokens === null) return read(Math.max(1, Math.min(sorties, Math.ceil(perTurn / STRIKES_A_TURN))));
  if (isOnly(sentence, tokens, "all")) return read(Math.max(1, sorties));
  // "3 aircraft", "twenty five sorties": the number is what counts.
  const { lexicon } = sentence;
  const number = wholeNumberIn(lexicon, tokens.slice(0, 2)) ?? wholeNumberIn(lexicon, tokens.slice(0, 1));
  return number === null ? wrong(sentence, "no-number", tokens) : read(number);
}

/** "dig 1/95", "dig wire with 1/95", "dig nests 2/120". */
export function readDig(sentence: Sentence): Commands {
  const clauses = clausesOf(sentence);
  let who = [...(clauses.with ?? []), ...clauses.head, ...(clauses.to ?? [])];
  let what: DigWork = "trench";
  for (const work of ["trench", "wire", "nests"] as const) {
    const found = without(sentence, who, work);
    if (found.had === 1) what = work;
    who = [...found.rest];
  }
  const units = readSubject(sentence, who);
  if (!units.ok) return units;
  const commands = units.it.map((unit): Command => ({ type: "dig", unit, what }));
  return givenToAll(units.it, what === "trench" ? { order: "dig" } : null, commands);
}

/** "rest 1/95". */
export function readRest(sentence: Sentence): Commands {
  const clauses = clausesOf(sentence);
  const units = readSubject(sentence, [...clauses.head, ...(clauses.with ?? []), ...(clauses.to ?? [])]);
  if (!units.ok) return units;
  return givenToAll(
    units.it,
    { order: "rest" },
    units.it.map((unit): Command => ({ type: "rest", unit })),
  );
}

/** "stand 1/95 hold fire": the standing order may stand before or after the unit. */
export function readStand(sentence: Sentence): Commands {
  const { tokens, lexicon } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const found = lexicon.standingAt(tokens, at);
    if (!found) continue;
    const rest = [...tokens.slice(0, at), ...tokens.slice(at + found.length)];
    const named = clausesOf({ ...sentence, tokens: rest });
    const units = readSubject(sentence, [...named.head, ...(named.with ?? []), ...(named.to ?? [])]);
    if (!units.ok) return units;
    const commands = units.it.map((unit): Command => ({ type: "stand", unit, order: found.name }));
    return givenToAll(units.it, { order: "stand", standing: found.name }, commands);
  }
  return wrong(sentence, "no-standing", tokens);
}

/** "bridge to 1412 with the sappers": without a name, the only engineers who can. */
export function readBridge(sentence: Sentence): Commands {
  const found = readWhoAndWhere(sentence, "each");
  if (!found.ok) return found;
  const { view } = sentence.scene;
  const to = found.it.spot.hexes[0] ?? -1;
  const able = view.own
    .filter(({ id, at }) => at >= 0 && isLegal(view, { type: "bridge", unit: id, to }))
    .map(({ id }) => id);
  const units = found.it.units ?? (able.length > 0 ? able : spokenOf(sentence));
  if (!units) return wrong(sentence, "no-unit");
  if (!found.it.units && units.length > 1) return askWho(sentence, units);
  return given(units.map((unit) => ({ type: "bridge", unit, to })));
}

function readSubject(sentence: Sentence, tokens: Parameters<typeof readUnits>[1]): Read<readonly UnitId[]> {
  const there = unitsStandingAt(sentence, tokens);
  if (there) return there;
  if (tokens.length > 0) return readUnits(sentence, tokens, "each");
  const spoken = spokenOf(sentence);
  return spoken ? read(spoken) : wrong(sentence, "no-unit");
}

/** The own unit that was spoken of last, if it is still there. */
function spokenOf({ memory, scene }: Sentence): readonly UnitId[] | null {
  return scene.view.own.some(({ id, at }) => id === memory.unit && at >= -1) && memory.unit !== null
    ? [memory.unit]
    : null;
}

function isLegal(view: SideView, command: Command): boolean {
  return checkOrder(view, command) === null;
}

/**
 * The hex that is meant by a place of several: the one that it stands for, unless a known enemy is elsewhere in it
 * and can be got at.
 */
export function hexMeant(
  sentence: Sentence,
  { spot, where }: WhoAndWhere,
  canReach: (hex: Hex) => boolean,
): Read<Hex> {
  const { view, reader } = sentence.scene;
  const [first = -1] = spot.hexes;
  const held = spot.hexes.filter((hex) => view.enemies.some((enemy) => enemy.where === hex));
  const near = held.filter(canReach);
  if (held.length === 0 || near.includes(first)) return read(first);
  const [only, second] = near.length > 0 ? near : held;
  if (only !== undefined && second === undefined) return read(only);
  if (near.length === 0) return read(held.includes(first) ? first : (held[0] ?? first));
  return wrong(sentence, "which-place", where, near.map(reader.hexNumber));
}

/** "fire at the enemy": the hexes where he is known and can be hit. */
function askWhere(sentence: Sentence, type: "fire" | "bombard", tokens: readonly Token[]) {
  const { view, reader } = sentence.scene;
  const held = [...new Set(view.enemies.map(({ where }) => where))].filter(
    (hex) =>
      hex >= 0 && view.own.some(({ id, at }) => at >= 0 && isLegal(view, { type, unit: id, target: hex })),
  );
  return held.length === 0
    ? wrong(sentence, "nobody-fires", tokens)
    : wrong(sentence, "which-place", tokens, held.map(reader.hexNumber));
}

function askWho(sentence: Sentence, units: readonly UnitId[]) {
  const { reader, view } = sentence.scene;
  const labels = rosterOf(reader, view).filter(({ id }) => units.includes(id));
  return wrong(
    sentence,
    "which-unit",
    [],
    labels.map(({ label }) => label),
  );
}
