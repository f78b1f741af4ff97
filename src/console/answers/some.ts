/** A list of names that is read out: not longer than one listens to. */
import type { Reader } from "../../telling/index.ts";

/** Most names that are told. */
const MOST = 12;

/** "1/95, 2/95 and 3 more". */
export function some({ language: { t } }: Pick<Reader, "language">, names: readonly string[]): string {
  const more = names.length - MOST;
  const told = names.slice(0, MOST).join(", ");
  return more > 0 ? t("console.some", { units: told, count: more }) : told;
}
