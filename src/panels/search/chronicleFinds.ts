/** What was told can be found by any of its words, and gone to: lines of the chronicle, moments of the replay. */
import { useEffect, useState } from "react";
import type { GameInPlay, Replay } from "../../app/index.ts";
import { type Reader, tellChronicle } from "../../telling/index.ts";
import { useApp, useGame, useReader } from "../AppContext.tsx";
import { whenIdle } from "../afterPaint.ts";
import { tellMoment, tellWhen } from "../replay/tellMoment.ts";
import { type Find, folded } from "./finds.ts";

/** Lines of the chronicle as this side saw the battle, newest first, each with its day and part of the day. */
export function findsInChronicle(reader: Reader, chronicle: GameInPlay["chronicle"]): readonly Find[] {
  const { t } = reader.language;
  return tellChronicle(reader, chronicle)
    .filter(({ heading }) => heading === 0)
    .map(
      ({ key, turn, text }): Find => ({
        id: `told-${key}`,
        kind: "told",
        title: text,
        hint: t("search.when", {
          date: reader.date(reader.minuteOfTurn(turn), "day-and-month"),
          part: t(`parts.${reader.partOfTurn(turn)}`),
        }),
        names: [folded(text)],
        goal: { to: "line", key },
      }),
    )
    .reverse();
}

/** What the replay tells its viewpoint, in the order of the hours, each with day and hour; dispatches by their text too. */
export function findsInReplay(reader: Reader, { story, told, sightings }: Replay): readonly Find[] {
  return told.flatMap((position): Find | readonly never[] => {
    const moment = story.moments[position];
    if (!moment || moment.what === "turn" || moment.what === "end") return [];
    const title = tellMoment(reader, moment, sightings.get(position));
    const text = moment.what === "dispatch" ? (reader.words.dispatches[moment.dispatch]?.text ?? "") : "";
    return {
      id: `told-${position}`,
      kind: "told",
      title,
      hint: tellWhen(reader, moment),
      names: [title, text].map(folded).filter(Boolean),
      goal: { to: "moment", position },
    };
  });
}

/** What of the words that were asked for stands in a line as it is: all of them together, or the longest. */
export function wordFound(text: string, asked: string): string {
  const low = text.toLowerCase();
  const words = [
    asked.trim(),
    ...asked
      .trim()
      .split(/\s+/)
      .sort((a, b) => b.length - a.length),
  ];
  return words.find((word) => low.includes(word.toLowerCase())) ?? "";
}

/** The same of what is on the screen; it is gathered while nobody types, once the search is open. */
export function useToldFinds(): readonly Find[] {
  const reader = useReader();
  const { chronicle } = useGame();
  const replay = useApp((state) => state.replay);
  const [finds, setFinds] = useState<readonly Find[]>([]);
  useEffect(() => {
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) setFinds(replay ? findsInReplay(reader, replay) : findsInChronicle(reader, chronicle));
    });
    return () => {
      isWanted = false;
    };
  }, [reader, chronicle, replay]);
  return finds;
}
