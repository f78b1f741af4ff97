import type { ReplaySpeed, Stride } from "../../app/index.ts";
import { useIntents, useLanguage } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import type { IconName } from "../icons.tsx";
import { useReplay } from "./useReplay.ts";

const SPEEDS: readonly ReplaySpeed[] = ["reading", "steady", "quick", "turns", "fast-turns"];

/** Play, pause, and every way to step, with the speed beside them. */
export function Transport() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { playing, story, position } = useReplay();
  const last = story.moments.length - 1;
  const isPlaying = playing === "playing";
  return (
    <fieldset className="timeline-buttons transport" aria-label={t("replay.controls")}>
      <IconButton
        icon="first"
        className="wide-only"
        label={t("replay.step.first")}
        isDisabled={position === 0}
        onPress={() => intents.seek(0)}
      />
      <StepButton icon="dayBack" stride="day" by={-1} className="wide-only" />
      <StepButton icon="turnBack" stride="turn" by={-1} />
      <StepButton icon="previous" stride="event" by={-1} />
      <IconButton
        icon={isPlaying ? "pause" : "run"}
        className="transport-play"
        label={t(isPlaying ? "replay.pause" : "replay.play")}
        isDisabled={!isPlaying && position === last}
        onPress={() => intents.playReplay(isPlaying ? "paused" : "playing")}
      />
      <StepButton icon="next" stride="event" by={1} />
      <StepButton icon="turnForward" stride="turn" by={1} />
      <StepButton icon="dayForward" stride="day" by={1} className="wide-only" />
      <IconButton
        icon="last"
        className="wide-only"
        label={t("replay.step.last")}
        isDisabled={position === last}
        onPress={() => intents.seek(last)}
      />
      <Speed />
    </fieldset>
  );
}

const LABELS = {
  event: { back: "replay.step.eventBack", on: "replay.step.eventOn" },
  turn: { back: "replay.step.turnBack", on: "replay.step.turnOn" },
  day: { back: "replay.step.dayBack", on: "replay.step.dayOn" },
} as const;

function StepButton(props: {
  readonly icon: IconName;
  readonly stride: Stride;
  readonly by: 1 | -1;
  readonly className?: string;
}) {
  const { icon, stride, by, className } = props;
  const { t } = useLanguage();
  const intents = useIntents();
  const { story, position } = useReplay();
  const end = by > 0 ? story.moments.length - 1 : 0;
  return (
    <IconButton
      icon={icon}
      {...(className === undefined ? {} : { className })}
      label={t(LABELS[stride][by > 0 ? "on" : "back"])}
      isDisabled={position === end}
      onPress={() => intents.stepReplay(stride, by)}
    />
  );
}

function Speed() {
  const { t } = useLanguage();
  const intents = useIntents();
  const { speed } = useReplay();
  return (
    <label className="transport-speed">
      <span className="visually-hidden">{t("replay.speed")}</span>
      <select
        className="input"
        value={speed}
        onChange={(event) => intents.setReplaySpeed(event.target.value as ReplaySpeed)}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {t(`replay.speeds.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
