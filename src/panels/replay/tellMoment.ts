/** A moment of the replay in words. */
import type { Moment, Sighting } from "../../app/index.ts";
import type { LineEntry } from "../../history/index.ts";
import { recorded } from "../../language/index.ts";
import { partOfDay, type Reader, tellChronicle } from "../../telling/index.ts";

/** "16:00", "about 16:00", "afternoon (16:00)": as exactly as it is known. */
export function tellHour({ language, book }: Reader, moment: Moment): string {
  const time = language.formatTime(moment.minute);
  if (moment.what === "dispatch") {
    const page = book.dispatches[moment.dispatch];
    if (!page || page.time === null) return language.t("replay.hour.day", { time });
    return language.t(page.timePrecision === "exact" ? "replay.hour.exact" : "replay.hour.about", { time });
  }
  const precision = (moment.what === "entry" ? moment.entry.precision : undefined) ?? "exact";
  const part = language.t(`parts.${partOfDay(moment.minute)}`).toLowerCase();
  return language.t(`replay.hour.${precision}`, { time, part });
}

/** What kind of thing it is, in a word. */
export function tellKind({ language, book }: Reader, moment: Moment, sighting?: Sighting): string {
  if (sighting) return language.t("replay.seen.kind");
  switch (moment.what) {
    case "entry":
      return language.t(`replay.verbs.${moment.entry.do}`);
    case "dispatch":
      return language.t(`marks.${book.dispatches[moment.dispatch]?.mark ?? "other"}`);
    case "arrival":
      return language.t("replay.arrival");
    case "turn":
      return language.t("replay.turnBegins");
    case "end":
      return language.t("replay.end");
  }
}

/** What happened; what one side only saw is told as it saw it. */
export function tellMoment(reader: Reader, moment: Moment, sighting?: Sighting): string {
  const { t } = reader.language;
  if (sighting) return tellSighting(reader, sighting);
  switch (moment.what) {
    case "entry":
      return recorded(reader.language, moment.entry.tell);
    case "dispatch":
      return reader.words.dispatches[moment.dispatch]?.title ?? moment.dispatch;
    case "arrival":
      return t("replay.arrivals", {
        side: reader.sideName(moment.side),
        units: moment.units.map(reader.unit).join(", "),
      });
    case "turn":
      return t("timeline.heading", {
        date: reader.date(moment.minute, "long"),
        part: t(`parts.${reader.partOfTurn(moment.turn)}`),
      });
    case "end":
      return t("replay.endText");
  }
}

function tellSighting(reader: Reader, { events }: Sighting): string {
  const lines = tellChronicle(
    reader,
    events.map((seen, key) => ({ key, turn: 0, seen })),
  );
  const told = [...new Set(lines.map(({ text }) => text))].join(" ");
  return told === "" ? reader.language.t("replay.seen.noticed") : told;
}

/** Day and hour. */
export function tellWhen(reader: Reader, moment: Moment): string {
  return reader.language.t("replay.when", {
    date: reader.date(moment.minute, "long"),
    time: reader.language.formatTime(moment.minute),
  });
}

/** What a screen reader hears of a step: hour, kind, the first sentence, and how sure it is. */
export function tellBriefly(reader: Reader, moment: Moment, sighting?: Sighting): string {
  const { t } = reader.language;
  if (moment.what === "turn") return tellMoment(reader, moment);
  const text = tellMoment(reader, moment, sighting);
  const brief = /^.{24,}?[.;!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  const facts = { when: tellHour(reader, moment), kind: tellKind(reader, moment, sighting), text: brief };
  if (moment.what !== "entry" || sighting) return t("replay.brief", facts);
  return t("replay.briefEntry", { ...facts, confidence: t(`replay.confidence.${moment.entry.confidence}`) });
}

/** The hour as its source prints it, by whose clock; null where it is the scenario's own. */
export function tellToldHour(reader: Reader, { told }: LineEntry): string | null {
  if (!told) return null;
  return reader.language.t("replay.printed", {
    hour: told.hour,
    clock: reader.language.say(`replay.clocks.${told.clock}`, "replay.clocks.other", { clock: told.clock }),
    source: reader.cite(told.source),
  });
}
