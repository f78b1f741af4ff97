/** Why a command is not carried out: a code for programs, the rule it rests on, and facts for the sentence. */
import type { Hex } from "./hex/grid.ts";
import type { UnitId } from "./scenario.ts";

/** Rule number of the rule book, "R2.3". */
export type RuleId = `R${number}.${number}`;

/** What stood in an order's way; the words for it are in the language catalogues. */
export type RefusalCode =
  | "battle-over"
  | "not-your-part"
  | "not-an-order"
  | "unknown-unit"
  | "not-your-unit"
  | "not-on-map"
  | "no-choice"
  | "already-acted"
  | "fires-closed"
  | "no-full-order"
  | "no-path"
  | "not-adjacent"
  | "no-way"
  | "no-way-in-column"
  | "no-way-past-enemy"
  | "off-map"
  | "impassable"
  | "not-enough-movement"
  | "zone-of-control-stops"
  | "enemy-there"
  | "stacking"
  | "march-near-enemy"
  | "no-route-for-manner"
  | "no-enemy-known"
  | "enemy-out-of-sight"
  | "already-assaulted"
  | "no-attackers"
  | "too-disrupted"
  | "control-lost"
  | "cannot-assault"
  | "out-of-range"
  | "no-line-of-sight"
  | "no-fire"
  | "fires-direct"
  | "no-shells"
  | "silenced"
  | "own-troops-there"
  | "no-sorties"
  | "grounded"
  | "nothing-to-dig"
  | "dug-in-fully"
  | "no-deeper-under-fire"
  | "wire-complete"
  | "nests-complete"
  | "under-fire"
  | "road-full"
  | "ends-in-water"
  | "cannot-swim"
  | "no-engineers"
  | "nothing-to-bridge"
  | "crossing-stands";

/** An order that is not carried out: why, under which rule, and the numbers and names for the sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: RuleId;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A refusal as a value. */
export function refuse(
  code: RefusalCode,
  rule: RuleId,
  facts: {
    readonly unit?: UnitId;
    readonly hex?: Hex;
    readonly [key: string]: string | number | undefined;
  } = {},
): Refusal {
  const known: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(facts)) if (value !== undefined) known[key] = value;
  return { code, rule, facts: known };
}
