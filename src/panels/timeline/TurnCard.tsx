import { useEffect } from "react";
import { Heading } from "react-aria-components";
import { sentences, type ToldLine } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { useVoice } from "../live/VoiceContext.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { type DatedMark, tellMark } from "./Marks.tsx";
import { SignPicture } from "./Sign.tsx";

/** What this side saw in one turn of the line, and what history has still to come in it, in a card over the map. */
export function TurnCard(props: {
  readonly turn: number;
  readonly lines: readonly ToldLine[];
  readonly marks: readonly DatedMark[];
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const minute = reader.minuteOfTurn(props.turn);
  const heading = t("timeline.heading", {
    date: reader.date(minute, "medium"),
    part: t(`parts.${reader.partOfTurn(props.turn)}`),
  });
  const isPast = props.turn <= view.turn;
  const told = props.lines.filter((line) => line.heading === 0);
  const nothing = told.length === 0 ? t(isPast ? "timeline.quiet" : "timeline.notYet") : null;
  const voice = useVoice();
  // The slider says which turn it is; what was seen in it is said once somebody stays at it.
  const said = sentences([
    ...(nothing === null ? told.map(({ text }) => text) : [nothing]),
    ...props.marks.map((mark) => tellMark(reader, mark)),
  ]);
  useEffect(() => voice.say("news", said), [voice, said]);
  return (
    <section className="card turn-card">
      <header className="card-head">
        <Heading level={3}>{heading}</Heading>
        <IconButton icon="close" className="plain" label={t("controls.close")} onPress={props.onClose} />
      </header>
      <Scrolled className="card-body" label={heading}>
        {nothing ? (
          <p className="small">{nothing}</p>
        ) : (
          <ol className="turn-lines">
            {told.map((line) => (
              <li key={line.key}>{line.text}</li>
            ))}
          </ol>
        )}
        {props.marks.length === 0 ? null : (
          <ul className="turn-marks small">
            {props.marks.map((mark) => (
              <li key={mark.page.id}>
                <SignPicture kind={mark.page.mark} />
                {tellMark(reader, mark)}
              </li>
            ))}
          </ul>
        )}
      </Scrolled>
    </section>
  );
}
