import { useState } from "react";
import { Button } from "react-aria-components";
import { tellAftermath } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon } from "../icons.tsx";
import { DeedsSheet } from "../whenAsked.tsx";

/** Plays the other side's part again, and opens the list of what it did. */
export function EnemyPartButtons() {
  const { t } = useLanguage();
  const intents = useIntents();
  const step = useApp((state) => state.lesson?.step);
  // Whoever learns hears of it when its step has come.
  if (step && step !== "enemy" && step !== "on-your-own") return null;
  return (
    <>
      <DeedsButton />
      <Button className="button" onPress={() => intents.playAgain()}>
        <Icon name="run" />
        {t("enemyPart.again")}
      </Button>
    </>
  );
}

/** Opens the list beside the map, on which the line that is pressed is then shown. */
function DeedsButton() {
  const { t } = useLanguage();
  const { deeds } = useGame();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        <Icon name="list" />
        {t("enemyPart.list", { count: deeds.length })}
      </Button>
      <DeedsSheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** Whether our part has just begun: the list is offered until its commander turns to something himself. */
function useFreshPart(): boolean {
  const { deeds, busy, canUndo } = useGame();
  const told = tellAftermath(useReader(), useGame().aftermath);
  const isPlaying = useApp(({ game }) => (game?.playback.length ?? 0) > 0);
  const hasCard = useApp((state) => state.cards.length > 0);
  const isChosen = useApp(({ selected }) => selected.unit !== null);
  const isLearning = useApp((state) => state.lesson !== null);
  const isBegun = canUndo.can || canUndo.why !== "turn-ended";
  const isIdle = busy === "idle" && !isPlaying && !hasCard && !isLearning;
  return deeds.length + told.length > 0 && isIdle && !isBegun && !isChosen;
}

/** The list's button on the map at the beginning of our part; where the panel is a low sheet, it stands there. */
export function EnemyPartChip() {
  if (!useFreshPart()) return null;
  return (
    <div className="busy enemy-part" data-over-map>
      <DeedsButton />
    </div>
  );
}

/** The same button in the low sheet. */
export function EnemyPartInSheet() {
  return useFreshPart() ? <DeedsButton /> : null;
}
