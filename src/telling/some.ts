/** A list of names that is told: not longer than one reads or listens to. */
import type { Reader } from "./reader.ts";

/** Most names that are told. */
const MOST = 12;

/** "1/95, 2/95 and 3 more". */
export function some({ language: { t } }: Pick<Reader, "language">, names: readonly string[]): string {
  const more = names.length - MOST;
  const told = names.slice(0, MOST).join(", ");
  return more > 0 ? t("command.some", { units: told, count: more }) : told;
}
