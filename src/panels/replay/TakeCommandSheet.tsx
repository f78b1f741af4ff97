import { useState } from "react";
import { Button } from "react-aria-components";
import type { SideId } from "../../engine/index.ts";
import { useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Sheet } from "../controls.tsx";
import { OPPONENTS, type Opponent, SIDES, seatsOf } from "../takeCommand.ts";
import { useMoment, useReplay } from "./useReplay.ts";

/** Taking command where the replay stands: of which side, and against whom. */
export function TakeCommandSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { story, viewpoint } = useReplay();
  const { turn } = useMoment();
  const [chosen, setSide] = useState<SideId | null>(null);
  const side = chosen ?? (viewpoint === "japanese" ? "japanese" : "soviet");
  const [against, setAgainst] = useState<Opponent>("computer");
  const take = () => {
    onClose();
    void intents.takeCommand({ scenario: story.scenario, turn, seats: seatsOf(side, against) });
  };
  return (
    <Sheet title={t("replay.take.title")} isOpen={isOpen} onClose={onClose} about="take-command-text">
      <p className="prose" id="take-command-text">
        {t("replay.take.text", {
          date: reader.date(reader.minuteOfTurn(turn), "long"),
          time: reader.language.formatTime(reader.minuteOfTurn(turn)),
        })}
      </p>
      <Choice
        label={t("home.opponent")}
        value={against}
        options={OPPONENTS.map((id) => [id, t(`replay.take.against.${id}`)])}
        onChange={setAgainst}
      />
      {against === "nobody" ? null : (
        <Choice
          label={t("home.side")}
          value={side}
          options={SIDES.map((id) => [id, reader.sideName(id)])}
          onChange={setSide}
        />
      )}
      <div className="row end">
        <Button className="button" onPress={onClose}>
          {t("replay.take.no")}
        </Button>
        <Button className="button main" onPress={take}>
          {t(against === "nobody" ? "replay.take.run" : "replay.take.yes")}
        </Button>
      </div>
    </Sheet>
  );
}
