import { useEffect } from "react";
import { Button } from "react-aria-components";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { useVoice } from "../live/VoiceContext.tsx";
import { usePageTitle } from "../usePageTitle.ts";

/** Hot-seat: hides the map until the other person sits at the screen. */
export function CurtainScreen() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const game = useGame();
  const side = reader.sideName(game.side);
  const voice = useVoice();
  usePageTitle(t("curtain.title", { side }));
  // What the one was told is nothing for the other's ears.
  useEffect(() => voice.forget(), [voice]);
  const minute = reader.minuteOfTurn(game.view.turn);
  return (
    <main className="page curtain">
      <section className="curtain-card">
        <p className="small">{reader.date(minute, "long")}</p>
        <h1>{t("curtain.title", { side })}</h1>
        <p className="prose">{t("curtain.text")}</p>
        <Button className="button main" autoFocus onPress={() => intents.liftCurtain()}>
          {t("curtain.ready", { side })}
        </Button>
      </section>
    </main>
  );
}
