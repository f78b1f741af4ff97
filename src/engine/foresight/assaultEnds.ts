/** The ways a storm may end, apart from each other: each with its chance and what it costs. @rule R4.5 */
import type { AssaultResult } from "../events.ts";
import type { AssaultOutcome } from "../rules/fire-and-assault/assault.ts";
import { shareByWeight } from "../rules/fire-and-assault/losses.ts";
import { spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { sumOf } from "../rules/percent.ts";
import type { Percent } from "../scenario.ts";
import type { AssaultEnd } from "../viewTypes.ts";

const WAYS = ["taken", "held", "repulsed", "broken"] as const satisfies readonly AssaultResult[];
const STEPS = ["approach", "storm"] as const;

/** The ends that can come, attacks that break apart by where they do. @param results chances, which these add up to. */
export function endsOf(
  outcomes: readonly AssaultOutcome[],
  results: Readonly<Record<AssaultResult, Percent>>,
): readonly AssaultEnd[] {
  return WAYS.flatMap((result) => {
    const ways = outcomes.filter((outcome) => outcome.result === result);
    if (result !== "broken") return endOf(ways, { result, step: null, percent: results[result] });
    const apart = STEPS.map((step) => ways.filter(({ steps }) => steps.at(-1)?.step === step));
    const shares = shareByWeight(
      results.broken,
      apart.map((some) => sumOf(some, ({ weight }) => weight)),
    );
    return STEPS.flatMap((step, index) =>
      endOf(apart[index] ?? [], { result, step, percent: shares[index] ?? 0 }),
    );
  });
}

function endOf(ways: readonly AssaultOutcome[], end: Omit<AssaultEnd, "own">): readonly AssaultEnd[] {
  if (ways.length === 0) return [];
  return [{ ...end, own: spreadOf(ways, ({ attackerLoss }) => attackerLoss) }];
}
