const SEED_DIGITS = 10_000;

/** A number for a new game: not part of the rules, so it may come from chance. */
export function freshSeed(): string {
  const [value] = crypto.getRandomValues(new Uint16Array(1));
  return String(((value ?? 0) % (SEED_DIGITS - 1)) + 1);
}
