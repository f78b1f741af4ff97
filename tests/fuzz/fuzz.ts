/**
 * Battles played by chance, order by order, with a legal order and spoiled ones at every state: what must hold is
 * checked after each. Games begin at the beginning, or where two commanders have brought them after some turns.
 */
import { readFileSync } from "node:fs";
import {
  type BattleState,
  begin,
  type Command,
  canonical,
  decide,
  preview,
  SIDES,
  view,
  witness,
} from "../../src/engine/index.ts";
import { type GameToPlay, gamesToPlay, playSteps } from "../support/games.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { spoiled } from "./garbage.ts";
import { faultsOf } from "./invariants.ts";
import { drawAny, drawLegal, drawPace, type LegalOrders, legalOrders } from "./legalOrders.ts";
import { wellFormed } from "./wellFormed.ts";

/** How much to try. */
export interface FuzzOptions {
  /** Legal orders carried out, and orders refused, at least. */
  readonly legal: number;
  readonly illegal: number;
  /** Games of each battle. */
  readonly seeds: number;
  readonly firstSeed: number;
  readonly onProgress?: (report: FuzzReport) => void;
}

/** What came of it. */
export interface FuzzReport {
  legal: number;
  illegal: number;
  /** Spoiled orders that were legal after all. */
  harmless: number;
  games: number;
  turns: number;
  readonly byKind: Record<string, number>;
  readonly refusals: Record<string, number>;
  readonly faults: Fault[];
}

/** One thing that did not hold, with what it takes to see it again. */
export interface Fault {
  readonly battle: string;
  readonly seed: string;
  readonly turn: number;
  readonly order: string;
  readonly what: string;
}

/** Faults after which there is no use in going on. */
const MOST_FAULTS = 50;
/** Turns that two commanders play first at most, in every second game. */
const MOST_TURNS_BEFORE = 40;

const RULES = new Set(
  [...readFileSync(`${import.meta.dirname}/../../docs/RULES.md`, "utf8").matchAll(/^\*\*(R\d+\.\d+) /gm)].map(
    (found) => found[1],
  ),
);

/** Plays and checks until enough was tried or too much was wrong. */
export function fuzz(options: FuzzOptions): FuzzReport {
  const report: FuzzReport = {
    legal: 0,
    illegal: 0,
    harmless: 0,
    games: 0,
    turns: 0,
    byKind: {},
    refusals: {},
    faults: [],
  };
  const games = gamesToPlay(options.firstSeed, options.seeds);
  for (const [at, game] of games.entries()) {
    if (report.faults.length >= MOST_FAULTS) break;
    const left = games.length - at;
    playByChance({
      ...game,
      report,
      legal: report.legal + Math.ceil((options.legal - report.legal) / left),
      illegal: report.illegal + Math.ceil((options.illegal - report.illegal) / left),
    });
    report.games += 1;
    options.onProgress?.(report);
  }
  return report;
}

interface Game extends GameToPlay {
  readonly report: FuzzReport;
  /** Counts of the report at which this game has tried enough. */
  readonly legal: number;
  readonly illegal: number;
}

function playByChance(game: Game): void {
  const { report, scenario, battle, seed } = game;
  const chance = chanceOf(`${scenario.id} ${battle} ${seed}`);
  const pace = drawPace(chance);
  const start = begin(scenario, { battle, seed }).state;
  let state = opening(game, chance);
  for (let tries = 0; tries < 20 * (game.legal + game.illegal); tries++) {
    if (report.legal >= game.legal && report.illegal >= game.illegal) return;
    if (report.faults.length >= MOST_FAULTS) return;
    if (state.outcome) {
      trySpoiled(game, state, { type: "end-turn" }, chance);
      state = begin(scenario, { battle, seed: `${seed}/${tries}` }).state;
    }
    const listed = legalOrders(view(state, state.activeSide));
    while (report.illegal < game.illegal && !chance.oneIn(2))
      trySpoiled(game, state, drawAny(listed, chance), chance);
    if (report.legal >= game.legal) {
      spoilTheRest(game, state, listed, chance);
      return;
    }
    const command = drawLegal(view(state, state.activeSide), listed, chance, pace);
    state = tryLegal(game, start, state, command, chance);
  }
}

