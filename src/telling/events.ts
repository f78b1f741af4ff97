/** One sentence for each battle event that a player should read; null for bookkeeping. */
import type { BattleEvent, Hex, Losses, UnitId } from "../engine/index.ts";
import type { MessageKey } from "../language/index.ts";
import { diceSaid } from "./dice.ts";
import { tellSettled } from "./ground.ts";
import { isCutShort } from "./outcome.ts";
import { partOfDay, type Reader } from "./reader.ts";
import { sentences } from "./sentences.ts";
import { worksWord } from "./works.ts";

type Of<Type extends BattleEvent["type"]> = Extract<BattleEvent, { readonly type: Type }>;
type Tellers = {
  readonly [Type in BattleEvent["type"]]?: (reader: Reader, event: Of<Type>) => string | null;
};

const INTERRUPTIONS = {
  "enemy-met": "events.interrupted.enemyMet",
  "zone-of-control": "events.interrupted.zoneOfControl",
  fire: "events.interrupted.fire",
  bogged: "events.interrupted.bogged",
  "no-room": "events.interrupted.noRoom",
} as const satisfies Readonly<Record<Of<"move-interrupted">["cause"], MessageKey>>;

/** "12 killed, 30 wounded, 2 guns": only what there was; "none" for nothing. */
export function tellLosses(reader: Reader, losses: Losses): string {
  const { t } = reader.language;
  const parts = (["killed", "wounded", "missing", "guns", "tanks"] as const)
    .filter((kind) => losses[kind] > 0)
    .map((kind) => t(`losses.counted.${kind}`, { count: losses[kind] }));
  return parts.length > 0 ? parts.join(", ") : t("losses.none");
}

function names(reader: Reader, units: readonly string[]): string {
  return units.length === 0 ? reader.language.t("unit.unidentified") : units.map(reader.short).join(", ");
}

/** What our own shells did where nobody saw them fall is not told. @see R5.2 */
function howBombarded(reader: Reader, { unit, occasion, spotter, observed }: Of<"bombardment-resolved">) {
  if (occasion === "answer")
    return observed === "blind" && reader.sheet(unit)?.side === reader.side ? "answerBlind" : "answer";
  return spotter ? "directed" : observed;
}

function tellDigging(reader: Reader, event: Of<"works-dug">): string | null {
  const { hex, works, what, digger } = event;
  const { t } = reader.language;
  // What is ordered now is done by the end of the turn; what is told without a digger stands. @rule R8.1
  const how = digger === undefined ? "done" : "ordered";
  const facts = { where: reader.where(hex), unit: digger === undefined ? "" : reader.short(digger) };
  if (what === "wire")
    return works.wire > 0 ? t(`events.wireLaid.${how}`, { ...facts, count: works.wire }) : null;
  if (what === "nests")
    return works.nests > 0 ? t(`events.nestsBuilt.${how}`, { ...facts, count: works.nests }) : null;
  const done = worksFinished(reader, event);
  return done && t(`events.dug.${how}`, { ...facts, works: done.works });
}

/** The trench that a turn of digging leaves, in words, and whose and where; null where a fact is no such thing. @see R8.2 */
export function worksFinished(
  { language }: Reader,
  event: BattleEvent,
): { readonly works: string; readonly hex: Hex; readonly digger: UnitId | undefined } | null {
  if (event.type !== "works-dug" || event.what === "wire" || event.what === "nests") return null;
  const { hex, works, digger } = event;
  // While the next level is dug for some of them only, nothing is finished.
  if (works.level === 0 || (works.room[works.level] ?? 0) > 0) return null;
  return { works: worksWord(language, works.level), hex, digger };
}

/** How a storm went: as it ended, or that nobody stood up to it, and why. */
function howStormed({ result, steps, dice, defenders }: Of<"assault-resolved">) {
  // What history tells of a storm has neither steps nor dice.
  if (result === "held" && steps.length > 0) return "foothold";
  if (result !== "taken" || steps.length > 0 || dice.length === 0) return result;
  return defenders.length === 0 ? "left" : "unresisted";
}

