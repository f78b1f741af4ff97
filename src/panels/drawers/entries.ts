/** How a line of the chronicle looks: its sign, whose doing it is, what it weighs, and what it cost. */
import { enemyOf, SIDES } from "../../app/index.ts";
import type { BattleEvent, SeenEvent, SideId, UnitId } from "../../engine/index.ts";
import type { Reader, ToldLine } from "../../telling/index.ts";
import type { IconName } from "../icons.tsx";

/** What is told large, as usual, and small. */
export type Weight = "main" | "plain" | "trifle";

/** Men whom a line tells one side to have lost. */
export interface Toll {
  readonly side: SideId;
  readonly men: number;
}

/** The looks of a line. */
export interface Entry {
  readonly icon: IconName;
  /** Whose doing it is; null for what nobody did. */
  readonly side: SideId | null;
  readonly weight: Weight;
  readonly tolls: readonly Toll[];
}

/** Men of one unit, from whom on its losses stand out. */
const MANY = 10;

/** The looks of a line that is no heading. */
export function entryOf(reader: Reader, { seen }: Pick<ToldLine, "seen">): Entry {
  const tolls = tollsOf(reader, seen).filter(({ men }) => men > 0);
  return { icon: iconOf(seen), side: sideOf(reader, seen), weight: weightOf(seen), tolls };
}

type Icons = { readonly [Type in BattleEvent["type"]]?: IconName };
const ICONS: Icons = {
  "unit-moved": "move",
  "unit-advanced": "move",
  "unit-retreated": "retreat",
  "move-interrupted": "hold",
  "unit-arrived": "march",
  "unit-called": "march",
  "unit-waits": "hold",
  "tanks-bogged": "bog",
  "tanks-freed": "bog",
  "tanks-to-workshop": "losses",
  sighted: "eye",
  "fire-resolved": "fire",
  "nobody-went-in": "assault",
  "counter-attack-withheld": "hold",
  "assault-resolved": "assault",
  "bombardment-resolved": "bombard",
  "battery-silenced": "bombard",
  "air-strike-resolved": "air-strike",
  "aircraft-lost": "air-strike",
  "losses-taken": "losses",
  "cohesion-changed": "retreat",
  "unit-suppressed": "hold",
  "unit-destroyed": "losses",
  "tanks-burned": "losses",
  "command-tanks-hit": "losses",
  "fell-sick": "rest",
  "supplies-came": "staff",
  "supply-changed": "staff",
  "hex-captured": "flag",
  "works-dug": "dig",
  "works-damaged": "wire",
  "crossing-built": "bridge",
  "dispatch-received": "dispatch",
  "choice-made": "pencil",
  "orders-promised": "staff",
  "air-promised": "air-strike",
  "restraint-changed": "leash",
  "border-breached": "leash",
  "escalation-changed": "leash",
  "standing-order-given": "standing",
};

const FIRED = { fire: "fire", shells: "bombard", bombs: "air-strike" } as const;

function iconOf(seen: SeenEvent): IconName {
  if (seen.type === "enemy-moved") return "eye";
  if (seen.type === "enemy-silenced") return "bombard";
  if (seen.type === "enemy-fired") return FIRED[seen.how];
  const { event } = seen;
  if (event.type === "weather-changed") return event.weather;
  return ICONS[event.type] ?? "list";
}

function ofUnit(reader: Reader, unit: UnitId | undefined): SideId | null {
  return unit === undefined ? null : (reader.sheet(unit)?.side ?? null);
}

/** Whose doing it is, as the words beside it name him. */
function sideOf(reader: Reader, seen: SeenEvent): SideId | null {
  if (seen.type !== "event") return enemyOf(reader.side);
  const { event } = seen;
  if (event.type === "battle-ended") return null;
  if ("side" in event) return event.side;
  if (event.type === "assault-resolved") return ofUnit(reader, event.units[0]);
  return "unit" in event ? ofUnit(reader, event.unit) : null;
}

const MAIN: ReadonlySet<BattleEvent["type"]> = new Set([
  "assault-resolved",
  "hex-captured",
  "unit-destroyed",
  "tanks-burned",
  "battle-began",
  "battle-ended",
  "ground-settled",
]);
const TRIFLES: ReadonlySet<BattleEvent["type"]> = new Set([
  "fell-sick",
  "supplies-came",
  "unit-suppressed",
  "unit-waits",
]);

/** Ground, assaults and heavy losses weigh most; fire that hit nobody, the sick and supplies least. */
function weightOf(seen: SeenEvent): Weight {
  if (seen.type === "enemy-fired") return seen.loss === 0 ? "trifle" : "plain";
  if (seen.type !== "event") return "plain";
  const { event } = seen;
  if (MAIN.has(event.type)) return "main";
  if (TRIFLES.has(event.type)) return "trifle";
  if (event.type === "fire-resolved" || event.type === "bombardment-resolved")
    return event.loss === 0 ? "trifle" : "plain";
  if (event.type !== "losses-taken") return "plain";
  return menOf(event.loss) >= MANY || event.loss.guns + event.loss.tanks > 0 ? "main" : "plain";
}

function menOf(loss: Extract<BattleEvent, { readonly type: "losses-taken" }>["loss"]): number {
  return loss.killed + loss.wounded + loss.missing;
}

/** What a line cost: of a storm both sides; of fire on our own the line of their losses says it, and not twice. */
function tollsOf(reader: Reader, seen: SeenEvent): readonly Toll[] {
  if (seen.type !== "event") return [];
  const { event } = seen;
  switch (event.type) {
    case "assault-resolved": {
      const attacker = ofUnit(reader, event.units[0]);
      return SIDES.map((side) => ({
        side,
        men: side === attacker ? event.attackerLoss : event.defenderLoss,
      }));
    }
    case "losses-taken": {
      const side = ofUnit(reader, event.unit);
      return side === null || event.cause === "storm" ? [] : [{ side, men: menOf(event.loss) }];
    }
    case "fire-resolved":
    case "bombardment-resolved":
    case "air-strike-resolved": {
      const side = "side" in event ? event.side : ofUnit(reader, event.unit);
      return side === reader.side ? [{ side: enemyOf(side), men: event.loss }] : [];
    }
    default:
      return [];
  }
}
