/** Works in the words of the rule book: foxholes, trench, full trench; so they are called everywhere. */
import type { Language } from "../language/index.ts";

/** What was built in a hex, in levels, rows and nests. */
export interface WorksTold {
  readonly level: number;
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
export function wireAndNests({ t }: Language, { wire, nests }: Omit<WorksTold, "level">): readonly string[] {
  return [
    ...(wire > 0 ? [t("works.rows", { count: wire })] : []),
    ...(nests > 0 ? [t("works.nests", { count: nests })] : []),
  ];
}

/** "trench, 2 rows of wire": all that stands in a hex; nothing where nothing does. */
export function tellWorks(language: Language, works: WorksTold | undefined): readonly string[] {
  if (!works) return [];
  return [...(works.level > 0 ? [worksWord(language, works.level)] : []), ...wireAndNests(language, works)];
}
