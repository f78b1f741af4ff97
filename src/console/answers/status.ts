/** How things stand: the hour, what can be seen, what is left to do, who holds what and at what price. */
import {
  commandersOf,
  enemyOf,
  type Formation,
  nextPart,
  openChoices,
  ordersOfCommander,
  ordersOfFormation,
  RESTRAINTS,
  type SideId,
  type SideView,
  supplyOfUnit,
} from "../../engine/index.ts";
import {
  lossLines,
  objectivesKnown,
  type Reader,
  tellGroundHour,
  tellHeldBy,
  tellLosses,
  tellSupplyGap,
} from "../../telling/index.ts";
import { onMap, waits } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { tellAirOfBattle } from "./air.ts";
import { tellHalts } from "./marches.ts";
import { tellResult } from "./result.ts";

/** The whole of it, a line for each thing. */
export function tellStatus(scene: Scene): readonly string[] {
  const { reader, view } = scene;
  const { t } = reader.language;
  if (view.outcome) return tellResult(reader, view);
  const choices = openChoices(view).length;
  return [
    tellHour(reader, view),
    tellSky(reader, view),
    tellWhoseTurn(scene),
    ...tellNextPart(reader, view),
    ...tellOrdersLeft(reader, view).slice(0, 1),
    ...tellAirOfBattle(reader, view).slice(0, 1),
    ...tellObjectives(reader, view),
    ...tellHalts(scene),
    tellEscalation(reader, view),
    ...tellLossesOfBoth(scene),
    tellSupplyOfSide(reader, view),
    choices > 0 ? t("console.status.choices", { count: choices }) : t("console.status.noChoices"),
  ];
}

/** "Night, 3 August 1904, 00–06. Turn 4 of 12." */
export function tellHour(reader: Reader, view: Pick<SideView, "turn">): string {
  const { t } = reader.language;
  const minute = reader.minuteOfTurn(view.turn);
  const battle = reader.battleSheet();
  const { hoursPerTurn } = reader.theatre.scenario.calendar;
  const first = battle?.firstTurn ?? 0;
  const hour = (minute / 60) % 24;
  return t("console.status.hour", {
    date: reader.date(minute, "long"),
    part: t(`parts.${reader.partOfTurn(view.turn)}`),
    from: String(hour).padStart(2, "0"),
    to: String(hour + hoursPerTurn).padStart(2, "0"),
    turn: view.turn - first + 1,
    turns: Math.ceil(((battle?.endMinute ?? 0) - reader.minuteOfTurn(first)) / (hoursPerTurn * 60)),
  });
}

/** Who acts after this part, and who has two parts in a row; nothing while the other side moves. @see R1.2 */
export function tellNextPart(reader: Reader, view: SideView): readonly string[] {
  if (view.outcome || view.activeSide !== view.side) return [];
  const next = nextPart(view);
  const side = reader.sideName(next === "ours" ? view.side : enemyOf(view.side));
  return [reader.language.t(`bar.nextTip.${next}`, { side })];
}

/** Whose part it is, who comes next, how many turns are left, and when the battle ends. @see R1.2 R14.3 */
export function tellTurns(scene: Scene): readonly string[] {
  const { reader, view } = scene;
  const { t, formatTime } = reader.language;
  if (view.outcome) return [t("console.status.over")];
  const end = reader.battleSheet()?.endMinute ?? 0;
  const { hoursPerTurn } = reader.theatre.scenario.calendar;
  return [
    tellHour(reader, view),
    tellWhoseTurn(scene),
    ...tellNextPart(reader, view),
    t("console.status.ends", {
      date: reader.date(end, "day-and-month"),
      time: formatTime(end),
      count: Math.ceil((end - reader.minuteOfTurn(view.turn)) / (hoursPerTurn * 60)) - 1,
    }),
  ];
}

/** "Clear, daylight. One sees 12 hexes, 3 km." @see R3.2 */
export function tellSky(reader: Reader, view: SideView): string {
  const { t, formatNumber } = reader.language;
  const range = reader.theatre.numbers.sighting.range[view.weather][view.light];
  const metres = range * reader.theatre.scenario.battlefield.metresPerHex;
  return t("console.status.sky", {
    weather: t(`weather.${view.weather}`),
    light: t(`light.${view.light}`),
    km: formatNumber(Math.round(metres / 100) / 10),
    count: range,
  });
}

function tellWhoseTurn(scene: Scene): string {
  const { reader, view } = scene;
  const { t } = reader.language;
  const side = reader.sideName(view.side);
  if (view.outcome) return t("console.status.over");
  if (view.activeSide !== view.side) return t("console.status.theirTurn", { side });
  const troops = onMap(view);
  return t("console.status.ourTurn", {
    side,
    phase: t(`command.phase.${view.phase}`),
    waiting: troops.filter((unit) => waits(scene, unit)).length,
    all: troops.length,
  });
}

/** Full orders left: all together, then the commander's and those of each formation on the map. @see R11.1 */
export function tellOrdersLeft(reader: Reader, view: SideView): readonly string[] {
  const { t } = reader.language;
  const formations = formationsHere(reader, view);
  if (reader.theatre.scenario.command.formations.length === 0) return [t("console.orders.notCounted")];
  const commander = ordersOfCommander(view);
  const each = formations.map((formation) => ({ formation, ...ordersOfFormation(view, formation) }));
  const sum = (field: "all" | "left") => each.reduce((total, one) => total + one[field], commander[field]);
  return [
    t("console.orders.all", { left: sum("left"), all: sum("all") }),
    t("console.orders.commander", { ...commander }),
    ...each.map(({ formation, left, all }) =>
      t("console.orders.formation", { formation: reader.formation(formation.id), left, all }),
    ),
    ...tellAirOfBattle(reader, view),
    ...commandersOf(reader.theatre, view.side, view.turn).map(({ id }) =>
      t("console.orders.inCommand", { name: reader.commander(id) }),
    ),
  ];
}