/** A game that has tried enough legal orders spoils the last list as often as is left. */
function spoilTheRest(game: Game, state: BattleState, listed: LegalOrders, chance: Chance): void {
  for (let tries = 0; tries < 50 * game.illegal && game.report.illegal < game.illegal; tries++)
    trySpoiled(game, state, drawAny(listed, chance), chance);
}

/** The beginning, or in every second game what two commanders have made of some turns. */
function opening({ scenario, battle, seed }: Game, chance: Chance): BattleState {
  let { state } = begin(scenario, { battle, seed });
  if (chance.oneIn(2)) return state;
  const turns = 1 + chance.below(MOST_TURNS_BEFORE);
  for (const step of playSteps(scenario, { battle, seed, turns }))
    if (!step.state.outcome) state = step.state;
  return state;
}

function tryLegal(game: Game, start: BattleState, before: BattleState, command: Command, chance: Chance) {
  const { report } = game;
  try {
    const seen = view(before, before.activeSide);
    if (chance.oneIn(4) && preview(seen, command).type === "refused")
      note(game, before, command, "no preview");
    const decision = decide(before, command);
    if (!decision.ok) {
      note(game, before, command, `legal, but refused: ${decision.refusal.code}`);
      return before;
    }
    const { events, state: after } = decision;
    for (const fault of faultsOf({ start, before, events, after })) note(game, before, command, fault);
    for (const event of events)
      if ("rule" in event && !RULES.has(event.rule)) note(game, before, command, `no rule ${event.rule}`);
    for (const side of SIDES) witness(before, events, side);
    if (chance.oneIn(40) && !survivesText(after))
      note(game, before, command, "is another when written as text");
    report.legal += 1;
    report.turns += after.turn - before.turn;
    report.byKind[command.type] = (report.byKind[command.type] ?? 0) + 1;
    return after;
  } catch (error) {
    note(game, before, command, `throws ${(error as Error).message}`);
    return begin(game.scenario, { battle: game.battle, seed: `${game.seed}/again` }).state;
  }
}

/** Whether a state and both views of it are the same when they have been written as text and read again. */
function survivesText(state: BattleState): boolean {
  const written = [state, ...SIDES.map((side) => view(state, side))];
  return written.every((data) => canonical(JSON.parse(JSON.stringify(data))) === canonical(data));
}

function trySpoiled(game: Game, state: BattleState, legal: Command, chance: Chance): void {
  const { report } = game;
  const seen = view(state, state.activeSide);
  const order = (chance.oneIn(2) ? wellFormed(seen, chance) : spoiled(seen, legal, chance)) as Command;
  try {
    const decision = decide(state, order);
    if (decision.ok) {
      report.harmless += 1;
      const step = { start: state, before: state, events: decision.events, after: decision.state };
      for (const fault of faultsOf(step).filter((what) => !what.includes(" came, ")))
        note(game, state, order, fault);
      return;
    }
    const { code, rule } = decision.refusal;
    if (!RULES.has(rule)) note(game, state, order, `refused by ${rule}, which is not in the book`);
    if (preview(seen, order).type !== "refused") note(game, state, order, "refused, but has a preview");
    report.illegal += 1;
    report.refusals[`${code} ${rule}`] = (report.refusals[`${code} ${rule}`] ?? 0) + 1;
  } catch (error) {
    note(game, state, order, `throws ${(error as Error).message}`);
  }
}

function note({ report, battle, seed }: Game, state: BattleState, order: Command, what: string): void {
  report.faults.push({ battle, seed, turn: state.turn, order: JSON.stringify(order) ?? "undefined", what });
}
