/** How the battle ended, as the side must judge it. */
import { type SideView, verdictOf } from "../../engine/index.ts";
import { type Reader, tellLosses } from "../../telling/index.ts";

/** The end, its reason, its worth beside history, and the losses of both sides; nothing while it goes on. */
export function tellResult(reader: Reader, view: SideView): readonly string[] {
  const { outcome } = view;
  const battle = reader.battleSheet();
  if (!outcome || !battle) return [];
  const { t, say, formatSigned } = reader.language;
  const verdict = verdictOf(reader.theatre.numbers, battle.historicalMargin, outcome, view.side);
  const level = say(`outcome.levels.${verdict.level}`, "outcome.levels.unknown", { level: verdict.level });
  return [
    t(`outcome.reasons.${outcome.reason}`),
    t(`console.result.${verdict.than}`, {
      side: reader.sideName(view.side),
      level,
      points: formatSigned(verdict.points),
    }),
    ...(["soviet", "japanese"] as const).map((side) =>
      t("console.result.losses", {
        side: reader.sideName(side),
        losses: tellLosses(reader, outcome.losses[side]),
      }),
    ),
  ];
}
