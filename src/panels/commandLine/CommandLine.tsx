import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { Exchange } from "../../app/index.ts";
import { sentences } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { SignWord } from "../bar/BarMenu.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Icon } from "../icons.tsx";
import { focusMap } from "../keys/places.ts";
import { useVoice } from "../live/VoiceContext.tsx";
import { useWayBack } from "../useWayBack.ts";
import { SentenceField } from "./SentenceField.tsx";

/** The button over the map that opens the command line. */
export function CommandLineButton() {
  const { t } = useLanguage();
  const intents = useIntents();
  const isOpen = useApp((state) => state.commandLine.isOpen === 1);
  if (isOpen) return null;
  return (
    <Button className="button command-line-open" data-over-map onPress={() => intents.openCommandLine()}>
      <Icon name="speech" />
      <span className="command-line-word">{t("console.panel.title")}</span>
      <SignWord>{t("console.panel.word")}</SignWord>
    </Button>
  );
}

/** The command line in plain words: what was said and answered, and the field for the next sentence. */
export function CommandLine() {
  const { t } = useLanguage();
  const isOpen = useApp((state) => state.commandLine.isOpen === 1);
  const intents = useIntents();
  useReturnOfFocus(isOpen);
  useWayBack(isOpen, () => intents.closeCommandLine());
  if (!isOpen) return null;
  // The field has Escape first: it puts away its suggestions.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    intents.closeCommandLine();
  };
  return (
    <section className="command-line" aria-label={t("console.panel.title")} onKeyDown={onKey}>
      <Log />
      <SentenceField />
    </section>
  );
}

/** When it closes, the focus goes back to where it was before; to the map where that was asked for. */
function useReturnOfFocus(isOpen: boolean): void {
  const leaveTo = useApp((state) => state.commandLine.leaveTo);
  const before = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest(".command-line")) before.current = target;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    if (!isOpen && wasOpen.current) {
      // The button that opened it has made way for it, and stands there anew.
      const isByButton = before.current?.matches(".command-line-open") === true;
      const button = isByButton ? document.querySelector<HTMLElement>(".command-line-open") : null;
      const back = before.current?.isConnected ? before.current : button;
      if (leaveTo === "map" || !back) focusMap();
      else back.focus({ preventScroll: true });
    }
    wasOpen.current = isOpen;
  }, [isOpen, leaveTo]);
}

/**
 * What was said and answered, the last in view. What is added is read out by the voice, in one piece: of a region to
 * which many lines are added at once a screen reader may read them in any order.
 */
function Log() {
  const { t } = useLanguage();
  const voice = useVoice();
  const exchanges = useApp((state) => state.commandLine.exchanges);
  const log = useRef<HTMLDivElement>(null);
  const last = exchanges.at(-1)?.key ?? 0;
  const read = useRef(last);
  useEffect(() => {
    if (last === 0) return;
    const fresh = exchanges.filter(({ key }) => key > read.current).flatMap(({ lines }) => lines);
    read.current = last;
    if (fresh.length > 0) voice.reply(sentences(fresh.map((line) => line.trim())));
    // A long answer is read from its beginning.
    const said = log.current?.querySelectorAll<HTMLElement>(".command-said, .command-news");
    const latest = said?.item(said.length - 1);
    log.current?.scrollTo({ top: (latest?.offsetTop ?? 0) - MARGIN });
  }, [last, exchanges, voice]);
  return (
    <div
      className="command-log"
      role="log"
      aria-live="off"
      aria-label={t("console.panel.log")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      ref={log}
    >
      {exchanges.length === 0 ? <p className="small">{t("console.panel.empty")}</p> : null}
      {exchanges.map((exchange) => (
        <Told key={exchange.key} exchange={exchange} />
      ))}
    </div>
  );
}

function Told({ exchange }: { readonly exchange: Exchange }) {
  const { t } = useLanguage();
  const { said, lines, kind } = exchange;
  return (
    <div
      className={`command-told command-${kind} ${said === null && kind !== "news" ? "command-follows" : ""}`}
    >
      {said === null ? null : (
        <p className="command-said">
          <span className="visually-hidden">{t("console.panel.you")} </span>
          <span className="command-prompt" aria-hidden="true">
            {PROMPT}
          </span>
          <bdi>{said}</bdi>
        </p>
      )}
      {lines.map((text, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never change
        <p key={line} className={text.startsWith("  ") ? "command-part" : undefined}>
          <Ruled text={text.trim()} />
        </p>
      ))}
    </div>
  );
}

/** Pixels that stay free above the sentence that is read. */
const MARGIN = 6;
/** The sign before what was said, as terminals have it. */
const PROMPT = "›";
