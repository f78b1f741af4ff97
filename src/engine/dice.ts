/**
 * Dice in keyed streams: seed, turn, what is decided, where, and how often this turn. A stream is opened when
 * it is first drawn from, so an order elsewhere, a preview or a reload changes no die.
 * @source Johannes Baagøe's Alea generator, as in the package seedrandom: additions and multiplications of
 * doubles only, the same in every JavaScript engine.
 */
import alea from "seedrandom/lib/alea.js";
import type { Die } from "./events.ts";

/** An open stream: each draw is a die for the event that it decides. */
export interface DiceStream {
  readonly key: string;
  /** A whole number from 0 to `faces - 1`, and the die that shows it. */
  draw(faces: number): Die;
}

/** What a stream's key is made of besides its purpose. */
export interface DiceSource {
  readonly seed: string;
  readonly turn: number;
  readonly drawn: Readonly<Record<string, number>>;
}

/**
 * Opens the stream for one decision.
 * @param purpose what is decided: "assault", "fire", "bogging" …
 * @param where hex or unit it is decided for.
 */
export function openStream(source: DiceSource, purpose: string, where: string | number): DiceStream {
  const key = `${purpose}@${where}`;
  const random = alea(`${source.seed}|${source.turn}|${key}|${source.drawn[key] ?? 0}`);
  return {
    key,
    draw(faces: number): Die {
      // The product of a 32-bit number and a small whole one is exact in a double: no rounding anywhere.
      const face = Math.floor(((random.int32() >>> 0) * faces) / 4294967296);
      return { stream: key, face };
    },
  };
}

/**
 * Draws one of several weighted outcomes.
 * @returns the outcome and the die that chose it (its face counts through the weights).
 */
export function drawOutcome<T extends { readonly weight: number }>(
  stream: DiceStream,
  outcomes: readonly T[],
): { readonly outcome: T; readonly die: Die } {
  const total = outcomes.reduce((sum, outcome) => sum + outcome.weight, 0);
  const die = stream.draw(total);
  let face = die.face;
  for (const outcome of outcomes) {
    if (face < outcome.weight) return { outcome, die };
    face -= outcome.weight;
  }
  throw new Error(`drawOutcome: ${outcomes.length} outcomes with a total weight of ${total}`);
}
