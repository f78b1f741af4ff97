import { useState } from "react";
import { Button } from "react-aria-components";
import { tellAftermath, tellDeeds } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { IconButton, Sheet } from "../controls.tsx";
import { Icon } from "../icons.tsx";

/** The list of what the other side did since our last part, each to be seen again and explained. */
function Deeds({ onShow }: { readonly onShow: () => void }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { deeds } = useGame();
  const told = tellDeeds(
    reader,
    deeds.map(({ lines }) => lines),
  );
  return (
    <>
      <p className="small">{t("enemyPart.about")}</p>
      <ol className="deeds">
        {deeds.map((deed, at) => (
          <li key={deed.key}>
            <Button
              className="deed"
              onPress={() => {
                onShow();
                intents.showDeed(deed.key);
              }}
            >
              {told[at] ?? ""}
            </Button>
          </li>
        ))}
      </ol>
      <AftermathSection />
    </>
  );
}

/** Who of ours was shaken, and who was told to strike back and stayed. */
function AftermathSection() {
  const { t } = useLanguage();
  const told = useAftermath();
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="aftermath">
      <h3 id="aftermath">{t("aftermath.title")}</h3>
      <AftermathLines told={told} />
    </section>
  );
}

function useAftermath(): readonly string[] {
  const reader = useReader();
  return tellAftermath(reader, useGame().aftermath);
}

function AftermathLines({ told }: { readonly told: readonly string[] }) {
  return (
    <ul className="plain-list small">
      {told.map((line) => (
        <li key={line}>
          <Ruled text={line} />
        </li>
      ))}
    </ul>
  );
}

/** Plays the other side's part again, and opens the list of what it did. */
export function EnemyPartButtons() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { deeds } = useGame();
  const [isOpen, setOpen] = useState(false);
  const step = useApp((state) => state.lesson?.step);
  // Whoever learns hears of it when its step has come.
  if (step && step !== "enemy" && step !== "on-your-own") return null;
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        <Icon name="list" />
        {t("enemyPart.list", { count: deeds.length })}
      </Button>
      <Button className="button" onPress={() => intents.playAgain()}>
        <Icon name="run" />
        {t("enemyPart.again")}
      </Button>
      <Sheet title={t("enemyPart.title")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Deeds onShow={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

/** The same on the map at the beginning of our part, until the first order is given or it is put away. */
export function EnemyPartChip() {
  const { t } = useLanguage();
  const { deeds, view, busy, canUndo } = useGame();
  const isPlaying = useApp(({ game }) => (game?.playback.length ?? 0) > 0);
  const hasCard = useApp((state) => state.cards.length > 0);
  const [putAway, setPutAway] = useState(-1);
  const isBegun = canUndo.can || canUndo.why !== "turn-ended";
  const isLearning = useApp((state) => state.lesson !== null);
  const told = useAftermath();
  const isIdle = busy === "idle" && !isPlaying && !hasCard && !isLearning;
  const isAny = deeds.length > 0 || told.length > 0;
  if (!isAny || !isIdle || isBegun || putAway === view.turn) return null;
  return (
    <div className="busy enemy-part" data-over-map>
      <EnemyPartButtons />
      <IconButton
        icon="close"
        className="plain"
        label={t("controls.close")}
        onPress={() => setPutAway(view.turn)}
      />
      {told.length > 0 ? <AftermathLines told={told} /> : null}
    </div>
  );
}
