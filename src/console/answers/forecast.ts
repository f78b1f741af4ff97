/** An order weighed: what it costs, how it may end, every cause, what it shows, whether it can be undone. */
import {
  type Breach,
  type Command,
  type FiresClosed,
  type OrderTaken,
  type Preview,
  possibleAttackers,
  preview,
  previewAfterMoves,
  type SideView,
  shellRation,
} from "../../engine/index.ts";
import {
  breakdownBars,
  enemyShort,
  type FoughtBy,
  lossWords,
  type Reader,
  tellAdvance,
  tellBarred,
  tellBogging,
  tellBreakLimit,
  tellDespiteOdds,
  tellEnds,
  tellFallen,
  tellFiresClosed,
  tellOrdersTaken,
  tellOutOfSight,
  tellReveals,
  tellStrike,
  tellTakes,
  tellTanksLost,
  tellUndo,
  unseenLosses,
} from "../../telling/index.ts";
import { refusalOf } from "../grammar/ways.ts";
import { tellFreeWay, tellStaysBehind } from "./aside.ts";
import { fact, tellLosses, tellSpan } from "./lossesForecast.ts";
import { tellOrder } from "./orderWords.ts";
import { tellRefused } from "./refused.ts";
import { movesUp } from "./storming.ts";
import { tellWorksForecast } from "./worksForecast.ts";

type Told = Exclude<Preview, { readonly type: "refused" }>;
type Of<Type extends Told["type"]> = Extract<Told, { readonly type: Type }>;

/** All that can be known beforehand of an order. */
export function tellForecast(reader: Reader, view: SideView, command: Command): readonly string[] {
  const { t } = reader.language;
  if (command.type === "assault" && command.units.length === 0)
    return [t("console.conversation.noneBeside", { where: reader.where(command.target) })];
  const seen = preview(view, command);
  const head = tellOrder(reader, view, command);
  if (seen.type === "refused")
    return [
      head,
      ...tellRefused(reader, view, command, refusalOf(view, command) ?? seen.refusal),
      ...(command.type === "assault" && seen.refusal.code === "not-adjacent"
        ? tellAfterMovingUp(reader, view, command)
        : []),
    ];
  return [head, ...tellOutcome(reader, view, command, seen), ...tellForesight(reader, seen)];
}

/** How a storm would go if those who were named and stand too far off came beside the hex before it. @see R4.4 */
export function tellJoined(
  reader: Reader,
  view: SideView,
  commands: readonly Command[],
  apart: readonly Command[],
): readonly string[] {
  const [storm, other] = commands;
  if (storm?.type !== "assault" || other !== undefined) return [];
  const far = apart.flatMap((command) => (command.type === "assault" ? command.units : []));
  return far.length > 0 ? tellAfterMovingUp(reader, view, { ...storm, units: [...storm.units, ...far] }) : [];
}

/** How a storm would go once those who do not stand beside the hex have moved up, as far as is known now. @see R4.4 */
function tellAfterMovingUp(
  reader: Reader,
  view: SideView,
  command: Extract<Command, { readonly type: "assault" }>,
): readonly string[] {
  const moves = movesUp(view, command.units, command.target);
  if (moves.length === 0) return [];
  const moved = new Set(moves.map(({ unit }) => unit));
  const beside = possibleAttackers(view, command.target);
  const units = command.units.filter((unit) => moved.has(unit) || beside.includes(unit));
  const { storm, unknown, view: then } = previewAfterMoves(view, moves, { ...command, units });
  if (storm.type !== "assault") return [];
  const { t } = reader.language;
  const goals = moves.map(({ unit, path }) =>
    t("console.comers.stormBy", { unit: reader.short(unit), hex: reader.hexNumber(path.at(-1) ?? -1) }),
  );
  return [
    t("console.odds.movedUp", { units: goals.join(", ") }),
    ...unknown.map((what) => t(`console.odds.unknown.${what}`)),
    ...tellAssault(reader, then, storm),
  ];
}

