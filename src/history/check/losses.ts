/** Losses of a line by day and side, against what its days and its head claim. */
import type { BattleEvent, Scenario, SideId, ToldLoss } from "../../engine/index.ts";
import { SIDES } from "../../engine/index.ts";
import type { Findings } from "../../scenario/index.ts";
import { dateOfTurn } from "../clock.ts";
import { addLosses, NO_TOLL } from "../read/losses.ts";
import type { ReadLine } from "../read/readLine.ts";
import { HEAD } from "../read/readLine.ts";
import type { ClaimedLosses } from "../read/schema.ts";
import type { HistoricalLine } from "../types.ts";

/** Losses of a day or of the whole line; aircraft are of the side. */
export type LineLosses = Readonly<Record<SideId, ToldLoss & { readonly aircraft: number }>>;

const NONE: LineLosses = {
  soviet: { ...NO_TOLL, aircraft: 0 },
  japanese: { ...NO_TOLL, aircraft: 0 },
};

/** Losses by date and in all, as the line's facts have them; sums that are not as claimed are findings. */
export function checkLosses(
  line: HistoricalLine,
  read: ReadLine,
  { units, calendar }: Scenario,
  findings: Findings,
): {
  readonly days: Readonly<Record<string, LineLosses>>;
  readonly total: LineLosses;
} {
  const sides = new Map(units.map(({ id, side }) => [id, side]));
  const sideOf = (unit: string): SideId | undefined => sides.get(unit);
  const days: Record<string, LineLosses> = {};
  let total = NONE;
  for (const { turn, events } of line.steps) {
    const date = dateOfTurn(calendar, turn);
    for (const event of events) {
      const loss = lossOf(event, sideOf);
      if (!loss) continue;
      days[date] = plus(days[date] ?? NONE, loss);
      total = plus(total, loss);
    }
  }
  for (const { file, day } of read.days)
    for (const side of SIDES)
      compare(file, `losses.${side}`, day.losses?.[side], (days[day.date] ?? NONE)[side], findings);
  for (const side of SIDES) compare(HEAD, `totals.${side}`, read.head.totals?.[side], total[side], findings);
  return { days, total };
}

type Loss = { readonly side: SideId; readonly loss: Partial<ToldLoss & { readonly aircraft: number }> };

function lossOf(event: BattleEvent, sideOf: (unit: string) => SideId | undefined): Loss | null {
  if (event.type === "aircraft-lost") return { side: event.side, loss: { aircraft: event.aircraft } };
  if (event.type !== "losses-taken" && event.type !== "fell-sick") return null;
  const side = sideOf(event.unit);
  if (!side) return null;
  return { side, loss: event.type === "fell-sick" ? { sick: event.men } : event.loss };
}

function plus(sum: LineLosses, { side, loss }: Loss): LineLosses {
  const before = sum[side];
  const men = addLosses(before, { ...NO_TOLL, ...loss });
  return { ...sum, [side]: { ...men, aircraft: before.aircraft + (loss.aircraft ?? 0) } };
}

const COUNTED = ["killed", "wounded", "missing", "tanks", "guns", "sick", "aircraft"] as const;

function compare(
  file: string,
  path: string,
  claimed: ClaimedLosses | undefined,
  sum: LineLosses[SideId],
  findings: Findings,
): void {
  for (const kind of COUNTED) {
    const expected = claimed?.[kind];
    if (expected !== undefined && expected !== sum[kind])
      findings.error(file, `${path}.${kind}`, `the sum of the entries, ${sum[kind]}`, String(expected));
  }
}
