import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import type { NewGame, SavedGame } from "../../app/index.ts";
import type { Language } from "../../language/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton, PopoverButton } from "../controls.tsx";
import { TakeCommandForm, type TurnOffer } from "./TakeCommandForm.tsx";
import { type Reading, useReading } from "./useReading.ts";
import { useSaveAsFile } from "./useSaveAsFile.ts";

/** Games kept in this browser, the latest first. */
export function SavedGames() {
  const { t } = useLanguage();
  const saves = useApp((state) => state.saves);
  const isRefused = useApp((state) => state.shelf === "refused");
  const sorted = [...saves].sort((a, b) => b.savedAt - a.savedAt);
  return (
    <section className="form-card" aria-labelledby="saves-title">
      <h2 id="saves-title">{t("home.saves")}</h2>
      {sorted.length === 0 ? (
        <p className="small">{t(isRefused ? "home.noShelf" : "home.noSaves")}</p>
      ) : (
        <ul className="saves">
          {sorted.map((save) => (
            <SaveRow key={save.id} save={save} />
          ))}
        </ul>
      )}
      <OpenFile />
    </section>
  );
}

/** Larger files than any game makes are not even read. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Opens a game that was saved as a file. */
function OpenFile() {
  const { t } = useLanguage();
  const intents = useIntents();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const isTooLarge = file.size > LARGEST_FILE;
    setTooLarge(isTooLarge ? file.name : null);
    if (!isTooLarge) await intents.importGame(await file.text());
  };
  return (
    <div className="open-file">
      <FileTrigger
        acceptedFileTypes={["application/json", ".json"]}
        onSelect={(files) => void open(files?.[0])}
      >
        <Button className="button">{t("gameFile.import")}</Button>
      </FileTrigger>
      {tooLarge === null ? null : (
        <p className="field-error" role="alert">
          {t("gameFile.tooLarge", { name: tooLarge })}
        </p>
      )}
    </div>
  );
}

function SaveRow({ save }: { readonly save: SavedGame }) {
  return save.setup ? <ReadableSave save={save} setup={save.setup} /> : <BrokenSave save={save} />;
}

/** A game that something else has written over: all that can be done is to put it away. */
function BrokenSave({ save }: { readonly save: SavedGame }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const saveAsFile = useSaveAsFile();
  return (
    <li className="save">
      <p className="save-title">{t("home.brokenSave")}</p>
      <Button className="button" onPress={() => void saveAsFile(save.id)}>
        {t("gameFile.exportBroken")}
      </Button>
      <Button className="button" onPress={() => void intents.deleteSave(save.id)}>
        {t("home.deleteBroken")}
      </Button>
    </li>
  );
}

/** What a kept game is called, and where it stands. */
export function useSaveWords(save: SavedGame, { scenario, battle, seats }: NewGame) {
  const language = useLanguage();
  const reading = useReading(scenario);
  const offers = useApp((state) => state.offers);
  const offer = offers.find((candidate) => candidate.scenario === scenario && candidate.battle === battle);
  const people = (["soviet", "japanese"] as const).filter((side) => seats[side] === "person");
  const said = language.t(save.over ? "home.saveOver" : "home.saveAt", {
    turn: save.turn - (reading?.firstTurns[battle] ?? 0) + 1,
    sides:
      people.map((side) => reading?.words.sides[side] ?? language.t(`sides.${side}`)).join(", ") ||
      language.t("home.nobody"),
    when: language.formatClock(save.savedAt),
  });
  return { title: offer?.title ?? battle, said, reading };
}

function ReadableSave({ save, setup }: { readonly save: SavedGame; readonly setup: NewGame }) {
  const language = useLanguage();
  const intents = useIntents();
  const saveAsFile = useSaveAsFile();
  const { title, said, reading } = useSaveWords(save, setup);
  return (
    <li className="save">
      <div>
        <p className="save-title">{title}</p>
        {setup.from ? <p className="small">{takenSaid(setup.from, reading, language)}</p> : null}
        <p className="small">{said}</p>
      </div>
      <div className="save-ways">
        <Button
          className="button"
          aria-label={language.t("home.continueGame", { title })}
          onPress={() => void intents.resumeGame(save.id)}
        >
          {language.t("home.continue")}
        </Button>
        <PopoverButton
          className="button"
          label={language.t("takeCommand.again")}
          name={language.t("takeCommand.againFrom", { title })}
          title={language.t("takeCommand.againFrom", { title })}
        >
          <p className="small">{language.t("takeCommand.kept")}</p>
          <TakeCommandForm
            turns={turnsOf(save, setup, reading, language)}
            at={save.turn}
            sideNames={{
              soviet: reading?.words.sides.soviet ?? language.t("sides.soviet"),
              japanese: reading?.words.sides.japanese ?? language.t("sides.japanese"),
            }}
            onTake={(take) => void intents.takeCommandOfGame(save.id, take)}
          />
        </PopoverButton>
        <Button
          className="button"
          aria-label={language.t("gameFile.export", { title })}
          onPress={() => void saveAsFile(save.id)}
        >
          {language.t("gameFile.exportShort")}
        </Button>
        <IconButton
          icon="close"
          className="plain"
          label={language.t("home.deleteSave", { title })}
          onPress={() => void intents.deleteSave(save.id)}
        />
      </div>
    </li>
  );
}

/** Turns of a kept game, from its first to the one where it stands, the latest first. */
function turnsOf(save: SavedGame, setup: NewGame, reading: Reading | null, language: Language): TurnOffer[] {
  const first = setup.from?.turn ?? reading?.firstTurns[setup.battle] ?? save.turn;
  const turns: TurnOffer[] = [];
  for (let turn = save.turn; turn >= first; turn--)
    turns.push({ turn, when: whenOf(turn, reading, language) });
  return turns;
}

/** Date and hour at which a turn begins. */
function whenOf(turn: number, reading: Reading | null, language: Language): string {
  if (!reading) return String(turn + 1);
  const { startDate, hoursPerTurn } = reading.calendar;
  const minute = turn * hoursPerTurn * 60;
  return `${language.formatDate(startDate, minute, "medium")} ${language.formatTime(minute)}`;
}

function takenSaid(from: NonNullable<NewGame["from"]>, reading: Reading | null, language: Language): string {
  return language.t(`takeCommand.taken.${from.what}`, { when: whenOf(from.turn, reading, language) });
}
