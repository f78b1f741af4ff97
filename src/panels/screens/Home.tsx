import { useState } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import {
  addressOf,
  type BattleOffer,
  LESSON,
  type NewGame,
  type SavedGame,
  toldScenarios,
} from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { useRuleBook } from "../book/RuleBookContext.tsx";
import { Icon } from "../icons.tsx";
import { SettingsSheet } from "../whenAsked.tsx";
import { HomePicture } from "./HomePicture.tsx";
import { NewGameForm } from "./NewGameForm.tsx";
import { Versions } from "./Page.tsx";
import { SavedGames, useSaveWords } from "./SavedGames.tsx";
import { useReading } from "./useReading.ts";

/** A battle by its scenario and its id. */
const keyOf = (offer: BattleOffer) => `${offer.scenario}/${offer.battle}`;
/** Where a person chooses battle, side, opponent and seed, or goes on with a kept game. */
export function HomeScreen() {
  const { t } = useLanguage();
  const offers = useApp((state) => state.offers);
  const [chosen, setChosen] = useState<string | null>(null);
  const sorted = [...offers].sort(inOrder);
  const current = sorted.find((offer) => keyOf(offer) === chosen) ?? sorted[0];
  return (
    <main className="page home">
      <header className="home-head">
        <hgroup className="home-title">
          <h1 className="app-title">{t("app.name")}</h1>
          <p className="app-subtitle">{t("app.subtitle")}</p>
        </hgroup>
        <HomeLinks />
      </header>
      <FirstSteps />
      <div className="home-columns">
        <section aria-labelledby="battles-title">
          <h2 id="battles-title">{t("home.battles")}</h2>
          {current ? (
            <RadioGroup
              className="offers"
              aria-labelledby="battles-title"
              value={keyOf(current)}
              onChange={setChosen}
            >
              {sorted.map((offer) => (
                <OfferCard key={keyOf(offer)} offer={offer} />
              ))}
            </RadioGroup>
          ) : (
            <p className="prose">{t("home.noBattles")}</p>
          )}
        </section>
        <div className="home-side">
          {current ? <NewGameForm offer={current} /> : null}
          <SavedGames />
        </div>
      </div>
      <Versions />
    </main>
  );
}

/** The short battles of history first, then the long, and the tutorial last. */
function inOrder(a: BattleOffer, b: BattleOffer): number {
  const tutorial = Number(a.scenario === LESSON.scenario) - Number(b.scenario === LESSON.scenario);
  return tutorial || a.playingMinutes - b.playingMinutes;
}

/** The ground of the battle, and beside it the way in: back into the game that was left last, else the lesson. */
function FirstSteps() {
  const saves = useApp((state) => state.saves);
  const last = [...saves].sort((a, b) => b.savedAt - a.savedAt).find(({ over, setup }) => !over && setup);
  return (
    <div className="home-first">
      <HomePicture />
      {last?.setup ? <GoOn save={last} setup={last.setup} /> : <FirstTime />}
      <AsItHappened />
    </div>
  );
}

function FirstTime() {
  const { t } = useLanguage();
  const intents = useIntents();
  return (
    <section className="home-step" aria-labelledby="lesson-title">
      <h2 id="lesson-title">{t("home.firstTime")}</h2>
      <p className="prose">{t("home.firstTimeText")}</p>
      <Button className="button main" onPress={() => void intents.startLesson()}>
        {t("home.lesson")}
      </Button>
    </section>
  );
}

/** The game that was left last; the lesson stays at hand. */
function GoOn({ save, setup }: { readonly save: SavedGame; readonly setup: NewGame }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { title, said } = useSaveWords(save, setup);
  return (
    <section className="home-step" aria-labelledby="go-on-title">
      <h2 id="go-on-title">{t("home.goOn")}</h2>
      <p className="prose">
        <strong>{title}</strong>
        <br />
        {said}
      </p>
      <div className="home-step-ways">
        <Button className="button main" onPress={() => void intents.resumeGame(save.id)}>
          {t("home.continue")}
        </Button>
        <Button className="button" onPress={() => void intents.startLesson()}>
          {t("home.lesson")}
        </Button>
      </div>
    </section>
  );
}

/** The way into the battle as it happened, where one is told. */
function AsItHappened() {
  const { t } = useLanguage();
  const intents = useIntents();
  const [scenario] = toldScenarios();
  const words = useReading(scenario ?? null)?.words;
  if (scenario === undefined || !words) return null;
  return (
    <section className="home-step" aria-labelledby="replay-title">
      <h2 id="replay-title">{t("home.replay.title")}</h2>
      <p className="prose">{t("home.replay.text", { title: words.scenario.title })}</p>
      <Button className="button" onPress={() => void intents.openReplay(scenario)}>
        <Icon name="run" />
        {t("home.replay.open")}
      </Button>
    </section>
  );
}

function HomeLinks() {
  const { t } = useLanguage();
  const book = useRuleBook();
  const intents = useIntents();
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className="row home-links">
      <Button className="button" onPress={() => intents.goTo("prologue")}>
        <Icon name="book" />
        {t("home.prologue")}
      </Button>
      <Button className="button" onPress={() => book.open({ type: "contents" })}>
        {t("menu.rules")}
      </Button>
      <Button className="button" onPress={() => intents.visit(addressOf("reference"))}>
        {t("menu.reference")}
      </Button>
      <Button className="button" onPress={() => intents.goTo("credits")}>
        {t("home.credits")}
      </Button>
      <Button className="button" onPress={() => setOpen(true)}>
        <Icon name="settings" />
        {t("home.settings")}
      </Button>
      <SettingsSheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </nav>
  );
}

function OfferCard({ offer }: { readonly offer: BattleOffer }) {
  const { t } = useLanguage();
  return (
    <Radio value={keyOf(offer)} className="offer">
      <span className="offer-dot" aria-hidden="true" />
      <span className="offer-body">
        <span className="offer-title">{offer.title}</span>
        <span className="offer-length small">
          {offer.scenario === LESSON.scenario ? t("home.tutorial") : null}
          {t("home.length", { turns: offer.turns, minutes: offer.playingMinutes })}
        </span>
        <span className="offer-summary prose">{offer.summary}</span>
      </span>
    </Radio>
  );
}
