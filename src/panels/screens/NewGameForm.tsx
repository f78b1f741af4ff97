import { useState } from "react";
import { Button, FieldError, Form, Input, Label, Text, TextField } from "react-aria-components";
import { type BattleOffer, freshSeed } from "../../app/index.ts";
import type { SideId } from "../../engine/index.ts";
import { useIntents, useLanguage } from "../AppContext.tsx";
import { nextPicture } from "../afterPaint.ts";
import { Choice } from "../Choice.tsx";
import { useReading } from "./useReading.ts";

type Opponent = "computer" | "person";
const SIDES: readonly SideId[] = ["soviet", "japanese"];
const OPPONENTS: readonly Opponent[] = ["computer", "person"];

/** Side, opponent and seed of a new game of one battle. */
export function NewGameForm({ offer }: { readonly offer: BattleOffer }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const words = useReading(offer.scenario)?.words;
  const [side, setSide] = useState<SideId>("soviet");
  const [opponent, setOpponent] = useState<Opponent>("computer");
  const [seed, setSeed] = useState(freshSeed);
  const [isBegun, setBegun] = useState(false);
  const begin = async () => {
    if (isBegun) return;
    // The press is answered before the battle is laid out.
    setBegun(true);
    const other = opponent === "person" ? "person" : "computer";
    const seats =
      side === "soviet" ? { soviet: "person", japanese: other } : { soviet: other, japanese: "person" };
    await nextPicture();
    await intents.startGame({
      scenario: offer.scenario,
      battle: offer.battle,
      seed: seed.trim(),
      seats: seats as { readonly soviet: Opponent; readonly japanese: Opponent },
    });
    setBegun(false);
  };
  return (
    <section className="form-card" aria-labelledby="new-game-title">
      <h2 id="new-game-title">{t("home.newGame", { title: offer.title })}</h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Choice
          label={t("home.side")}
          value={side}
          options={SIDES.map((id) => [id, words?.sides[id] ?? t(`sides.${id}`)])}
          onChange={setSide}
        />
        <p className="prose objective">{offer.objective[side]}</p>
        <Choice
          label={t("home.opponent")}
          value={opponent}
          options={OPPONENTS.map((id) => [id, t(`home.opponents.${id}`)])}
          onChange={setOpponent}
        />
        <div className="begin">
          <span className="begin-what" aria-hidden="true">
            {offer.title}
          </span>
          <Button type="submit" className="button main wide">
            {t(isBegun ? "page.coming" : "home.begin")}
          </Button>
        </div>
        <SeedField seed={seed} onChange={setSeed} />
      </Form>
    </section>
  );
}

function SeedField({ seed, onChange }: { readonly seed: string; readonly onChange: (seed: string) => void }) {
  const { t } = useLanguage();
  return (
    <TextField
      className="field"
      value={seed}
      onChange={onChange}
      isRequired
      validate={(value) => (value.trim() === "" ? t("home.seedMissing") : true)}
    >
      <Label>{t("home.seed")}</Label>
      <div className="row">
        <Input className="input" maxLength={40} />
        <Button className="button" onPress={() => onChange(freshSeed())}>
          {t("home.newSeed")}
        </Button>
      </div>
      <Text slot="description" className="small">
        {t("home.seedHelp")}
      </Text>
      <FieldError className="field-error" />
    </TextField>
  );
}