const MOVEMENT: Tellers = {
  "unit-moved": (reader, event) =>
    reader.language.t("events.moved", { unit: reader.short(event.unit), where: reader.where(event.to) }),
  "unit-advanced": (reader, event) =>
    reader.language.t("events.advanced", { unit: reader.short(event.unit), where: reader.where(event.to) }),
  "unit-retreated": (reader, event) =>
    reader.language.t("events.retreated", { unit: reader.short(event.unit), where: reader.where(event.to) }),
  "move-interrupted": (reader, event) =>
    reader.language.t(INTERRUPTIONS[event.cause], {
      unit: reader.short(event.unit),
      where: reader.where(event.at),
      rule: event.rule,
    }),
  "unit-arrived": (reader, event) =>
    reader.language.t("events.arrived", { unit: reader.short(event.unit), where: reader.where(event.at) }),
  "unit-waits": (reader, event) =>
    reader.language.t(`events.waits.${event.cause}`, { unit: reader.short(event.unit), rule: event.rule }),
  "crossing-built": (reader, event) => {
    const { kind, done } = event.crossing;
    return reader.language.t(done >= 100 ? "events.crossing" : "events.crossingBegun", {
      crossing: reader.language.t(`crossings.${kind}`),
      from: reader.where(event.from),
      to: reader.where(event.to),
      done: reader.language.formatPercent(done),
    });
  },
  "unit-called": (reader, event) => reader.language.t("events.called", { unit: reader.short(event.unit) }),
  "unit-destroyed": (reader, event) =>
    reader.language.t("events.destroyed", { unit: reader.short(event.unit), where: reader.where(event.at) }),
  "tanks-bogged": (reader, event) =>
    reader.language.t("events.bogged", {
      unit: reader.short(event.unit),
      where: reader.where(event.at),
      count: event.tanks,
      chance: reader.language.formatPercent(event.chance),
      dice: diceSaid(reader, event.dice),
    }),
  "tanks-burned": (reader, event) =>
    event.tanks === 0
      ? null
      : reader.language.t("events.burned", {
          unit: reader.short(event.unit),
          where: reader.where(event.at),
          count: event.tanks,
          chance: reader.language.formatPercent(event.chance),
          dice: diceSaid(reader, event.dice),
        }),
  "command-tanks-hit": (reader, event) =>
    reader.language.t("events.commandHit", { unit: reader.short(event.unit), count: event.tanks }),
  "tanks-freed": (reader, event) =>
    event.tanks === 0 ? null : reader.language.t("events.freed", towed(reader, event)),
  "tanks-to-workshop": (reader, event) =>
    event.tanks === 0 ? null : reader.language.t("events.toWorkshop", towed(reader, event)),
};

/** What a sentence about tanks towed free tells: whose, how many, by which chance and dice. */
function towed(
  reader: Reader,
  event: Extract<BattleEvent, { readonly type: "tanks-freed" | "tanks-to-workshop" }>,
) {
  return {
    unit: reader.short(event.unit),
    count: event.tanks,
    chance: reader.language.formatPercent(event.chance),
    dice: diceSaid(reader, event.dice),
  };
}

