import { useEffect, useEffectEvent, useLayoutEffect } from "react";
import { useLanguage } from "../AppContext.tsx";
import { useVoice } from "../live/VoiceContext.tsx";
import { holdKeys } from "./holdKeys.ts";

/** What takes longer is spoken of, milliseconds. */
const LONG = 600;

/** Stands where a dialog will be that somebody has opened and that is still being fetched: keys are meant for it already. */
export function OnItsWay({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const voice = useVoice();
  const giveUp = useEffectEvent(onClose);
  useLayoutEffect(() => holdKeys(() => giveUp()), []);
  useEffect(() => {
    const timer = setTimeout(() => voice.answer(t("page.coming")), LONG);
    return () => clearTimeout(timer);
  }, [voice, t]);
  return <p className="on-its-way">{t("page.coming")}</p>;
}
