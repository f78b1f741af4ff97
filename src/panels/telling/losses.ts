/** Losses over the battle as one side knows them: its own from its rolls, the other's from the fights it saw. */
import type { ChronicleLine } from "../../app/index.ts";
import type { SeenEvent, SideId } from "../../engine/index.ts";
import type { Reader } from "./reader.ts";

/** Men lost up to and with each turn. */
export interface LossLines {
  readonly own: readonly number[];
  readonly enemy: readonly number[];
}

/** Running sums of men lost, one figure for each turn from `first` to `last`. */
export function lossLines(
  reader: Reader,
  chronicle: readonly ChronicleLine[],
  turns: { readonly first: number; readonly last: number },
): LossLines {
  const own: number[] = [];
  const enemy: number[] = [];
  let ownSum = 0;
  let enemySum = 0;
  let next = 0;
  for (let turn = turns.first; turn <= turns.last; turn++) {
    for (let line = chronicle[next]; line && line.turn <= turn; line = chronicle[++next]) {
      ownSum += ownLoss(reader, line.seen);
      enemySum += enemyLoss(reader, line.seen);
    }
    own.push(ownSum);
    enemy.push(enemySum);
  }
  return { own, enemy };
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
