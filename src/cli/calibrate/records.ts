/** Copies figures out of the files of the historical record by their ids. */
import type { RecordEntry } from "../../scenario/index.ts";

interface Cited {
  readonly article: string;
}

interface Told {
  readonly id: string;
  readonly title?: string;
  readonly fact?: string;
  readonly figures?: Readonly<Record<string, unknown>>;
  readonly sources: readonly Cited[];
}

interface Claim {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly {
    readonly value: unknown;
    readonly unit?: string;
    readonly attributedTo?: string;
    readonly sources: readonly Cited[];
  }[];
}

interface Rate {
  readonly id: string;
  readonly what: string;
  readonly unit?: string;
  readonly source: readonly string[];
  readonly confidence: string;
  readonly [figure: string]: unknown;
}

interface Slot {
  readonly date: string;
  readonly slot: string;
  readonly events: string;
  readonly confidence: string;
  readonly source: readonly string[];
  readonly holder_at_end?: Readonly<Record<string, string>>;
  readonly holder_confidence?: string;
  readonly sovietPositions?: string;
  readonly japanesePositions?: string;
}

interface Detail {
  readonly side: string;
  readonly unit: string;
  readonly fact: string;
  readonly confidence: string;
  readonly source: readonly string[];
}

interface Establishment {
  readonly id: string;
  readonly unit: string;
  readonly note?: string;
  readonly source: readonly string[];
  readonly confidence: string;
  readonly [figure: string]: unknown;
}

/** The files of the record that ids may name. */
export interface HistoryFiles {
  readonly chronology: readonly Told[];
  readonly claims: readonly Claim[];
  readonly effects: readonly Told[];
  readonly rates: { readonly records: readonly Rate[] };
  readonly days: { readonly slots: readonly Slot[] };
  readonly extra: { readonly records: readonly Detail[] };
  readonly establishments: { readonly records: readonly Establishment[] };
  /** The text with the table of losses by days. */
  readonly phases: string;
}

/**
 * The records of some ids: `claims/ID/ANSWER`, `chronology/ID/FIGURE`, `effects/ID/FIGURE`, `rates/ID/FIELD`,
 * `day-by-day/DATE/SLOT`, `order-of-battle-extra/SIDE/UNIT/FIGURE`, `establishments/ID/FIELD`,
 * `losses-by-phase/DAYS/SIDE/WHICH`, `derived/exchange/WHICH`, `derived/tanks-not-back`. Without its last part an id stands for what the record tells, and has no figure.
 * @throws for an id that names nothing
 */
export function copyRecords(ids: readonly string[], history: HistoryFiles): readonly RecordEntry[] {
  return ids.map((id) => {
    const [file = "", ...rest] = id.split("/");
    const copy = COPIES[file];
    const record = copy?.(rest, history);
    if (!record) throw new Error(`copyRecords: ${id} names no record`);
    return { id, ...record };
  });
}

type Copy = (path: readonly string[], history: HistoryFiles) => Omit<RecordEntry, "id"> | null | undefined;

const COPIES: Readonly<Record<string, Copy>> = {
  claims: ([id, answer], { claims }) => claimed(claims, id, answer),
  chronology: ([id, figure], { chronology }) => told(chronology, id, figure),
  effects: ([id, figure], { effects }) => told(effects, id, figure),
  rates: ([id, field = ""], { rates }) => {
    const rate = rates.records.find((record) => record.id === id);
    if (!rate || typeof rate[field] !== "number") return null;
    return {
      what: rate.what,
      figure: rate[field],
      ...(rate.unit ? { unit: rate.unit } : {}),
      sources: named(rate.source),
      confidence: rate.confidence,
    };
  },
  "day-by-day": ([date, part], { days }) => {
    const slot = days.slots.find((each) => each.date === date && each.slot === part);
    return slot && daySlot(slot);
  },
  establishments: ([id, field = ""], { establishments }) => {
    const found = establishments.records.find((record) => record.id === id);
    if (!found || typeof found[field] !== "number") return null;
    return {
      what: found.note ? `${found.unit}: ${found.note}` : found.unit,
      figure: found[field],
      unit: field,
      sources: named(found.source),
      confidence: found.confidence,
    };
  },
  "order-of-battle-extra": ([side, unit, figure = ""], { extra }) => {
    const detail = extra.records.find(
      (each) => each.side === side && each.unit === unit && new RegExp(`\\b${figure}\\b`).test(each.fact),
    );
    return (
      detail && {
        what: detail.fact,
        figure: Number(figure),
        sources: named(detail.source),
        confidence: detail.confidence,
      }
    );
  },
  "losses-by-phase": ([days = "", side = "", which = ""], history) => byPhase(days, side, which, history),
  derived: ([what, which], history) =>
    what === "exchange" ? exchange(which, history) : what === "tanks-not-back" ? notBack(history) : null,
};

/** A slot of the day-by-day record: what happened, who held what at its end, and where both sides stood. */
function daySlot(slot: Slot): Omit<RecordEntry, "id"> {
  const { holder_at_end: holders, holder_confidence: holdersConfidence } = slot;
  const { sovietPositions: soviet, japanesePositions: japanese } = slot;
  return {
    what: slot.events,
    figure: null,
    sources: named(slot.source),
    confidence: slot.confidence,
    ...(holders ? { holders } : {}),
    ...(holdersConfidence ? { holdersConfidence } : {}),
    ...(soviet && japanese ? { positions: { soviet, japanese } } : {}),
  };
}

