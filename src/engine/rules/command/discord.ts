/** How badly attackers work together who have not the same staff. @rule R11.5 */
import type { Fielded } from "../../field.ts";
import type { Turn } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import type { AssaultSituation } from "../fire-and-assault/situation.ts";
import { discordOf } from "./commanders.ts";

/** The discord of an assault: of its two kinds the worse one, or none for troops of one formation. */
export function discordAmong(
  theatre: Theatre,
  attackers: readonly Fielded[],
  turn: Turn,
): AssaultSituation["discord"] {
  const side = attackers[0]?.sheet.side;
  const formations = new Set(attackers.map(({ sheet }) => theatre.formationOf.get(sheet.id)?.id ?? ""));
  if (!side || formations.size < 2) return undefined;
  const discord = discordOf(theatre, side, turn);
  const isMixed = tanksHelpStrangers(theatre, attackers);
  if (isMixed && discord.arms > discord.formations) return { cause: "arms", percent: discord.arms };
  return discord.formations > 0 ? { cause: "formations", percent: discord.formations } : undefined;
}

/** Whether tanks of one formation go in with men on foot of another. */
function tanksHelpStrangers(theatre: Theatre, attackers: readonly Fielded[]): boolean {
  const formation = ({ sheet }: Fielded): string => theatre.formationOf.get(sheet.id)?.id ?? "";
  const tanks = attackers.filter(({ sheet }) => sheet.arm === "tank");
  const onFoot = attackers.filter(({ sheet }) => sheet.arm !== "tank");
  return tanks.some((tank) => onFoot.some((foot) => formation(foot) !== formation(tank)));
}
