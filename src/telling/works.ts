/** Works in the words of the rule book: foxholes, trench, full trench; so they are called everywhere. */
import type { Language } from "../language/index.ts";

/** What was built in a hex, in levels, rows and nests. */
export interface WorksTold {
  readonly level: number;
  /** Men for whom each level is dug. @see R8.10 */
  readonly room?: readonly number[];
  readonly wire: number;
  readonly nests: number;
}

/** More levels than these the rule book does not name. */
const DEEPEST = 3;

function named(level: number): 0 | 1 | 2 | 3 {
  return Math.min(DEEPEST, Math.max(0, level)) as 0 | 1 | 2 | 3;
}

/** The word for a level of works: none, foxholes, trench, full trench. @see R8.2 */
export function worksWord({ t }: Language, level: number): string {
  return t(`works.${named(level)}`);
}

/** "in the open", "in foxholes", "in a trench", "in a full trench". @see R8.2 */
export function inWorks({ t }: Language, level: number): string {
  return t(`works.in.${named(level)}`);
}

/** Rows of wire and machine-gun nests, each where there are some. @see R8.5 R8.7 */
export function wireAndNests(
  { t }: Language,
  { wire, nests }: Omit<WorksTold, "level" | "room">,
): readonly string[] {
  return [
    ...(wire > 0 ? [t("works.rows", { count: wire })] : []),
    ...(nests > 0 ? [t("works.nests", { count: nests })] : []),
  ];
}

/**
 * "trench, 2 rows of wire": all that stands in a hex; nothing where nothing does. Where the works are too small for those
 * who are in them: "trench for 100 men".
 * @param men who are known to be there.
 */
export function tellWorks(language: Language, works: WorksTold | undefined, men = 0): readonly string[] {
  if (!works) return [];
  const { level, room = [] } = works;
  const word = worksWord(language, level);
  const dugFor = room[level - 1] ?? men;
  const dug = dugFor < men ? language.t("works.forMen", { works: word, count: dugFor }) : word;
  return [...(level > 0 ? [dug] : []), ...wireAndNests(language, works)];
}
