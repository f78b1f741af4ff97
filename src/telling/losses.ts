/** Losses over the battle as one side knows them: its own from its rolls, the other's from the fights it saw. */
import type { LossRange, Preview, SeenEvent, SideId } from "../engine/index.ts";
import type { ChronicleLine } from "./chronicle.ts";
import type { Reader } from "./reader.ts";

/** Men lost up to and with each turn. */
export interface LossLines {
  readonly own: readonly number[];
  readonly enemy: readonly number[];
  /** Own men lost before it was taken over. */
  readonly before: number;
}

/** Turns to sum over, and the own men lost before a battle was taken over in its middle. */
export interface LossTurns {
  readonly first: number;
  readonly last: number;
  /** Turn at which it was taken over, `first` where it was played from its beginning. */
  readonly from: number;
  /** Own men lost up to now by the rolls; those that no line tells of fell before. */
  readonly rolls: number;
}

/** Running sums of men lost, one figure for each turn from `first` to `last`. */
export function lossLines(reader: Reader, chronicle: readonly ChronicleLine[], turns: LossTurns): LossLines {
  const own: number[] = [];
  const enemy: number[] = [];
  const told = chronicle.reduce((sum, line) => sum + ownLoss(reader, line.seen), 0);
  let ownSum = 0;
  let enemySum = 0;
  let next = 0;
  const before = Math.max(0, turns.rolls - told);
  for (let turn = turns.first; turn <= turns.last; turn++) {
    if (turn === turns.from) ownSum += before;
    for (let line = chronicle[next]; line && line.turn <= turn; line = chronicle[++next]) {
      ownSum += ownLoss(reader, line.seen);
      enemySum += enemyLoss(reader, line.seen);
    }
    own.push(ownSum);
    enemy.push(enemySum);
  }
  return { own, enemy, before };
}

function ownLoss(reader: Reader, seen: SeenEvent): number {
  if (seen.type !== "event" || seen.event.type !== "losses-taken") return 0;
  if (sideOf(reader, seen.event.unit) !== reader.side) return 0;
  const { killed, wounded, missing } = seen.event.loss;
  return killed + wounded + missing;
}

/** What our own fire and fights cost the other side. */
function enemyLoss(reader: Reader, seen: SeenEvent): number {
  if (seen.type !== "event") return 0;
  const { event } = seen;
  switch (event.type) {
    case "assault-resolved":
      return isOurs(reader, event.units[0]) ? event.defenderLoss : event.attackerLoss;
    case "fire-resolved":
    case "bombardment-resolved":
      return isOurs(reader, event.unit) ? event.loss : 0;
    case "air-strike-resolved":
      return event.side === reader.side ? event.loss : 0;
    default:
      return 0;
  }
}

function isOurs(reader: Reader, unit: string | undefined): boolean {
  return unit !== undefined && sideOf(reader, unit) === reader.side;
}

function sideOf(reader: Reader, unit: string): SideId | null {
  return reader.sheet(unit)?.side ?? null;
}

/** "about 31 (20–40)": the mean, and four cases in five. */
export function lossWords({ language }: Reader, range: LossRange): string {
  const { t, formatNumber, formatRange } = language;
  return range.low === range.high
    ? formatNumber(range.expected)
    : t("preview.expectedIn", {
        expected: formatNumber(range.expected),
        range: formatRange(range.low, range.high),
      });
}

/** An order with losses on both sides, or of a move with ours alone. */
type Costly = Extract<Preview, { readonly type: "assault" | "fire" | "move" }>;

/**
 * Whether the likely losses of an order are all that can be, whatever the dice and whoever is there: then they are told
 * once, as what is sure.
 */
export function areLossesSure(preview: Costly): boolean {
  const { span, own } = preview;
  if (!span) return false;
  const enemy = "enemy" in preview ? preview.enemy : span.enemy;
  const isCutOff = span.enemyCutOff !== null && span.enemyCutOff > span.enemy.high;
  return !isCutOff && isWhole(own, span.own) && isWhole(enemy, span.enemy);
}

type Within = Pick<LossRange, "low" | "high">;

function isWhole(likely: Within, sure: Within): boolean {
  return likely.low === sure.low && likely.high === sure.high;
}

/** What may be lost in a hex where nobody has been found and somebody may lie: no figure but its bounds. @see R3.4 */
export function unseenLosses({
  enemy,
  span,
}: Pick<Extract<Preview, { readonly type: "fire" }>, "enemy" | "span">): Within | null {
  return enemy.high === 0 && span?.because.includes("unseen") ? span.enemy : null;
}
