import { useEffect, useRef } from "react";
import { Button, Heading } from "react-aria-components";
import type { AppState } from "../../app/index.ts";
import { type Reader, tellRefusal } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { useVoice } from "../live/VoiceContext.tsx";

type Lesson = NonNullable<AppState["lesson"]>;

/** The card of the first lesson: what to do now, and why. It goes on by itself when it has been done. */
export function Coach() {
  const lesson = useApp((state) => state.lesson);
  return lesson ? <CoachCard lesson={lesson} /> : null;
}

function CoachCard({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const isWaiting = lesson.waitsFor === "enemy";
  const { title, text, slip } = useWords(lesson, isWaiting ? "watch" : lesson.step);
  return (
    <section className="coach" aria-label={t("lesson.title")} data-over-map>
      <header className="card-head">
        <Heading level={2}>{title}</Heading>
        <span className="small">{t("lesson.count", { number: lesson.number, of: lesson.of })}</span>
        <IconButton
          icon="leave"
          className="plain"
          label={t("lesson.leave")}
          onPress={() => intents.endLesson()}
        />
      </header>
      {slip === null ? null : <p className="coach-text coach-slip">{slip}</p>}
      <p className="coach-text">{text}</p>
      {lesson.cut === "short" ? (
        <>
          <p className="coach-text">{t("lesson.cut")}</p>
          <Button className="button" onPress={() => void intents.startLesson()}>
            {t("lesson.again")}
          </Button>
        </>
      ) : null}
      <GoOn lesson={lesson} />
    </section>
  );
}

/** The button by which the reader goes on, where he says when. */
function GoOn({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const next = useRef<HTMLButtonElement>(null);
  const { step, number, of, waitsFor } = lesson;
  useEffect(() => {
    if (step === "welcome") next.current?.focus();
  }, [step]);
  if (waitsFor === "deed" || waitsFor === "enemy") return null;
  const isFree = waitsFor === "either";
  return (
    <Button ref={next} className={isFree ? "button" : "button main"} onPress={() => intents.nextLesson()}>
      {t(isFree ? "lesson.pass" : number === of ? "lesson.finish" : "lesson.next")}
    </Button>
  );
}

/** What the card says; whoever hears the screen is told it when it changes. */
function useWords(lesson: Lesson, of: Lesson["step"] | "watch") {
  const { t } = useLanguage();
  const reader = useReader();
  const voice = useVoice();
  const where = lesson.hex === null ? "" : reader.where(lesson.hex);
  const title = of === "watch" ? t("lesson.watch.title") : t(`lesson.steps.${of}.title`);
  const text = of === "watch" ? t("lesson.watch.text") : t(`lesson.steps.${of}.text`, { where });
  const slip = of === "watch" ? null : slipWords(lesson, reader, where);
  useEffect(() => {
    voice.say("lesson", slip ?? `${title}. ${text}`);
  }, [voice, title, text, slip]);
  return { title, text, slip };
}

/** What was pressed, and what is asked for instead; null where nothing was pressed beside it. */
function slipWords({ slip, step }: Lesson, reader: Reader, where: string): string | null {
  if (!slip || !isAsked(step)) return null;
  const { t } = reader.language;
  return `${tellSlip(slip, reader)} ${t(`lesson.instead.${step}`, { where })}`;
}

function tellSlip(slip: NonNullable<Lesson["slip"]>, reader: Reader): string {
  const { t } = reader.language;
  if (slip.what === "nothing") return t("lesson.slips.nothing");
  const at = reader.where(slip.at);
  if (slip.what === "hex") return t("lesson.slips.hex", { at });
  const unit = reader.unit(slip.unit);
  if (slip.what === "unit") return t("lesson.slips.unit", { unit, at });
  const facts = { order: t(`orders.names.${slip.order}`), unit, at };
  if (!slip.barred) return t("lesson.slips.order", facts);
  return t("lesson.slips.barred", { ...facts, why: tellRefusal(reader, slip.barred) });
}

/** The steps that ask for a press on the map. */
const ASKED = ["guns", "bombard", "choose", "reach", "assault"] as const;

function isAsked(step: Lesson["step"]): step is (typeof ASKED)[number] {
  return (ASKED as readonly string[]).includes(step);
}
