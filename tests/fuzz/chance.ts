/** Chance for tests that try much: small, quick, and the same for the same seed. */

/** A run of whole numbers by chance. */
export interface Chance {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** One of a list. @throws for an empty one */
  pick<T>(list: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
}

/** Opens a run. The generator is the 32-bit xorshift of Marsaglia, 2003. */
export function chanceOf(seed: string): Chance {
  let bits = 2463534242;
  for (const letter of seed) bits = Math.imul(bits ^ letter.charCodeAt(0), 16777619) || 1;
  const below = (count: number): number => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) % count;
  };
  return {
    below,
    pick(list) {
      if (list.length === 0) throw new Error("chance: nothing to pick from");
      return list[below(list.length)] as (typeof list)[number];
    },
    oneIn: (times) => below(times) === 0,
  };
}