/** Tanks that did not come back before the truce: lost for good, or sent to workshops. */
function notBack({ rates }: HistoryFiles): Omit<RecordEntry, "id"> | null {
  const fate = rates.records.find(({ id }) => id === "tank-fate");
  if (!fate) return null;
  const { total, workshop, onTheSpot } = fate;
  if (typeof total !== "number" || typeof workshop !== "number") return null;
  return {
    what: "T-26 out of action to the end of the battle",
    figure: total + workshop,
    unit: "tanks",
    sources: named(fate.source),
    confidence: fate.confidence,
    workedOut: `${total} lost for good and ${workshop} sent to workshops; the ${onTheSpot} mended on the spot fought on`,
  };
}

function claimed(
  claims: readonly Claim[],
  id: string | undefined,
  answer: string | undefined,
): Omit<RecordEntry, "id"> | null {
  const claim = claims.find((each) => each.id === id);
  if (!claim) return null;
  if (answer === undefined) {
    const sources = new Set(claim.answers.flatMap((each) => each.sources.map(({ article }) => article)));
    return { what: claim.question, figure: null, sources: [...sources].sort() };
  }
  const found = claim.answers[Number(answer)];
  if (!found || typeof found.value !== "number") return null;
  return {
    what: claim.question,
    figure: found.value,
    ...(found.unit ? { unit: found.unit } : {}),
    ...(found.attributedTo ? { attributedTo: found.attributedTo } : {}),
    sources: [...new Set(found.sources.map(({ article }) => article))].sort(),
  };
}

function told(
  records: readonly Told[],
  id: string | undefined,
  figure: string | undefined,
): Omit<RecordEntry, "id"> | null {
  const record = records.find((each) => each.id === id);
  if (!record) return null;
  const value = figure === undefined ? null : record.figures?.[figure];
  if (figure !== undefined && typeof value !== "number") return null;
  return {
    what: record.title ?? record.fact ?? record.id,
    figure: (value as number | null) ?? null,
    ...(figure ? { unit: figure } : {}),
    sources: [...new Set(record.sources.map(({ article }) => article))].sort(),
  };
}

/** Authors and titles; addresses of pages are not sources to cite. */
function named(sources: readonly string[]): readonly string[] {
  const names = sources.map((source) => /\(([^)]+)\)/.exec(source)?.[1] ?? "a page of the web, read in part");
  return [...new Set(names.map((name) => name.replace(/https?:\S+/g, "").trim()))];
}

/** Lowest and highest total of a side: killed and missing with wounded, as the claims of them give it. */
function totals(side: string, { claims }: HistoryFiles): { readonly low: number; readonly high: number } {
  const answers = (id: string, skip: readonly number[]): readonly number[] =>
    (claims.find((claim) => claim.id === id)?.answers ?? []).flatMap(({ value }, index) =>
      typeof value === "number" && value >= 100 && !skip.includes(index) ? [value] : [],
    );
  // Soviet answers that count killed alone, without the missing, and the wounded with the sick, are other things.
  const dead = answers(`${side}-killed`, side === "soviet" ? [0, 1, 2, 6] : []);
  const wounded = answers(`${side}-wounded`, side === "soviet" ? [4] : []);
  return { low: Math.min(...dead) + Math.min(...wounded), high: Math.max(...dead) + Math.max(...wounded) };
}

const TABLE_COLUMN: Readonly<Record<string, number>> = { soviet: 3, japanese: 5 };

/** Losses by days as the table of estimates has them, and what they would be at other totals. */
function byPhase(
  days: string,
  side: string,
  which: string,
  history: HistoryFiles,
): Omit<RecordEntry, "id"> | null {
  const cell = (label: string): number => {
    const line = history.phases.split("\n").find((each) => each.toLowerCase().startsWith(`| ${label} |`));
    const text = line?.split("|")[TABLE_COLUMN[side] ?? 0] ?? "";
    return Number(/[\d,]+/.exec(text.replace(/\*/g, ""))?.[0].replaceAll(",", "") ?? Number.NaN);
  };
  const estimate = cell(days.replaceAll("-", " ").replace(/^(\d+) (\d+)/, "$1-$2"));
  const all = cell("battle");
  if (Number.isNaN(estimate) || Number.isNaN(all)) return null;
  const { low, high } = totals(side, history);
  const shared = {
    sources: ["Forces and rates of the project, 2026: estimates by day"],
    confidence: "estimated",
  } as const;
  const what = `Losses of the ${side} side, ${days.replaceAll("-", " ")}`;
  if (which === "told") return { what, figure: estimate, unit: "men", ...shared };
  const total = which === "at-the-lowest-total" ? low : which === "at-the-highest-total" ? high : null;
  if (total === null) return null;
  const workedOut = `${estimate} of ${all} in the table of estimates, with ${total} men in all as ${which === "at-the-lowest-total" ? "lowest" : "highest"} claimed`;
  return { what, figure: Math.round((estimate * total) / all), unit: "men", workedOut, ...shared };
}

/** Soviet losses for a hundred Japanese: the lowest that the totals allow as told together, and the highest. */
function exchange(which: string | undefined, history: HistoryFiles): Omit<RecordEntry, "id"> | null {
  const soviet = totals("soviet", history);
  const japanese = totals("japanese", history);
  const what = "Soviet losses for a hundred Japanese";
  const pair =
    which === "lowest"
      ? [soviet.low, japanese.high]
      : which === "highest"
        ? [soviet.high, japanese.low]
        : null;
  if (!pair) return null;
  const [own, theirs] = pair as [number, number];
  return {
    what,
    figure: Math.round((own * 100) / theirs),
    sources: ["the claims of killed, missing and wounded"],
    workedOut: `${own} Soviet against ${theirs} Japanese, the ${which} that the claims allow`,
  };
}