function tellOutcome(reader: Reader, view: SideView, command: Command, seen: Told): readonly string[] {
  switch (seen.type) {
    case "move":
      return [...tellMove(reader, view, seen), ...tellFreeWay(reader, view, command)];
    case "assault":
      return tellAssault(reader, view, seen);
    case "fire":
      return tellFire(reader, view, command, seen);
    case "works":
      return tellWorksForecast(reader, command, seen);
    case "crossing":
      return tellCrossing(reader, seen);
    case "standing":
      return command.type === "stand"
        ? [tellStrike(reader, command.order, seen), tellBarred(reader, seen)].filter((told) => told !== null)
        : [];
    case "plain":
      return [];
  }
}

/** What a move costs, whom it meets, and what else it takes. */
export function tellMove(reader: Reader, view: SideView, seen: Of<"move">): readonly string[] {
  const { t } = reader.language;
  const fires = seen.underFireFrom.map((id) => {
    const enemy = view.enemies.find((each) => each.id === id);
    return enemy ? enemyShort(reader, enemy) : t("unit.unidentified");
  });
  return [
    fact(reader, t("preview.cost"), t("preview.costLeft", { cost: seen.cost, left: seen.left })),
    fact(reader, t("preview.underFire"), fires.length > 0 ? fires.join(", ") : t("preview.nobodyKnown")),
    ...(fires.length > 0 ? [tellLosses(reader, seen, lossWords(reader, seen.own))] : []),
    ...(seen.tanks.high > 0 ? [fact(reader, t("preview.tanksLost"), lossWords(reader, seen.tanks))] : []),
    ...(seen.mayLoseControl ? [t("preview.mayLoseControl")] : []),
    ...(seen.own.high > 0 || seen.tanks.high > 0
      ? tellCauses(reader, seen.breakdown, "defender", "fire")
      : []),
    ...maybeBogged(reader, seen),
    ...tellSwim(reader, seen.swim),
    ...lastSeenOn(reader, view, seen),
    ...tellSpan(reader, seen),
    ...tellPrice(reader, view, seen),
  ];
}

function maybeBogged(reader: Reader, seen: Told): readonly string[] {
  const told = tellBogging(reader, seen);
  return told === null ? [] : [fact(reader, reader.language.t("preview.bogging"), told)];
}

/** What a swim costs. @see R2.13 */
export function tellSwim(reader: Reader, swim: Of<"move">["swim"]): readonly string[] {
  const { t } = reader.language;
  return swim ? [fact(reader, t("preview.swim"), t("preview.swimPrice", { ...swim }))] : [];
}

/** Enemies who were last seen on the way, or beside it. @see R2.1 R3.4 */
function lastSeenOn(reader: Reader, view: SideView, seen: Of<"move">): readonly string[] {
  const those = view.enemies.filter(({ id, now }) => now === 0 && seen.underFireFrom.includes(id));
  if (those.length === 0) return [];
  const who = those.map((enemy) => enemyShort(reader, enemy)).join(", ");
  return [reader.language.t("preview.lastSeen", { who })];
}

function tellAssault(reader: Reader, view: SideView, seen: Of<"assault">): readonly string[] {
  const { t } = reader.language;
  const [ours, theirs] = seen.odds;
  const ends = tellEnds(reader, seen, (range) => lossWords(reader, range));
  const despite = tellDespiteOdds(reader, seen);
  const odds = t("console.odds.line", {
    odds: t("preview.odds", { ours, theirs }),
    takes: tellTakes(reader, seen),
  });
  return [
    despite === null ? odds : `${odds} ${despite}`,
    fact(reader, t("preview.ends"), ends.join("; ")),
    tellLosses(
      reader,
      seen,
      t("preview.bothLosses", { ours: lossWords(reader, seen.own), theirs: lossWords(reader, seen.enemy) }),
    ),
    ...tanksLost(reader, seen),
    ...breaksOff(reader, view, seen),
    ...goesIn(reader, seen),
    ...tellStaysBehind(reader, view, seen),
    ...maybeBogged(reader, seen),
    ...tellSpan(reader, seen),
    ...tellCohesion(reader, seen),
    ...tellCauses(reader, seen.breakdown),
    ...tellPrice(reader, view, seen),
  ];
}

