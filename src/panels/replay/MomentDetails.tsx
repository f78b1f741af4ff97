import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { addressOf, type Moment, type ReplayFocus, type Sighting } from "../../app/index.ts";
import type { LineEntry, LineSource } from "../../history/index.ts";
import { recordedTexts } from "../../language/index.ts";
import type { DispatchPage } from "../../scenario/index.ts";
import { attribution, type Reader } from "../../telling/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { useClaims } from "../reference/LookUp.tsx";
import { tellToldHour } from "./tellMoment.ts";
import { useReplay } from "./useReplay.ts";

/** Who says so, in a line: names only. */
export function sourcesBriefly(reader: Reader, moment: Moment): string {
  if (moment.what !== "entry" && moment.what !== "dispatch") return "";
  const cited =
    moment.what === "entry" ? moment.entry.sources : (reader.book.dispatches[moment.dispatch]?.sources ?? []);
  const names = cited.map(({ source }) => {
    const known = reader.book.sources[source];
    return known ? attribution(reader.language, known) : reader.language.t("sources.unknown");
  });
  return [...new Set(names)].join(" · ");
}

/** All that is known of the moment under way: who says so, what others say, what is disputed, and what it is about. */
export function MomentDetails({
  moment,
  sighting,
}: {
  readonly moment: Moment;
  readonly sighting: Sighting | undefined;
}) {
  const language = useLanguage();
  const { words, book } = useGame();
  if (sighting) return <SightingDetails sighting={sighting} />;
  switch (moment.what) {
    case "entry":
      return <EntryDetails entry={recordedTexts(language, moment.entry)} />;
    case "dispatch": {
      const page = book.dispatches[moment.dispatch];
      return (
        <div className="told-details">
          <p className="prose">{words.dispatches[moment.dispatch]?.text}</p>
          {page ? <DispatchSources page={page} /> : null}
          <Chips places={page?.places ?? []} units={[]} hexes={[]} />
        </div>
      );
    }
    case "arrival":
      return (
        <div className="told-details">
          <Chips places={[]} units={moment.units} hexes={[]} />
        </div>
      );
    default:
      return null;
  }
}

/** What one side saw of the enemy's doing: the rest of it is for a reader of all. */
function SightingDetails({ sighting }: { readonly sighting: Sighting }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const own = sighting.units.filter((unit) => reader.sheet(unit)?.side === reader.side);
  return (
    <div className="told-details">
      <p className="small">{t("replay.seen.note")}</p>
      <Button className="button" onPress={() => intents.setViewpoint("all")}>
        {t("replay.seen.whole")}
      </Button>
      <Chips {...sighting} units={own} />
    </div>
  );
}

function DispatchSources({ page }: { readonly page: DispatchPage }) {
  const { t } = useLanguage();
  const { words } = useGame();
  return (
    <>
      <Part name={t("replay.sources")}>
        <CitedSources sources={page.sources} />
      </Part>
      {page.accounts.length > 0 ? (
        <Part name={t("replay.accounts")}>
          {page.accounts.map(({ id, sources }) => (
            <blockquote key={id} className="told-account">
              <p>{words.accounts[id]?.text}</p>
              <CitedSources sources={sources} />
            </blockquote>
          ))}
        </Part>
      ) : null}
    </>
  );
}

function EntryDetails({ entry }: { readonly entry: LineEntry }) {
  const { t } = useLanguage();
  const reader = useReader();
  const told = tellToldHour(reader, entry);
  return (
    <div className="told-details">
      <Part name={t("replay.sources")}>
        {entry.sources.length === 0 ? <p className="small">{t("replay.noSources")}</p> : null}
        <CitedSources sources={[...entry.sources, ...namedIn(reader, entry)]} />
        {told === null ? null : <p className="small">{told}</p>}
      </Part>
      {entry.why ? (
        <Part name={t(entry.confidence === "inferred" ? "replay.whyInferred" : "replay.why")}>
          <p>{entry.why}</p>
        </Part>
      ) : null}
      {entry.follows ? (
        <Part name={t("replay.follows")}>
          <p>{entry.follows}</p>
        </Part>
      ) : null}
      {entry.accounts.length > 0 ? <Accounts entry={entry} /> : null}
      {entry.exception ? (
        <Part name={t("replay.exception")}>
          <p>{entry.exception}</p>
        </Part>
      ) : null}
      {entry.claims.length > 0 ? <Claims ids={entry.claims} /> : null}
      <Chips {...entry} />
    </div>
  );
}

