import { useState } from "react";
import { Button } from "react-aria-components";
import type { Seat } from "../../app/index.ts";
import type { SideId } from "../../engine/index.ts";
import { useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Sheet } from "../controls.tsx";
import { useMoment, useReplay } from "./useReplay.ts";

type Against = "computer" | "person" | "nobody";
const SIDES: readonly SideId[] = ["soviet", "japanese"];
const AGAINST: readonly Against[] = ["computer", "person", "nobody"];

/** Who sits where: the side one takes, and who has the other; "nobody" leaves both to the computer. */
function seatsOf(side: SideId, against: Against): Readonly<Record<SideId, Seat>> {
  const own: Seat = against === "nobody" ? "computer" : "person";
  const other: Seat = against === "person" ? "person" : "computer";
  return side === "soviet" ? { soviet: own, japanese: other } : { soviet: other, japanese: own };
}

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
  const [side, setSide] = useState<SideId>(viewpoint === "japanese" ? "japanese" : "soviet");
  const [against, setAgainst] = useState<Against>("computer");
  const take = () => {
    onClose();
    void intents.takeCommand({ scenario: story.scenario, turn, seats: seatsOf(side, against) });
  };
  return (
    <Sheet title={t("replay.take.title")} isOpen={isOpen} onClose={onClose}>
      <p className="prose">
        {t("replay.take.text", {
          date: reader.date(reader.minuteOfTurn(turn), "long"),
          time: reader.language.formatTime(reader.minuteOfTurn(turn)),
        })}
      </p>
      <Choice
        label={t("home.opponent")}
        value={against}
        options={AGAINST.map((id) => [id, t(`replay.take.against.${id}`)])}
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
