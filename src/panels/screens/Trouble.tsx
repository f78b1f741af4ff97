import { useState } from "react";
import { Button } from "react-aria-components";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { useSaveAsFile } from "./useSaveAsFile.ts";

type Remedy = "save" | "again" | "copy";

/** What can be done about a trouble, beside putting it away. */
const REMEDIES: Readonly<Record<string, readonly Remedy[]>> = {
  "trouble.not-saved": ["save"],
  "trouble.disk-full": ["save"],
  "trouble.no-storage": ["save"],
  "trouble.commander": ["again", "save"],
  "trouble.script": ["copy", "save"],
};

/** Something that went wrong, said on any screen until it is put away. */
export function Trouble() {
  const trouble = useApp((state) => state.trouble);
  const hasGame = useApp((state) => state.game !== null && state.replay === null);
  const language = useLanguage();
  const intents = useIntents();
  if (!trouble) return null;
  const { t } = language;
  const { key, facts } = trouble;
  const said = language.say(key, "trouble.unknown", { key, ...facts, ...expectedIn(language, facts) });
  const remedies = (REMEDIES[key] ?? []).filter((remedy) => remedy === "copy" || hasGame);
  return (
    <div className="trouble" role="alert">
      <p>{said}</p>
      <div className="row">
        {remedies.includes("again") ? (
          <Button className="button main" onPress={() => void intents.restartComputer()}>
            {t("mishap.again")}
          </Button>
        ) : null}
        {remedies.includes("save") ? <SaveAsFile /> : null}
        {remedies.includes("copy") ? <CopyDetails text={said} /> : null}
        <Button className="button" onPress={() => intents.dismissTrouble()}>
          {t("controls.close")}
        </Button>
      </div>
    </div>
  );
}

/** What a file should have had at a place, in words. */
function expectedIn(
  language: ReturnType<typeof useLanguage>,
  { expected }: Readonly<Record<string, string | number>>,
) {
  const key = `gameFile.expected.${expected}`;
  return expected !== undefined && language.has(key)
    ? { expected: language.say(key, "trouble.unknown", {}) }
    : {};
}

/** Saves the game in play as a file. */
export function SaveAsFile() {
  const { t } = useLanguage();
  const save = useSaveAsFile();
  return (
    <Button className="button" onPress={() => void save(null)}>
      {t("mishap.save")}
    </Button>
  );
}

/** Copies a text, for whoever reports a fault. */
export function CopyDetails({ text }: { readonly text: string }) {
  const { t } = useLanguage();
  const build = useApp((state) => state.build);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const details = `${text}\n${build}\n${navigator.userAgent}`;
    await navigator.clipboard?.writeText(details).catch(() => undefined);
    setCopied(text);
  };
  return (
    <Button className="button" onPress={() => void copy()}>
      {t(copied === text ? "mishap.copied" : "mishap.copy")}
    </Button>
  );
}
