import { Button } from "react-aria-components";
import type { SavedGame } from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";

/** Games kept in this browser, the latest first. */
export function SavedGames() {
  const { t } = useLanguage();
  const saves = useApp((state) => state.saves);
  if (saves.length === 0) return null;
  const sorted = [...saves].sort((a, b) => b.savedAt - a.savedAt);
  return (
    <section className="form-card" aria-labelledby="saves-title">
      <h2 id="saves-title">{t("home.saves")}</h2>
      <ul className="saves">
        {sorted.map((save) => (
          <SaveRow key={save.id} save={save} />
        ))}
      </ul>
    </section>
  );
}

function SaveRow({ save }: { readonly save: SavedGame }) {
  const language = useLanguage();
  const intents = useIntents();
  const offers = useApp((state) => state.offers);
  const { scenario, battle, seats } = save.setup;
  const offer = offers.find((candidate) => candidate.scenario === scenario && candidate.battle === battle);
  const people = (["soviet", "japanese"] as const).filter((side) => seats[side] === "person");
  const title = offer?.title ?? battle;
  return (
    <li className="save">
      <div>
        <p className="save-title">{title}</p>
        <p className="small">
          {language.t(save.over ? "home.saveOver" : "home.saveAt", {
            turn: save.turn + 1,
            sides: people.map((side) => language.t(`sides.${side}`)).join(", "),
            when: language.formatClock(save.savedAt),
          })}
        </p>
      </div>
      <Button
        className="button"
        aria-label={language.t("home.continueGame", { title })}
        onPress={() => void intents.resumeGame(save.id)}
      >
        {language.t("home.continue")}
      </Button>
      <IconButton
        icon="close"
        className="plain"
        label={language.t("home.deleteSave", { title })}
        onPress={() => void intents.deleteSave(save.id)}
      />
    </li>
  );
}