function tanksLost(reader: Reader, seen: Of<"assault">): readonly string[] {
  if (seen.tanks.high === 0) return [];
  const told = tellTanksLost(reader, seen, (range) => lossWords(reader, range));
  return [fact(reader, reader.language.t("preview.tanksLost"), told)];
}

function goesIn(reader: Reader, seen: Of<"assault">): readonly string[] {
  const told = tellAdvance(reader, seen);
  return told === null ? [] : [fact(reader, reader.language.t("preview.ifTaken"), told)];
}

function breaksOff(reader: Reader, view: SideView, seen: Of<"assault">): readonly string[] {
  const told = tellBreakLimit(reader, view, seen);
  return told === null ? [] : [fact(reader, reader.language.t("preview.breaksOff"), told)];
}

function tellFire(reader: Reader, view: SideView, command: Command, seen: Of<"fire">): readonly string[] {
  const { t, formatPercent, formatRange } = reader.language;
  const unseen = unseenLosses(seen);
  const theirs = unseen
    ? t("preview.unseen", { range: formatRange(unseen.low, unseen.high) })
    : lossWords(reader, seen.enemy);
  const losses =
    seen.own.high > 0
      ? t("preview.bothLosses", { ours: lossWords(reader, seen.own), theirs })
      : t("preview.surelyTheirs", { theirs });
  const held =
    seen.suppressedNow > 0
      ? t("preview.suppressionNow", {
          after: formatPercent(seen.suppression),
          now: formatPercent(seen.suppressedNow),
        })
      : formatPercent(seen.suppression);
  const chance = formatPercent(seen.silences);
  const fallen = tellFallen(reader, seen);
  const silenced = seen.lastSeen ? t("preview.ifStillThere", { told: chance }) : chance;
  const facts: readonly (readonly [0 | 1, string, () => string])[] = [
    [seen.tanks.high > 0 ? 1 : 0, t("preview.tanksLost"), () => lossWords(reader, seen.tanks)],
    [seen.guns.high > 0 ? 1 : 0, t("preview.gunsLost"), () => lossWords(reader, seen.guns)],
    [seen.shells > 0 ? 1 : 0, t("preview.shells"), () => shellsLeft(reader, view, command, seen)],
    [seen.aircraft.high > 0 ? 1 : 0, t("preview.aircraftDown"), () => lossWords(reader, seen.aircraft)],
    [fallen === null ? 0 : 1, t("preview.fallen"), () => fallen ?? ""],
    [seen.silences > 0 ? 1 : 0, t("preview.silences"), () => silenced],
    [seen.rows.high > 0 ? 1 : 0, t("preview.rows"), () => lossWords(reader, seen.rows)],
    [seen.nests.high > 0 ? 1 : 0, t("preview.nests"), () => lossWords(reader, seen.nests)],
    [seen.shells > 0 ? 1 : 0, t("preview.observed"), () => directedBy(reader, seen)],
  ];
  return [
    ...tellOutOfSight(reader, seen.lastSeen),
    tellLosses(reader, seen, losses),
    ...tellSpan(reader, seen),
    fact(reader, t("preview.suppression"), held),
    ...facts.filter(([isTold]) => isTold === 1).map(([, name, value]) => fact(reader, name, value())),
    ...tellCohesion(reader, seen),
    ...tellCauses(reader, seen.breakdown),
    ...tellBreaches(reader, seen.breaches),
    ...(command.type === "fire" ? [t("preview.oneDeed")] : []),
  ];
}

/** "80 of 600, 520 left then; at most 40 come up each turn (R9.3)". */
function shellsLeft(reader: Reader, view: SideView, command: Command, { shells }: Of<"fire">): string {
  const { t, formatNumber } = reader.language;
  const unit = view.own.find(({ id }) => "unit" in command && id === command.unit);
  const sheet = unit && reader.sheet(unit.id);
  if (!unit || !sheet) return formatNumber(shells);
  return t("preview.shellsOf", {
    shells: formatNumber(shells),
    left: formatNumber(unit.shells),
    after: formatNumber(Math.max(0, unit.shells - shells)),
    ration: formatNumber(shellRation(reader.theatre, { sheet, unit })),
  });
}

