/** A comparison in words. */
import type {
  Comparison,
  Difference,
  Instead,
  MomentCompared,
  Parting,
  Told,
  UnitInPicture,
} from "../../analysis/index.ts";
import type { Command, Holder, SideId } from "../../engine/index.ts";
import { partOfDay, type Reader } from "../../telling/index.ts";

/** Date and hour: "Wed 1 March 1905, 12:00". */
export function momentSaid(reader: Reader, { minute }: Pick<MomentCompared, "minute">): string {
  return reader.language.t("compare.moment", {
    date: reader.date(minute, "medium"),
    time: reader.language.formatTime(minute),
  });
}

/** The same of the beginning of a turn. */
function turnSaid(reader: Reader, turn: number): string {
  return momentSaid(reader, { minute: reader.minuteOfTurn(turn) });
}

/** Day and hour of what history tells, the hour as exactly as it is known. */
export function toldWhen(reader: Reader, { minute, precision }: Pick<Told, "minute" | "precision">): string {
  const { t, formatTime } = reader.language;
  const part = t(`parts.${partOfDay(minute)}`).toLowerCase();
  return t("compare.moment", {
    date: reader.date(minute, "medium"),
    time: t(`replay.hour.${precision}`, { time: formatTime(minute), part }),
  });
}

/** Up to when nothing differs. */
export function answerSaid(reader: Reader, comparison: Comparison): string {
  const { t } = reader.language;
  const { moments, sameUntil } = comparison;
  if (moments.length === 0) return t("compare.noCommonHour");
  const last = moments[sameUntil];
  if (!last) return t("compare.apartFromStart");
  const when = momentSaid(reader, last);
  return sameUntil === moments.length - 1
    ? t("compare.allTheSame", { when })
    : t("compare.sameUntil", { when });
}

/** Who holds a place, in a word. */
export function holderSaid(reader: Reader, holder: Holder): string {
  const { t } = reader.language;
  if (holder === "none") return t("outcome.nobody");
  return holder === "contested" ? t("outcome.contested") : reader.sideName(holder);
}

/** Where a unit is, in words. */
export function whereSaid(reader: Reader, unit: UnitInPicture): string {
  const { t } = reader.language;
  if (unit.is !== "map") return t(`compare.whereabouts.${unit.is}`);
  const where = reader.where(unit.hex);
  return unit.known === "last-seen" ? t("compare.lastSeen", { where }) : where;
}

/** The decision where the lines part, and what history did instead. */
export function partingSaid(reader: Reader, parting: Parting): readonly string[] {
  const { t } = reader.language;
  const head = t("compare.parting.who", {
    when: turnSaid(reader, parting.turn),
    side: reader.sideName(parting.side),
  });
  if (parting.undone) return [head, undoneSaid(reader, parting.undone)];
  return [head, orderSaid(reader, parting), insteadSaid(reader, parting.command, parting.instead)];
}

function undoneSaid(reader: Reader, undone: NonNullable<Parting["undone"]>): string {
  const { t } = reader.language;
  return undone.what === "move"
    ? t("compare.undone.move", { unit: reader.unit(undone.unit), where: reader.where(undone.to) })
    : t("compare.undone.assault", {
        units: undone.units.map(reader.short).join(", "),
        where: reader.where(undone.target),
      });
}

function orderSaid(reader: Reader, { command, result }: Parting): string {
  const { t } = reader.language;
  switch (command.type) {
    case "move":
      return t("compare.order.move", {
        unit: reader.unit(command.unit),
        where: reader.where(command.path.at(-1) ?? -1),
      });
    case "assault":
      return t(`compare.order.assault.${result ?? "none"}`, {
        units: command.units.map(reader.short).join(", "),
        where: reader.where(command.target),
      });
    case "fire":
    case "bombard":
      return t(`compare.order.${command.type}`, {
        unit: reader.unit(command.unit),
        where: reader.where(command.target),
      });
    case "air-strike":
      return t("compare.order.air-strike", { where: reader.where(command.target) });
    case "answer":
      return t("compare.order.answer", {
        dispatch: reader.words.dispatches[command.dispatch]?.title ?? command.dispatch,
        option: optionSaid(reader, command.dispatch, command.option),
      });
    case "concede":
      return t("compare.order.concede");
    default:
      return t("compare.order.other");
  }
}

function optionSaid(reader: Reader, dispatch: string, option: string): string {
  return reader.words.dispatches[dispatch]?.options?.[option]?.name ?? option;
}

function insteadSaid(reader: Reader, command: Command, instead: Instead): string {
  const { t } = reader.language;
  switch (instead.did) {
    case "stood":
    case "moved":
      return t(`compare.instead.${instead.did}`, { where: reader.where(instead.hex) });
    case "stormed":
      return t(`compare.instead.stormed.${instead.result}`);
    case "answered":
      return t("compare.instead.answered", {
        option:
          command.type === "answer" ? optionSaid(reader, command.dispatch, instead.option) : instead.option,
      });
    default:
      return t(`compare.instead.${instead.did}`);
  }
}

/** A difference in a sentence. */
export function differenceSaid(reader: Reader, difference: Difference): string {
  const { t } = reader.language;
  switch (difference.what) {
    case "place":
      return t("compare.difference.place", {
        place: reader.place(difference.place),
        here: holderSaid(reader, difference.here),
        history: holderSaid(reader, difference.history),
        when: turnSaid(reader, difference.since),
      });
    case "losses":
      return lossesSaid(reader, difference);
    case "escalation":
      return t(`compare.difference.escalation.${moreOrFewer(difference.more)}`, {
        side: reader.sideName(difference.side),
        ...counted(reader, difference.more),
      });
    case "unit":
      return unitSaid(reader, difference);
  }
}

function moreOrFewer(more: number): "more" | "fewer" {
  return more > 0 ? "more" : "fewer";
}

/** A number for the form of its word, and as it is written. */
function counted({ language }: Reader, more: number): { readonly count: number; readonly number: string } {
  const count = Math.abs(more);
  return { count, number: language.formatNumber(count) };
}

function lossesSaid(reader: Reader, { side, men, day }: Extract<Difference, { what: "losses" }>): string {
  const { t } = reader.language;
  const said = t(`compare.difference.losses.${moreOrFewer(men)}`, {
    side: reader.sideName(side),
    ...counted(reader, men),
  });
  if (!day) return said;
  const most = t(`compare.difference.day.${moreOrFewer(day.men)}`, {
    ...counted(reader, day.men),
    date: reader.date(day.minute, "medium"),
  });
  return `${said} ${most}`;
}

function unitSaid(reader: Reader, difference: Extract<Difference, { what: "unit" }>): string {
  const { t } = reader.language;
  const facts = {
    unit: reader.unit(difference.unit),
    here: whereSaid(reader, difference.here),
    history: whereSaid(reader, difference.history),
    when: turnSaid(reader, difference.since),
  };
  return difference.distance === null
    ? t("compare.difference.unit", facts)
    : t("compare.difference.unitApart", { ...facts, count: difference.distance });
}

/** Names of both sides in the order of lists. */
export const SIDES: readonly SideId[] = ["soviet", "japanese"];
