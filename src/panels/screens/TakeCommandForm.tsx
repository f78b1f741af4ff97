import { useState } from "react";
import {
  Button,
  Form,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Select,
  SelectValue,
} from "react-aria-components";
import type { Seat } from "../../app/index.ts";
import type { SideId } from "../../engine/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Drop } from "../controls.tsx";
import { OPPONENTS, type Opponent, SIDES, seatsOf } from "../takeCommand.ts";

/** A turn that can be taken over, and its date and hour. */
export interface TurnOffer {
  readonly turn: number;
  readonly when: string;
}

/** Turn, side and opponent of a game that begins in the middle of a battle. */
export function TakeCommandForm(props: {
  readonly turns: readonly TurnOffer[];
  readonly at: number;
  readonly sideNames: Readonly<Record<SideId, string>>;
  readonly onTake: (take: { turn: number; seats: Readonly<Record<SideId, Seat>> }) => void;
}) {
  const { t } = useLanguage();
  const [turn, setTurn] = useState(props.at);
  const [side, setSide] = useState<SideId>("soviet");
  const [opponent, setOpponent] = useState<Opponent>("computer");
  return (
    <Form
      className="take-command"
      onSubmit={(event) => {
        event.preventDefault();
        props.onTake({ turn, seats: seatsOf(side, opponent) });
      }}
    >
      {props.turns.length > 1 ? <TurnSelect turns={props.turns} turn={turn} onChange={setTurn} /> : null}
      <Choice
        label={t("home.side")}
        value={side}
        options={SIDES.map((id) => [id, props.sideNames[id]])}
        onChange={setSide}
      />
      <Choice
        label={t("home.opponent")}
        value={opponent}
        options={OPPONENTS.map((id) => [id, t(`takeCommand.opponents.${id}`)])}
        onChange={setOpponent}
      />
      <Button type="submit" className="button main wide">
        {t(opponent === "nobody" ? "takeCommand.letRun" : "takeCommand.take")}
      </Button>
    </Form>
  );
}

function TurnSelect(props: {
  readonly turns: readonly TurnOffer[];
  readonly turn: number;
  readonly onChange: (turn: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <Select
      className="select"
      value={String(props.turn)}
      onChange={(key: Key | null) => {
        if (key !== null) props.onChange(Number(key));
      }}
    >
      <Label>{t("takeCommand.from")}</Label>
      <Button className="button wide select-button">
        <SelectValue />
      </Button>
      <Drop>
        <ListBox className="menu">
          {props.turns.map(({ turn, when }) => (
            <ListBoxItem key={turn} id={String(turn)}>
              {when}
            </ListBoxItem>
          ))}
        </ListBox>
      </Drop>
    </Select>
  );
}
