import { useState } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import { replayAddress, type Viewpoint } from "../../app/index.ts";
import { sentences } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Item } from "../bar/Bar.tsx";
import { IconButton, Sheet } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { useVoice } from "../live/VoiceContext.tsx";
import { ReplayMenu } from "./ReplayMenu.tsx";
import { TakeCommandSheet } from "./TakeCommandSheet.tsx";
import { useMoment, useReplay } from "./useReplay.ts";

const VIEWPOINTS: readonly Viewpoint[] = ["all", "soviet", "japanese"];

/** The bar over the map: when it is, through whose eyes, the link to this moment, and the way into it. */
export function ReplayBar({ openSearch }: { readonly openSearch: () => void }) {
  const { t } = useLanguage();
  const [isTaking, setTaking] = useState(false);
  return (
    <header className="bar replay-bar">
      <ReplayMenu openSearch={openSearch} />
      <h1 className="bar-name">{t("replay.title")}</h1>
      <When />
      <span className="bar-break" />
      <Eyes />
      <CopyLink />
      <Button className="button take-command" onPress={() => setTaking(true)}>
        <Icon name="flag" />
        <span className="long">{t("replay.take.open")}</span>
        <span className="short">{t("replay.take.short")}</span>
      </Button>
      <TakeCommandSheet isOpen={isTaking} onClose={() => setTaking(false)} />
    </header>
  );
}

function When() {
  const { t, formatTime } = useLanguage();
  const reader = useReader();
  const moment = useMoment();
  const { view } = useGame();
  const { story } = useReplay();
  const turns = story.moments.filter(({ what }) => what === "turn");
  const turn = turns.findIndex((each) => each.turn === moment.turn) + 1;
  return (
    <>
      <div className="bar-item bar-date">
        <strong className="long">{reader.date(moment.minute, "long")}</strong>
        <strong className="short">{reader.date(moment.minute, "day-and-month")}</strong>
        <strong className="replay-hour">{formatTime(moment.minute)}</strong>
      </div>
      <Item icon={view.light} name="part">
        <span>{t(`parts.${reader.partOfTurn(moment.turn)}`)}</span>
        <span className="quiet">{t("bar.turn", { turn, turns: turns.length })}</span>
      </Item>
      <Item icon={view.weather} name="weather">
        <span>{t(`weather.${view.weather}`)}</span>
      </Item>
    </>
  );
}

/** Through whose eyes. */
function Eyes() {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { viewpoint } = useReplay();
  const name = (each: Viewpoint) => (each === "all" ? t("replay.eyes.all") : reader.sideName(each));
  return (
    <RadioGroup
      className="replay-eyes"
      orientation="horizontal"
      aria-label={t("replay.eyes.label")}
      value={viewpoint}
      onChange={(value) => intents.setViewpoint(value as Viewpoint)}
    >
      <Icon name="eye" />
      {VIEWPOINTS.map((each) => (
        <Radio key={each} value={each} className="eyes-option" aria-label={name(each)}>
          {each === "all" ? null : <span className={`side-square side-${each}`} aria-hidden="true" />}
          {t(`replay.eyes.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Copies the link to this moment; where the browser lets nobody copy, it shows the link instead. */
function CopyLink() {
  const { t } = useLanguage();
  const { story, position, viewpoint } = useReplay();
  const voice = useVoice();
  const [copied, setCopied] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const link = new URL(replayAddress(story, position, viewpoint), location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(link);
      voice.say("news", sentences([t("replay.link.copied")]));
    } catch {
      setShown(link);
    }
  };
  const isCopied = copied === link;
  return (
    <>
      <IconButton
        icon={isCopied ? "done" : "link"}
        className="replay-link"
        label={t(isCopied ? "replay.link.copied" : "replay.link.copy")}
        onPress={() => void copy()}
      />
      <Sheet title={t("replay.link.title")} isOpen={shown !== null} onClose={() => setShown(null)}>
        <p className="prose">{t("replay.link.byHand")}</p>
        <input
          className="input"
          readOnly
          value={shown ?? ""}
          aria-label={t("replay.link.title")}
          onFocus={(event) => event.target.select()}
        />
      </Sheet>
    </>
  );
}