const FIGHTING: Tellers = {
  "fire-resolved": (reader, event) =>
    reader.language.t(`events.fired.${event.occasion}`, {
      unit: event.with
        ? reader.language.t("events.withOthers", {
            unit: reader.short(event.unit),
            others: names(reader, event.with),
          })
        : reader.short(event.unit),
      where: reader.where(event.target),
      count: event.loss,
    }),
  "nobody-went-in": (reader, { target, units, why, holder }) =>
    reader.language.t(holder ? `events.nobodyIn.${why}` : `events.nobodyInNobodys.${why}`, {
      where: reader.where(target),
      units: names(reader, units),
      side: holder ? reader.sideName(holder) : "",
    }),
  "counter-attack-withheld": (reader, { units, target, chance, least }) =>
    reader.language.t("events.withheld", {
      units: names(reader, units),
      where: reader.where(target),
      count: units.length,
      percent: reader.language.formatPercent(chance),
      least: reader.language.formatPercent(least),
    }),
  "assault-resolved": (reader, event) =>
    reader.language.t(`events.assault.${howStormed(event)}`, {
      units: names(reader, event.units),
      defenders: names(reader, event.defenders),
      // Who holds a hex is whom the sentence tells of.
      ...(howStormed(event) === "held" ? { unit: names(reader, event.defenders) } : {}),
      where: reader.where(event.target),
      count: howStormed(event) === "held" ? event.defenders.length || 1 : event.units.length || 1,
      attackerLoss: reader.language.formatNumber(event.attackerLoss),
      defenderLoss: reader.language.formatNumber(event.defenderLoss),
    }),
  "bombardment-resolved": (reader, event) => {
    const said = reader.language.t(`events.bombarded.${howBombarded(reader, event)}`, {
      unit: reader.short(event.unit),
      spotter: event.spotter ? reader.short(event.spotter) : "",
      where: reader.where(event.target),
      shells: reader.language.formatNumber(event.shells),
      count: event.loss,
    });
    const { fell, fallen } = event;
    if (fallen.shells <= fell) return said;
    return reader.language.t("events.fallen", { said, fallen: reader.language.formatNumber(fallen.shells) });
  },
  "battery-silenced": (reader, event) =>
    reader.language.t("events.silenced", {
      unit: reader.short(event.unit),
      where: reader.where(event.at),
    }),
  "air-strike-resolved": (reader, event) =>
    reader.language.t("events.airStrike", {
      side: reader.sideName(event.side),
      where: reader.where(event.target),
      sorties: reader.language.formatNumber(event.sorties),
      tonnes: reader.language.formatNumber(Math.round(event.kilograms / 100) / 10),
      count: event.loss,
    }),
  "aircraft-lost": (reader, event) =>
    reader.language.t("events.aircraftLost", {
      side: reader.sideName(event.side),
      where: reader.where(event.at),
      count: event.aircraft,
    }),
  "losses-taken": (reader, event) =>
    Object.values(event.loss).every((count) => count === 0)
      ? null
      : reader.language.t("events.lost", {
          unit: reader.short(event.unit),
          losses: tellLosses(reader, event.loss),
        }),
  "cohesion-changed": (reader, event) => {
    const key = `events.shaken.${event.cause}`;
    if (!reader.language.has(key)) return null;
    const facts = { unit: reader.short(event.unit), points: -event.change };
    return reader.language.say(key, "modifiers.unknown", facts);
  },
  "unit-suppressed": (reader, event) =>
    event.percent === 0
      ? null
      : reader.language.t("events.heldDown", {
          unit: reader.short(event.unit),
          percent: reader.language.formatPercent(event.percent),
        }),
  sighted: (reader, { unit: id, known: { level, condition, where: hex } }) => {
    const { t } = reader.language;
    const facts = { unit: reader.short(id), where: reader.where(hex) };
    if (level === "contact") return t("events.contact", facts);
    return condition === "disrupted" || condition === "routed"
      ? t("events.identifiedShaken", { ...facts, state: t(`unit.looks.${condition}`) })
      : t("events.identified", facts);
  },
};

const SUPPLY: Tellers = {
  "supply-changed": (reader, event) => {
    const unit = reader.short(event.unit);
    const { turns, why } = event.supply;
    if (turns === 0 || why === "none") return reader.language.t("events.supplied", { unit });
    // Told when it begins; how long it lasts stands with the unit.
    return turns === 1 ? reader.language.t(`events.unsupplied.${why}`, { unit }) : null;
  },
  "supplies-came": (reader, event) => {
    const { need, came, share } = event.supplies;
    const tonnes = (kilograms: number) => reader.language.formatNumber(Math.round(kilograms / 1000));
    return reader.language.t(share < 100 ? "events.suppliesShort" : "events.suppliesCame", {
      need: tonnes(need),
      came: tonnes(came),
      share: reader.language.formatPercent(share),
    });
  },
  "fell-sick": (reader, event) =>
    reader.language.t("events.sick", { unit: reader.short(event.unit), count: event.men }),
};

