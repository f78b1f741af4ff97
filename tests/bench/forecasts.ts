/**
 * `npm run bench:forecasts -- SCENARIO BATTLE SEED …`: what forecasts of storms are worth. In games of the regular
 * commanders every hex that could be stormed is forecast as its side knows it, and beside it stands the true chance, by
 * the same calculation with nothing hidden. One line for each ten percent: how many, told to commanders, told to people as
 * likely, and true; how many of these lie in the span that people are told, and how wide it is on average.
 */
import {
  type BattleState,
  type Command,
  enemyOf,
  foretell,
  legalCommands,
  preview,
  theatreOf,
  view,
} from "../../src/engine/index.ts";
import { assaultForecast } from "../../src/engine/rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../../src/engine/rules/fire-and-assault/assaultSituation.ts";
import { ownScenario, playSteps } from "../support/games.ts";

type Assault = Extract<Command, { readonly type: "assault" }>;

/** A storm as it was forecast and as it was, percent. */
interface Weighed {
  readonly told: number;
  readonly likely: number;
  readonly span: { readonly low: number; readonly high: number };
  readonly is: number;
}

/** The chance that a hex is taken, with nothing hidden; garrisons that are all ordered to fall back leave (R4.9). */
function trueChance(state: BattleState, { units, target }: Assault): number {
  const theatre = theatreOf(state);
  const { scenario, numbers } = theatre;
  const garrison = state.units.filter(
    ({ at }, index) => at === target && scenario.units[index]?.side === enemyOf(state.activeSide),
  );
  if (garrison.length > 0 && garrison.every(({ standing }) => standing === "fall-back")) return 100;
  return assaultForecast(assaultSituation({ theatre, state }, units, target), numbers).takes;
}

/** For each hex that can be stormed the smallest and the largest of the forces listed. */
function stormsOf(state: BattleState): ReadonlyMap<number, readonly Assault[]> {
  const storms = new Map<number, Assault[]>();
  for (const command of legalCommands(view(state, state.activeSide)))
    if (command.type === "assault")
      storms.set(command.target, [...(storms.get(command.target) ?? []), command]);
  return new Map(
    [...storms].map(([hex, all]) => {
      const bySize = all.sort((a, b) => a.units.length - b.units.length);
      return [hex, [...new Set([bySize[0], bySize.at(-1)])] as Assault[]];
    }),
  );
}

function weigh(scenarioId: string, battle: string, seed: string): readonly Weighed[] {
  const weighed: Weighed[] = [];
  const done = new Set<string>();
  for (const { state } of playSteps(ownScenario(scenarioId), { battle, seed })) {
    if (state.outcome) break;
    for (const [hex, storms] of stormsOf(state)) {
      const key = [state.turn, state.activeSide, state.phase, hex].join(" ");
      if (done.has(key)) continue;
      done.add(key);
      for (const storm of storms) {
        const seen = view(state, state.activeSide);
        const told = foretell(seen, storm);
        const likely = preview(seen, storm);
        if (told.type !== "assault" || likely.type !== "assault" || !likely.span?.takes) continue;
        const is = trueChance(state, storm);
        weighed.push({ told: told.takes, likely: likely.takes, span: likely.span.takes, is });
      }
    }
  }
  return weighed;
}

function tell(name: string, some: readonly Weighed[]): void {
  if (some.length === 0) return;
  const mean = (of: (one: Weighed) => number): string =>
    (some.reduce((sum, one) => sum + of(one), 0) / some.length).toFixed(1).padStart(6);
  const count = String(some.length).padStart(6);
  const within = mean(({ is, span }) => (span.low <= is && is <= span.high ? 100 : 0));
  const told = `told ${mean((one) => one.told)}   likely ${mean(({ likely }) => likely)}`;
  const span = `in the span ${within} %, wide ${mean(({ span: { low, high } }) => high - low)}`;
  process.stdout.write(`${name.padEnd(12)}${count}   ${told}   true ${mean(({ is }) => is)}   ${span}\n`);
}

const [scenarioId = "khasan-1938", battle = "last-attacks", ...seeds] = process.argv.slice(2);
const all = (seeds.length > 0 ? seeds : ["1"]).flatMap((seed) => weigh(scenarioId, battle, seed));
for (let low = 0; low < 100; low += 10)
  tell(
    `${low} to ${low === 90 ? 100 : low + 9} %`,
    all.filter(({ told }) => told >= low && (told < low + 10 || low === 90)),
  );
tell(
  "5 to 95 %",
  all.filter(({ told }) => told >= 5 && told <= 95),
);
tell("all", all);
