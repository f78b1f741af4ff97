/** What a move may cost more than is told, where somebody who is not found may control the ground. */
import type { Preview } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** "Up to 6 movement points …"; nothing where nobody can make it dearer. @see R2.7 */
export function tellCostMost(
  { language }: Reader,
  told: Exclude<Preview, { readonly type: "refused" }>,
): readonly string[] {
  if (told.type !== "move" || told.costMost <= told.cost) return [];
  return [language.t("preview.costMost", { most: told.costMost })];
}