function directedBy(reader: Reader, { spotter }: Of<"fire">): string {
  const { t } = reader.language;
  return spotter
    ? t("preview.observedBy", { unit: reader.short(spotter.unit), where: reader.where(spotter.from) })
    : t("preview.observedByNobody");
}

function tellCrossing(reader: Reader, { crossing, turns }: Of<"crossing">): readonly string[] {
  const { t, formatPercent } = reader.language;
  const after =
    turns === 0
      ? t("preview.crossingReady")
      : t("preview.crossingLeft", { done: formatPercent(crossing.done), count: turns });
  return [
    fact(reader, t("preview.crossing"), t(`crossings.${crossing.kind}`)),
    fact(reader, t("preview.crossingAfter"), after),
  ];
}

/** Every cause: "+25 % our fire: flank, R4.6". */
function tellCauses(
  reader: Reader,
  breakdown: Of<"assault">["breakdown"],
  we: "attacker" | "defender" = "attacker",
  by: FoughtBy = "storm",
): readonly string[] {
  const { t } = reader.language;
  const bars = breakdownBars(reader, breakdown, we, by);
  if (bars.length === 0) return [t("why.nothing")];
  return bars.map(({ figure, fire, label, rule, forUs }) =>
    t("console.odds.cause", {
      figure,
      fire,
      label,
      rule,
      helps: t(forUs === 1 ? "why.forUs" : "why.againstUs"),
    }),
  );
}

function tellCohesion(reader: Reader, { cohesion }: Told): readonly string[] {
  const { t, formatRange } = reader.language;
  const ours = cohesion.own.map(({ unit, now, low, high }) =>
    t("preview.cohesionOfUnit", { unit: reader.short(unit), now, after: formatRange(low, high) }),
  );
  const { enemy } = cohesion;
  return [
    ...(ours.length > 0 ? [fact(reader, t("preview.cohesionOurs"), ours.join(", "))] : []),
    ...(enemy && enemy.high > 0
      ? [
          fact(
            reader,
            t("preview.cohesionTheirs"),
            t("preview.cohesionFalls", { points: formatRange(enemy.low, enemy.high) }),
          ),
        ]
      : []),
  ];
}

interface Price {
  readonly type: Told["type"];
  readonly breaches: readonly Breach[];
  readonly closes: FiresClosed | null;
  readonly orders: readonly OrderTaken[];
}

/** Points of escalation, fires given up, full orders taken. */
function tellPrice(
  reader: Reader,
  view: SideView,
  { type, breaches, closes, orders }: Price,
): readonly string[] {
  const taken = tellOrdersTaken(reader, view, orders);
  return [
    ...tellBreaches(reader, breaches, type === "assault" ? "if-taken" : "surely"),
    ...[tellFiresClosed(reader, view, closes)].filter((line) => line !== null),
    ...(taken === null ? [] : [`${taken}.`]),
  ];
}

/** Points of escalation that an order costs, surely or once a stormed hex has fallen. @see R12.2 */
export function tellBreaches(
  { language }: Reader,
  breaches: readonly Breach[],
  when: "surely" | "if-taken" = "surely",
): readonly string[] {
  const points = breaches.reduce((sum, breach) => sum + breach.points, 0);
  if (points === 0) return [];
  const acts = [...new Set(breaches.map(({ act }) => language.t(`restraints.${act}`)))].join(", ");
  const key = when === "if-taken" ? "preview.escalationIfTaken" : "preview.escalation";
  return [language.t(key, { count: points, acts })];
}

/** What the order shows, and whether it can be taken back. */
function tellForesight(reader: Reader, seen: Told): readonly string[] {
  return [...tellReveals(reader, seen.reveals), tellUndo(reader, seen)];
}