const AROUND: Tellers = {
  "battle-began": (reader) => reader.language.t("events.began"),
  "turn-began": (reader, event) =>
    reader.language.t("events.turn", {
      date: reader.date(event.minute, "medium"),
      part: reader.language.t(`parts.${partOfDay(event.minute)}`),
      time: reader.language.formatTime(event.minute),
      weather: reader.language.t(`weather.${event.weather}`),
      light: reader.language.t(`light.${event.light}`),
    }),
  "hex-captured": (reader, event) => {
    const place = reader.placeAt(event.hex);
    return place === null
      ? null
      : reader.language.t("events.captured", {
          side: reader.sideName(event.side),
          where: reader.where(event.hex),
        });
  },
  "works-dug": (reader, event) => tellDigging(reader, event),
  "works-damaged": (reader, event) => {
    const where = reader.where(event.hex);
    // What is left of the enemy's is known as it was last seen, and the map shows that.
    const whose = event.works.side === reader.side ? "ours" : "theirs";
    const rows =
      event.rows > 0
        ? reader.language.t(`events.wireOpened.${whose}`, {
            where,
            count: event.rows,
            left: event.works.wire,
          })
        : null;
    const nests =
      event.nests > 0
        ? reader.language.t(`events.nestsHit.${whose}`, {
            where,
            count: event.nests,
            left: event.works.nests,
          })
        : null;
    const lower =
      event.levels > 0 ? reader.language.t("events.worksRetaken", { where, count: event.levels }) : null;
    return [rows, nests, lower].filter((part) => part !== null).join(" ");
  },
  "standing-order-given": (reader, event) =>
    reader.language.t("events.standing", {
      unit: reader.short(event.unit),
      order: reader.language.t(`standing.${event.order}.name`),
    }),
  "dispatch-received": (reader, event) =>
    // A title may be a question.
    sentences([
      reader.language.t(event.status === "fired" ? "events.dispatch" : "events.dispatchVoid", {
        title: reader.words.dispatches[event.id]?.title ?? event.id,
      }),
    ]),
  "choice-made": (reader, { dispatch, option, by }) =>
    reader.language.t(by === "staff" ? "events.choiceByStaff" : "events.choice", {
      title: reader.words.dispatches[dispatch]?.title ?? dispatch,
      option: reader.words.dispatches[dispatch]?.options?.[option]?.name ?? option,
    }),
  "orders-promised": (reader, { promise }) =>
    reader.language.t(promise.orders < 0 ? "events.ordersFewer" : "events.ordersMore", {
      count: Math.abs(promise.orders),
    }),
  "weather-changed": (reader, event) =>
    reader.language.t("events.weather", { weather: reader.language.t(`weather.${event.weather}`) }),
  "air-promised": (reader, event) =>
    reader.language.t("events.air", { side: reader.sideName(event.side), count: event.air.sorties }),
  "restraint-changed": (reader, event) =>
    reader.language.t(event.weight === 0 ? "events.allowed" : "events.forbidden", {
      side: reader.sideName(event.side),
      act: reader.language.t(`restraints.${event.act}`),
      count: event.weight,
    }),
  "border-breached": (reader, event) =>
    reader.language.t("events.breached", {
      side: reader.sideName(event.side),
      act: reader.language.t(`restraints.${event.act}`),
      where: event.hex === null ? reader.language.t("leash.offTheField") : reader.where(event.hex),
      count: event.points,
      rule: event.rule,
    }),
  "escalation-changed": (reader, event) =>
    event.cause === "quiet"
      ? null
      : reader.language.t(event.points < 0 ? "events.escalationFell" : "events.escalationRose", {
          side: reader.sideName(event.side),
          count: Math.abs(event.points),
          act: reader.language.t(`leash.acts.${event.cause}`),
        }),
  "ground-settled": (reader) => tellSettled(reader),
  "battle-ended": (reader, { outcome: { reason } }) =>
    reader.language.t(`events.ended.${reason === "ceasefire" && isCutShort(reader) ? "hours" : reason}`),
};

const TELLERS: Tellers = { ...MOVEMENT, ...FIGHTING, ...SUPPLY, ...AROUND };

/** The sentence of one event, or null where it is bookkeeping that nobody reads. */
export function tellEvent(reader: Reader, event: BattleEvent): string | null {
  const tell = TELLERS[event.type] as ((reader: Reader, event: BattleEvent) => string | null) | undefined;
  return tell ? tell(reader, event) : null;
}