/** Signs that the texts of the line name sources by. */
const SIGN = /^[A-Z]+\d+$/;

/** Sources that the reasoning names by their signs without resting on them. */
function namedIn({ book }: Reader, { why, follows, sources, accounts }: LineEntry): readonly LineSource[] {
  const known = new Set(
    [...sources, ...accounts.flatMap((account) => account.sources)].map(({ source }) => source),
  );
  const signs = `${why ?? ""} ${follows ?? ""}`.match(/\b[A-Z]+\d+\b/g) ?? [];
  return [...new Set(signs)]
    .filter((sign) => book.sources[sign] && !known.has(sign))
    .map((source) => ({ source }));
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="told-part">
      <h4>{name}</h4>
      {children}
    </section>
  );
}

function CitedSources({ sources }: { readonly sources: readonly LineSource[] }) {
  const reader = useReader();
  return (
    <ul className="told-cited small">
      {sources.map(({ source, part }) => (
        <li key={`${source} ${part ?? ""}`}>
          {SIGN.test(source) ? <span className="told-source">{source}</span> : null}{" "}
          {reader.cite(source, part)}
        </li>
      ))}
    </ul>
  );
}

/** What others say of the same. */
function Accounts({ entry }: { readonly entry: LineEntry }) {
  const { t } = useLanguage();
  return (
    <Part name={t("replay.accounts")}>
      {entry.accounts.map(({ sources, tell }) => (
        <blockquote key={tell} className="told-account">
          <p>{tell}</p>
          <CitedSources sources={sources} />
        </blockquote>
      ))}
    </Part>
  );
}

/** Disputed claims, each with a link to its page. */
function Claims({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLanguage();
  const { story } = useReplay();
  const claims = useClaims(story.scenario);
  const questionOf = (id: string) => claims.find((claim) => claim.id === id)?.question;
  return (
    <Part name={t("replay.claims")}>
      <ul className="told-claims">
        {ids.map((id) => (
          <li key={id}>
            <a className="told-claim" href={addressOf("reference", ["claims", id])}>
              <bdi>{questionOf(id) ?? id.replaceAll("-", " ")}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What it is about: a press follows it through the battle. */
function Chips({ units, places, hexes }: Pick<LineEntry, "units" | "places" | "hexes">) {
  const { t } = useLanguage();
  const reader = useReader();
  const nameless = hexes.filter((hex) => reader.placeAt(hex) === null);
  if (units.length + places.length + nameless.length === 0) return null;
  return (
    <Part name={t("replay.about")}>
      <p className="told-chips">
        {units.map((unit) => (
          <Chip
            key={unit}
            focus={{ what: "unit", unit }}
            name={reader.short(unit)}
            whole={reader.unit(unit)}
          />
        ))}
        {places.map((place) => (
          <Chip key={place} focus={{ what: "place", place }} name={reader.place(place)} />
        ))}
        {nameless.map((hex) => (
          <Chip key={hex} focus={{ what: "hex", hex }} name={reader.where(hex)} />
        ))}
      </p>
    </Part>
  );
}

function Chip({
  focus,
  name,
  whole = name,
}: {
  readonly focus: ReplayFocus;
  readonly name: string;
  readonly whole?: string;
}) {
  const { t } = useLanguage();
  const intents = useIntents();
  const { focus: followed } = useReplay();
  const isOn = JSON.stringify(followed) === JSON.stringify(focus);
  return (
    <Button
      className={`chip chip-${focus.what} ${isOn ? "chip-on" : ""}`}
      aria-pressed={isOn}
      aria-label={t("replay.follow", { name: whole })}
      onPress={() => intents.follow(isOn ? null : focus)}
    >
      {name}
    </Button>
  );
}
