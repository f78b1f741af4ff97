import { useApp, useGame, useLanguage } from "../AppContext.tsx";

/** That the figures are those of the end of our part, while the other side has its own and the map plays it back. */
export function AsOfOurPart() {
  const { t } = useLanguage();
  const { view, side, busy, setup } = useGame();
  // Two parts of ours in a row: what lies between them is played back before the second is shown.
  const isPast = useApp(({ game }) => game?.view.turn !== view.turn || game.view.half !== view.half);
  const isTheirs = (view.activeSide !== side || isPast) && busy !== "idle" && view.outcome === null;
  if (!isTheirs || setup.seats[side] === "computer") return null;
  return <p className="small as-of-our-part">{t("panel.asOfOurPart")}</p>;
}
