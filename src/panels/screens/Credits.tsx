import { citation } from "../../telling/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Page, Versions } from "./Page.tsx";
import { useReadingInHand } from "./useReading.ts";

const LICENCES = [
  "program",
  "openStreetMap",
  "gshhg",
  "fonts",
  "phaser",
  "react",
  "reactAria",
  "zustand",
  "seedrandom",
  "i18next",
  "zod",
  "comlink",
  "idb",
  "yaml",
  "clsx",
  "milsymbol",
  "sounds",
  "drawing",
  "tools",
] as const;

/** Licences of everything that was used, and the sources of the battle. */
export function CreditsScreen() {
  const { t } = useLanguage();
  return (
    <Page title={t("credits.title")}>
      <p className="prose">{t("credits.intro")}</p>
      <dl className="licences">
        {LICENCES.map((item) => (
          <div key={item} className="licence">
            <dt>{t(`credits.items.${item}.name`)}</dt>
            <dd>{t(`credits.items.${item}.text`)}</dd>
          </div>
        ))}
      </dl>
      <BattleSources />
      <Versions />
    </Page>
  );
}

function BattleSources() {
  const language = useLanguage();
  const book = useReadingInHand()?.book ?? null;
  if (!book || Object.keys(book.sources).length === 0) return null;
  return (
    <section>
      <h2>{language.t("credits.sources")}</h2>
      <ul className="source-list">
        {Object.values(book.sources).map((source) => (
          <li key={source.id}>
            <p>{citation(language, source)}</p>
            <p className="small">{source.worth}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
