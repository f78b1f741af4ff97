/** Options of the verbs that play many games. */
import { availableParallelism } from "node:os";
import { type Asked, BadArguments } from "../args.ts";
import { say } from "../words.ts";

/** How many games, from which seed on, on how many cores. */
export const SEEDS_OPTIONS = {
  games: { type: "string" },
  "first-seed": { type: "string" },
  cores: { type: "string" },
} as const;

/** Most games or cores that are taken for meant. */
const MOST = 1_000_000;

/**
 * A whole number of 1 or more.
 * @throws BadArguments for anything else
 */
export function numberOf(asked: Asked, option: string, otherwise: number): number {
  const given = asked.values[option];
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (/^\d+$/.test(String(given)) && number >= 1 && number <= MOST) return number;
  throw new BadArguments(say("error.notWhole", { option, value: String(given), most: MOST }));
}

/** Cores to play on: as many as the machine has, unless fewer are asked for. */
export function coresOf(asked: Asked): number {
  return Math.min(numberOf(asked, "cores", availableParallelism()), availableParallelism());
}
