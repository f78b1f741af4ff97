import { Button } from "react-aria-components";
import type { Language } from "../../language/index.ts";
import type { ChronicleEntry, ScenarioBook, Story } from "../../scenario/index.ts";
import { citation } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { Page } from "./Page.tsx";
import { useReadingInHand } from "./useReading.ts";

/** The weeks before the battle, to be read, each event with its sources. */
export function PrologueScreen() {
  const { t } = useLanguage();
  const intents = useIntents();
  const hasGame = useApp((state) => state.game !== null);
  const reading = useReadingInHand();
  if (!reading)
    return (
      <Page title={t("prologue.title")}>
        <p className="prose">{t("prologue.loading")}</p>
      </Page>
    );
  return (
    <Page title={t("prologue.title")}>
      <p className="prose">{t("prologue.intro", { title: reading.words.scenario.title })}</p>
      <Entries
        entries={reading.book.prologue}
        stories={reading.words.prologue}
        book={reading.book}
        heading="h2"
      />
      <Button className="button main" onPress={() => intents.goTo(hasGame ? "game" : "home")}>
        {t(hasGame ? "prologue.begin" : "prologue.toBattles")}
      </Button>
    </Page>
  );
}

/** Dated events in their order, as a printed time line. */
export function Entries(props: {
  readonly entries: readonly ChronicleEntry[];
  readonly stories: Readonly<Record<string, Story>>;
  readonly book: ScenarioBook;
  /** The level of their headings: below that of what they stand under. */
  readonly heading?: "h2" | "h3";
}) {
  const language = useLanguage();
  const Heading = props.heading ?? "h3";
  return (
    <ol className="entries">
      {props.entries.map((entry) => {
        const story = props.stories[entry.id];
        if (!story) return null;
        return (
          <li key={entry.id} className="entry">
            <p className="entry-date">{dateOfEntry(language, entry)}</p>
            <div>
              <Heading>{story.title}</Heading>
              <p className="prose">{story.text}</p>
              <p className="small">
                {language.t("sources.list", {
                  sources: entry.sources
                    .map((cited) => citation(language, props.book.sources[cited.source], cited.part))
                    .join("; "),
                })}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The date of an entry as exactly as its sources give it. */
function dateOfEntry(language: Language, entry: ChronicleEntry): string {
  if (entry.datePrecision === "year") return entry.date.slice(0, 4);
  if (entry.datePrecision === "month")
    return language.t("prologue.month", { month: monthOf(language, entry) });
  const first = language.formatIsoDate(entry.date, "medium");
  if (entry.dateEnd !== null)
    return language.t("prologue.range", { first, last: language.formatIsoDate(entry.dateEnd, "medium") });
  return entry.time === null ? first : language.t("prologue.dateAndTime", { date: first, time: entry.time });
}

function monthOf(language: Language, entry: ChronicleEntry): string {
  return language.formatIsoDate(`${entry.date.slice(0, 7)}-01`, "month");
}
