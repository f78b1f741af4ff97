import { useGame, useLanguage } from "../AppContext.tsx";

/** That the figures are those of the end of our part, while the other side has its own and the map plays it back. */
export function AsOfOurPart() {
  const { t } = useLanguage();
  const { view, side, busy, setup } = useGame();
  const isTheirs = view.activeSide !== side && busy !== "idle" && view.outcome === null;
  if (!isTheirs || setup.seats[side] === "computer") return null;
  return <p className="small as-of-our-part">{t("panel.asOfOurPart")}</p>;
}
