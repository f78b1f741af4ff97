import { useLayoutEffect } from "react";
import { Button } from "react-aria-components";
import type { Settings } from "../../app/index.ts";
import { tellShown } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { Explained } from "./Explained.tsx";
import "../styles/telling.css";

const SPEEDS = ["slow", "steady", "fast"] as const satisfies readonly Settings["speed"][];

/** What the other side did, line by line as the map shows it, with what goes through it: of one size whatever it says. */
export function Telling() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { line, pace } = useApp((state) => state.reel);
  const text = line ? tellShown(reader, line) : "";
  useLayoutEffect(() => {
    if (line) intents.lineTold(text.split(/\s+/).length);
  }, [intents, line, text]);
  const isHeld = pace === "held";
  return (
    <section className="busy telling" aria-label={t("busy.playback")} data-over-map>
      <div className="telling-row">
        <span className="telling-at">
          {line && line.of > 1 ? t("busy.nth", { at: line.at, of: line.of }) : null}
        </span>
        <IconButton icon="previous" label={t("busy.back")} onPress={() => intents.goThroughShow(-1)} />
        <IconButton
          icon={isHeld ? "run" : "pause"}
          label={t(isHeld ? "busy.goOn" : "busy.hold")}
          onPress={() => intents.holdShow()}
        />
        <IconButton icon="next" label={t("busy.on")} onPress={() => intents.goThroughShow(1)} />
        <Button className="button telling-why" onPress={() => intents.explainShow("explain")}>
          {t("busy.why")}
        </Button>
        <Speed />
        <Button className="button" onPress={() => intents.shown()}>
          {t("busy.skip")}
        </Button>
      </div>
      <p className="busy-now">{text}</p>
      <Explained />
    </section>
  );
}

function Speed() {
  const { t } = useLanguage();
  const intents = useIntents();
  const speed = useApp(({ settings }) => settings.speed);
  return (
    <select
      className="input"
      aria-label={t("busy.speed")}
      value={speed === "none" ? "steady" : speed}
      onChange={(event) => intents.setSettings({ speed: event.target.value as Settings["speed"] })}
    >
      {SPEEDS.map((each) => (
        <option key={each} value={each}>
          {t(`settings.speeds.${each}`)}
        </option>
      ))}
    </select>
  );
}
