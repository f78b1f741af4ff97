import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { fetchLaterWords } from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { keepClearOfFocus } from "./clearOfFocus.ts";
import { useSaveAsFile } from "./useSaveAsFile.ts";

type Remedy = "save" | "again" | "copy" | "load";

/** What can be done about a trouble, beside putting it away. */
const REMEDIES: Readonly<Record<string, readonly Remedy[]>> = {
  "trouble.not-saved": ["save"],
  "trouble.disk-full": ["save"],
  "trouble.no-storage": ["save"],
  "trouble.commander": ["again", "save"],
  "trouble.not-fetched-commander": ["again", "save"],
  "trouble.script": ["copy", "save"],
  "trouble.newer": ["load"],
};

const NEEDS_NO_GAME: ReadonlySet<Remedy> = new Set(["copy", "load"]);

/** Something that went wrong, said on any screen until it is put away. */
export function Trouble() {
  const trouble = useApp((state) => state.trouble);
  const hasGame = useApp((state) => state.game !== null && state.replay === null);
  const language = useLanguage();
  const intents = useIntents();
  const hasWords = useWordsFor(trouble?.key ?? null);
  if (!trouble || !hasWords) return null;
  const { t } = language;
  const { key } = trouble;
  const facts = { key, ...trouble.facts, ...expectedIn(language, trouble.facts) };
  const said = language.say(key, "trouble.unknown", facts);
  const found = foundIn(language, key, facts);
  const remedies = (REMEDIES[key] ?? []).filter((remedy) => hasGame || NEEDS_NO_GAME.has(remedy));
  return (
    // What is no failure breaks into nobody's sentence.
    <div className="trouble" ref={keepClearOfFocus} role={key === "trouble.newer" ? "status" : "alert"}>
      <div>
        <p>{said}</p>
        {found === "" ? null : (
          <details className="small">
            <summary>{t("trouble.details")}</summary>
            <p className="mishap-reason">{found}</p>
          </details>
        )}
      </div>
      <div className="row">
        {remedies.includes("again") ? (
          <Button className="button main" onPress={() => void intents.restartComputer()}>
            {t("mishap.again")}
          </Button>
        ) : null}
        {remedies.includes("save") ? <SaveAsFile /> : null}
        {remedies.includes("copy") ? <CopyDetails text={`${said}\n${found}`} /> : null}
        {remedies.includes("load") ? (
          <Button className="button" onPress={() => location.reload()}>
            {t("trouble.load")}
          </Button>
        ) : null}
        <Button className="button" onPress={() => intents.dismissTrouble()}>
          {t("controls.close")}
        </Button>
      </div>
    </div>
  );
}

/** Whether the words of a trouble are there, or cannot come: most of them are fetched when something goes wrong. */
function useWordsFor(key: string | null): boolean {
  const language = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  const isThere = key === null || language.has(key);
  useEffect(() => {
    if (isThere) return;
    const done = () => setAsked(key);
    void fetchLaterWords().then(done, done);
  }, [isThere, key]);
  return isThere || asked === key;
}

/** What was found, for whoever wants to know it exactly. */
function foundIn(
  language: ReturnType<typeof useLanguage>,
  key: string,
  facts: Readonly<Record<string, string | number>>,
): string {
  const about = `trouble.found.${key.split(".").at(-1)}`;
  return language.has(about) ? language.say(about, "trouble.unknown", facts) : String(facts.reason ?? "");
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