function formationsHere(reader: Reader, view: SideView): readonly Formation[] {
  const here = new Set(onMap(view).map(({ id }) => id));
  return reader.theatre.scenario.command.formations.filter(
    ({ side, units }) => side === view.side && units.some((unit) => here.has(unit)),
  );
}

/** Each objective with its points and who holds it, as far as the side knows. @see R14.1 */
export function tellObjectives(reader: Reader, view: SideView): readonly string[] {
  const { t } = reader.language;
  const rows = objectivesKnown(reader.theatre, reader.battleSheet(), view).map((each) =>
    t("console.objective", {
      place: reader.place(each.place),
      hex: each.hexes.map(reader.hexNumber).join(", "),
      count: each.points,
      holder: tellHeldBy(reader, each),
    }),
  );
  return [...rows, ...tellGroundHour(reader, view)];
}

function tellEscalation(reader: Reader, view: SideView): string {
  const { war } = reader.theatre.numbers.border;
  const enemy = enemyOf(view.side);
  return reader.language.t("console.status.ledger", {
    side: reader.sideName(view.side),
    points: view.escalation[view.side],
    enemy: reader.sideName(enemy),
    theirs: view.escalation[enemy],
    war,
  });
}

/** Most lines of a ledger that are read out. */
const MOST_ENTRIES = 12;

/** Both ledgers: points, what is forbidden at what price, and the last entries. @see R12.2 */
export function tellLedger(reader: Reader, view: SideView): readonly string[] {
  return [
    tellEscalation(reader, view),
    ...ledgerOf(reader, view, view.side),
    ...ledgerOf(reader, view, enemyOf(view.side)),
  ];
}

function ledgerOf(reader: Reader, view: SideView, side: SideId): readonly string[] {
  const { t, formatSigned } = reader.language;
  const forbidden = RESTRAINTS.filter((act) => view.restraints[side][act] > 0).map((act) =>
    t("console.ledger.price", { act: t(`restraints.${act}`), count: view.restraints[side][act] }),
  );
  const entries = view.ledger.filter((entry) => entry.side === side).slice(-MOST_ENTRIES);
  return [
    t(forbidden.length > 0 ? "console.ledger.forbidden" : "console.ledger.allowed", {
      side: reader.sideName(side),
      acts: forbidden.join(", "),
    }),
    ...entries.map(({ turn, act, hex, points }) =>
      t(hex === null ? "console.ledger.entry" : "console.ledger.entryAt", {
        date: reader.date(reader.minuteOfTurn(turn), "day-and-month"),
        act:
          act === "quiet" || act === "talks" || act === "defiance"
            ? t(`leash.acts.${act}`)
            : t(`restraints.${act}`),
        where: hex === null ? "" : reader.where(hex),
        points: formatSigned(points),
      }),
    ),
  ];
}

/** Our losses by the rolls, theirs as far as our own fire and fights tell. */
export function tellLossesOfBoth({ reader, view, chronicle }: Scene): readonly string[] {
  const { t, formatNumber } = reader.language;
  const first = reader.battleSheet()?.firstTurn ?? 0;
  const turns = { first, last: view.turn, from: first, rolls: 0 };
  const theirs = lossLines(reader, chronicle, turns).enemy.at(-1) ?? 0;
  const sick = view.own.reduce((sum, unit) => sum + unit.sick, 0);
  const ours = view.own.reduce(
    (sum, { lost }) => ({
      killed: sum.killed + lost.killed,
      wounded: sum.wounded + lost.wounded,
      missing: sum.missing + lost.missing,
      guns: sum.guns + lost.guns,
      tanks: sum.tanks + lost.tanks,
    }),
    { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 },
  );
  return [
    t("console.losses.ours", { losses: tellLosses(reader, ours) }),
    ...(sick > 0 ? [t("console.losses.sick", { count: sick })] : []),
    ...(view.aircraftLost > 0 ? [t("console.losses.aircraft", { count: view.aircraftLost })] : []),
    t("console.losses.theirs", { count: theirs, men: formatNumber(theirs) }),
  ];
}

/** What came up of what is needed, and who has no line of supply. @see R9.2 R9.3 */
export function tellSupplyOfSide(reader: Reader, view: SideView): string {
  const { t, formatPercent } = reader.language;
  const without = onMap(view).filter(({ supply }) => supply.turns > 0).length;
  const { share } = view.supplies ?? { share: 100 };
  const side = t("console.supply.side", { count: without });
  return share < 100 ? `${side} ${t("console.supply.short", { share: formatPercent(share) })}` : side;
}

/** Each unit without supply, by name. */
export function tellSupplyByUnit(reader: Reader, view: SideView): readonly string[] {
  const { t, formatNumber } = reader.language;
  const tonnes = (kilograms: number) => formatNumber(Math.round(kilograms / 1000));
  const came = view.supplies
    ? [t("console.supply.came", { need: tonnes(view.supplies.need), came: tonnes(view.supplies.came) })]
    : [];
  const cut = onMap(view).flatMap((unit) => {
    const { turns, why } = unit.supply;
    if (turns === 0 || why === "none") return [];
    const supply = t(`supply.without.${why}`, { count: turns });
    const gap = supplyOfUnit(view, unit.id);
    const bar = gap && "cut" in gap && gap.cut !== null ? [`  ${tellSupplyGap(reader, view, gap)}.`] : [];
    return [
      t("console.supply.unit", { unit: reader.short(unit.id), where: reader.where(unit.at), supply }),
      ...bar,
    ];
  });
  return [tellSupplyOfSide(reader, view), ...came, ...cut];
}
