import { useEffect, useRef } from "react";
import { Button, Heading } from "react-aria-components";
import { workingKeys } from "../../app/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { keyLabel } from "../keys/names.ts";
import { useVoice } from "../live/VoiceContext.tsx";

/** The card of the first lesson: what to do now, and why. It goes on by itself when it has been done. */
export function Coach() {
  const lesson = useApp((state) => state.lesson);
  const { t } = useLanguage();
  const intents = useIntents();
  const next = useRef<HTMLButtonElement>(null);
  const step = lesson?.step;
  const voice = useVoice();
  const reader = useReader();
  const hex = lesson?.hex ?? null;
  const text = step ? t(`lesson.steps.${step}.text`, { where: hex === null ? "" : reader.where(hex) }) : "";
  useEffect(() => {
    if (step) voice.say("lesson", `${t(`lesson.steps.${step}.title`)}. ${text}`);
  }, [voice, t, step, text]);
  useEffect(() => {
    if (step === "welcome") next.current?.focus();
  }, [step]);
  if (!lesson || !step) return null;
  const isLast = lesson.number === lesson.of;
  return (
    <section className="coach" aria-label={t("lesson.title")} data-over-map>
      <header className="card-head">
        <Heading level={2}>{t(`lesson.steps.${step}.title`)}</Heading>
        <span className="small">{t("lesson.count", { number: lesson.number, of: lesson.of })}</span>
        <IconButton
          icon="close"
          className="plain"
          label={t("lesson.leave")}
          onPress={() => intents.endLesson()}
        />
      </header>
      <p className="coach-text">
        {text}
        {step === "taking-back" ? <UndoKey /> : null}
      </p>
      {lesson.cut === "short" ? (
        <>
          <p className="coach-text">{t("lesson.cut")}</p>
          <Button className="button" onPress={() => void intents.startLesson()}>
            {t("lesson.again")}
          </Button>
        </>
      ) : null}
      {lesson.waitsFor === "reader" ? (
        <Button ref={next} className="button main" onPress={() => intents.nextLesson()}>
          {t(isLast ? "lesson.finish" : "lesson.next")}
        </Button>
      ) : null}
    </section>
  );
}

/** The key of the button, as it is set now; nothing of it where there are fingers alone. */
function UndoKey() {
  const language = useLanguage();
  const [key] = workingKeys(
    useApp((state) => state.keys),
    "undo",
  );
  if (key === undefined) return null;
  return (
    <span className="of-keys">{` ${language.t("lesson.undoKey", { key: keyLabel(language, key) })}`}</span>
  );
}
