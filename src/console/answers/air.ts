/** Aircraft: what flies now, how long it has been promised, and when the next dispatch may bring more. */
import { type DispatchSheet, type SideView, startOfTurn } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";

/** The same where this battle has any; nothing where it has none. */
export function tellAirOfBattle(reader: Reader, view: SideView): readonly string[] {
  return view.air || bringsAny(reader, view) ? tellAir(reader, view) : [];
}

/** Sorties left and promised, then the next dispatch that may promise some. @see R6.1 R13.3 */
export function tellAir(reader: Reader, view: SideView): readonly string[] {
  const { t, formatTime } = reader.language;
  const { air } = view;
  const now = air
    ? t("console.air.left", {
        left: air.sorties,
        all: air.perTurn,
        until: t("console.air.until", { count: air.until - view.turn + 1 }),
      })
    : t("console.air.none");
  const next = nextPromise(reader, view);
  if (!next) return [now, t("console.air.noMore")];
  return [
    now,
    t("console.air.next", { date: reader.date(next.minute, "day-and-month"), time: formatTime(next.minute) }),
  ];
}

/** The first dispatch still to come in this battle that brings this side sorties, or lets it choose some. */
function nextPromise(reader: Reader, view: SideView): DispatchSheet | undefined {
  const end = reader.battleSheet()?.endMinute ?? 0;
  const from = startOfTurn(reader.theatre, view.turn + 1);
  return promises(reader, view)
    .filter(({ id, minute }) => minute >= from && minute < end && !view.dispatches[id])
    .sort((a, b) => a.minute - b.minute)[0];
}

function bringsAny(reader: Reader, view: SideView): boolean {
  const { firstTurn = 0, endMinute = 0 } = reader.battleSheet() ?? {};
  const from = startOfTurn(reader.theatre, firstTurn);
  return promises(reader, view).some(({ minute }) => minute >= from && minute < endMinute);
}

function promises(reader: Reader, { side }: SideView): readonly DispatchSheet[] {
  return reader.theatre.scenario.dispatches.filter(({ effects, choice }) =>
    [...effects, ...(choice?.options ?? []).flatMap((option) => option.effects)].some(
      (effect) => effect.type === "sorties" && effect.side === side,
    ),
  );
}
