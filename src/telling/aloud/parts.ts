/** A turn as one hears it: how things stand in a sentence, what came of an order, what the enemy did. */
import type { SeenEvent, SideView } from "../../engine/index.ts";
import { type ChronicleLine, tellChronicle } from "../chronicle.ts";
import { markedOurs } from "../ofOurs.ts";
import type { Reader } from "../reader.ts";
import { sentences } from "../sentences.ts";

/** Sentences of one result that are read out; the chronicle has the rest. */
const MOST_SENTENCES = 4;

/** How many units wait for orders is given, for some may be set aside. "Turn 3 of 56: Sunday 31 July, morning. Clear. 12 of 30 units wait for orders." */
export function tellStatus(reader: Reader, view: SideView, waiting: number): string {
  const { t } = reader.language;
  const battle = reader.battleSheet();
  const first = battle?.firstTurn ?? 0;
  const minutes = reader.theatre.scenario.calendar.hoursPerTurn * 60;
  const minute = reader.minuteOfTurn(view.turn);
  const here = view.own.filter((unit) => unit.at >= 0);
  return sentences([
    t("aloud.turn", {
      turn: view.turn - first + 1,
      turns: Math.ceil(((battle?.endMinute ?? 0) - reader.minuteOfTurn(first)) / minutes),
      date: reader.date(minute, "long"),
      part: t(`parts.${reader.partOfTurn(view.turn)}`),
    }),
    t("aloud.sky", { weather: t(`weather.${view.weather}`), light: t(`light.${view.light}`) }),
    view.activeSide === view.side
      ? t("aloud.toOrder", { count: waiting, all: here.length })
      : t("orders.notOurTurn"),
  ]);
}

/** What an order did: its first sentences, and how many more the chronicle has. */
export function tellResult(reader: Reader, lines: readonly ChronicleLine[]): string {
  const told = tellChronicle(reader, lines).map(({ text }) => text);
  const more = told.length - MOST_SENTENCES;
  return sentences([
    ...told.slice(0, MOST_SENTENCES),
    ...(more > 0 ? [reader.language.t("aloud.more", { count: more })] : []),
  ]);
}

/** What the other side was seen to do, drawn together: counts first, then what changed hands. */
export function tellEnemyPart(reader: Reader, lines: readonly ChronicleLine[]): string {
  const { t } = reader.language;
  const seen = lines.map((line) => line.seen);
  const counts = {
    assaults: new Set(seen.flatMap((each) => theirAssault(reader, each))).size,
    moved: new Set(seen.flatMap(theirMove)).size,
    fired: seen.filter((each) => isTheirFire(reader, each)).length,
  };
  const parts = [
    ...(counts.assaults > 0 ? [t("aloud.enemyAssaults", { count: counts.assaults })] : []),
    ...(counts.fired > 0 ? [t("aloud.enemyFired", { count: counts.fired })] : []),
    ...(counts.moved > 0 ? [t("aloud.enemyMoved", { count: counts.moved })] : []),
  ];
  const told = parts.length > 0 ? t("aloud.enemyDid", { what: parts.join(", ") }) : t("aloud.enemyQuiet");
  return sentences([told, ...grave(reader, lines), ...ourLosses(reader, seen)]);
}

type Event = Extract<SeenEvent, { readonly type: "event" }>["event"];

function isTheirs(reader: Reader, unit: string | undefined): boolean {
  const sheet = unit === undefined ? null : reader.sheet(unit);
  return sheet !== null && sheet.side !== reader.side;
}

function theirAssault(reader: Reader, seen: SeenEvent): readonly number[] {
  if (seen.type !== "event" || seen.event.type !== "assault-resolved") return [];
  return isTheirs(reader, seen.event.units[0]) || seen.event.units.length === 0 ? [seen.event.target] : [];
}

function theirMove(seen: SeenEvent): readonly string[] {
  return seen.type === "enemy-moved" ? [seen.unit] : [];
}

function isTheirFire(reader: Reader, seen: SeenEvent): boolean {
  if (seen.type === "enemy-fired") return true;
  if (seen.type !== "event") return false;
  const { event } = seen;
  if (event.type === "air-strike-resolved") return event.side !== reader.side;
  if (event.type !== "fire-resolved" && event.type !== "bombardment-resolved") return false;
  return isTheirs(reader, event.unit);
}

/** What a commander must hear in words: units lost, places that the enemy took, assaults, dispatches. */
const GRAVE: ReadonlySet<Event["type"]> = new Set([
  "assault-resolved",
  "unit-destroyed",
  "unit-arrived",
  "hex-captured",
  "dispatch-received",
  "ground-settled",
  "battle-ended",
]);

function grave(reader: Reader, lines: readonly ChronicleLine[]): readonly string[] {
  const told = tellChronicle(
    reader,
    lines.filter(
      ({ seen }) => seen.type === "event" && GRAVE.has(seen.event.type) && !isOurGain(reader, seen.event),
    ),
  ).map(({ text, seen }) => markedOurs(reader, seen, text));
  const more = told.length - MOST_SENTENCES;
  return more > 0
    ? [...told.slice(0, MOST_SENTENCES), reader.language.t("aloud.more", { count: more })]
    : told;
}

/** What we took ourselves is no deed of the enemy's, though it is noticed when our part has ended. */
function isOurGain(reader: Reader, event: Event): boolean {
  return event.type === "hex-captured" && event.side === reader.side;
}

function ourLosses(reader: Reader, seen: readonly SeenEvent[]): readonly string[] {
  let men = 0;
  for (const each of seen)
    if (each.type === "event" && each.event.type === "losses-taken" && !isTheirs(reader, each.event.unit)) {
      const { killed, wounded, missing } = each.event.loss;
      men += killed + wounded + missing;
    }
  return men > 0 ? [reader.language.t("aloud.weLost", { count: men })] : [];
}
