import { useState } from "react";
import type { Answer, Claim } from "../../scenario/index.ts";
import { useLanguage } from "../AppContext.tsx";
import { Amount, AppearsIn, CitedList, CitedShort, EntryLink, Related, SideMark } from "./parts.tsx";
import { useShelfInHand } from "./ReferenceContext.tsx";

const TOPICS = [
  "losses",
  "strength",
  "air",
  "fighting",
  "ground",
  "command",
  "causes",
  "diplomacy",
  "aftermath",
] as const;
const SIDES = ["soviet", "japanese", "both"] as const;

/** All disputed questions with their answers side by side. */
export function ClaimList() {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const [topic, setTopic] = useState<(typeof TOPICS)[number] | "all">("all");
  const [side, setSide] = useState<(typeof SIDES)[number] | "all">("all");
  const shown = reference.claims.filter(
    (claim) => (topic === "all" || claim.topic === topic) && (side === "all" || claim.about === side),
  );
  return (
    <>
      <p className="prose">{t("reference.claims.intro")}</p>
      <div className="ref-filters">
        <Filter
          label={t("reference.claims.topic")}
          value={topic}
          options={[
            ["all", t("reference.all")] as const,
            ...TOPICS.map((id) => [id, t(`reference.topics.${id}`)] as const),
          ]}
          onChange={setTopic}
        />
        <Filter
          label={t("reference.claims.about")}
          value={side}
          options={[
            ["all", t("reference.all")] as const,
            ...SIDES.map((id) => [id, t(`reference.sides.${id}`)] as const),
          ]}
          onChange={setSide}
        />
      </div>
      <p className="small" role="status">
        {t("reference.claims.shown", { count: shown.length })}
      </p>
      {shown.map((claim) => (
        <ClaimInShort key={claim.id} claim={claim} />
      ))}
    </>
  );
}

function ClaimInShort({ claim }: { readonly claim: Claim }) {
  return (
    <article className="ref-claim">
      <h3>
        <EntryLink chapter="claims" id={claim.id} />
      </h3>
      <ul className="ref-answers">
        {claim.answers.map((answer, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may give the same answer
          <li key={at} className="ref-answer">
            <Value answer={answer} />
            <WhoSays answer={answer} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Letters of a value up to which it is set as a number is. */
const SHORT_VALUE = 24;

function Value({ answer: { value, unit } }: { readonly answer: Answer }) {
  const { t } = useLanguage();
  const told = value ?? t("reference.claims.noNumber");
  const isShort = typeof told === "number" || told.length <= SHORT_VALUE;
  return (
    <p className="ref-value">
      {/* A number and what it counts are one phrase of the scenario's language, whichever way the page runs. */}
      <bdi>
        <span className={isShort ? "ref-number" : "ref-words"}>
          <Amount value={told} unit={undefined} />
        </span>{" "}
        {unit === undefined ? null : <span className="ref-unit">{unit}</span>}
      </bdi>
    </p>
  );
}

function WhoSays({ answer }: { readonly answer: Answer }) {
  return (
    <p className="small">
      {answer.by === undefined ? null : <span className="ref-by">{answer.by}</span>}
      <CitedShort sources={answer.sources} />
    </p>
  );
}

/** One disputed question: who says what, with what number, from where, and what it concerns. */
export function ClaimPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { reference } = useShelfInHand();
  const claim = reference.claims.find((each) => each.id === id);
  if (!claim) return null;
  return (
    <>
      <p className="small">
        {t(`reference.topics.${claim.topic}`)} {" · "}
        <SideMark side={claim.about} />
      </p>
      <AnswerTable claim={claim} />
      {claim.note === undefined ? null : <p className="prose">{claim.note}</p>}
      {claim.found === undefined ? null : (
        <section className="ref-part ref-found">
          <h3>{t("reference.claims.found")}</h3>
          <p className="prose">{claim.found}</p>
        </section>
      )}
      <AppearsIn kind="claim" id={id} />
      <Related title={t("reference.chapters.places")} chapter="places" ids={claim.places} />
      <Related title={t("reference.chapters.forces")} chapter="forces" ids={claim.units} />
    </>
  );
}

function AnswerTable({ claim }: { readonly claim: Claim }) {
  const { t } = useLanguage();
  const shelf = useShelfInHand();
  return (
    <table className="ref-table ref-answer-table">
      <caption className="visually-hidden">{claim.question}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reference.claims.answer")}</th>
          <th scope="col">{t("reference.claims.by")}</th>
          <th scope="col">{t("reference.claims.source")}</th>
          <th scope="col">{t("reference.claims.voice")}</th>
        </tr>
      </thead>
      <tbody>
        {claim.answers.map((answer, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may give the same answer
          <tr key={at}>
            <td data-label={t("reference.claims.answer")}>
              <Value answer={answer} />
              {answer.note === undefined ? null : <p className="small">{answer.note}</p>}
            </td>
            <td data-label={t("reference.claims.by")}>{answer.by ?? t("reference.claims.itself")}</td>
            <td data-label={t("reference.claims.source")}>
              <CitedList className="ref-cited" sources={answer.sources} />
            </td>
            <td data-label={t("reference.claims.voice")}>
              {voicesOf(answer, (source) => shelf.source(source).perspective)
                .map((voice) => t(`reference.perspectives.${voice}`))
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Voice = NonNullable<Answer["voice"]>;

/** From where an answer speaks: as it says itself, else as its sources do. */
function voicesOf(answer: Answer, perspectiveOf: (source: string) => Voice): readonly Voice[] {
  if (answer.voice !== undefined) return [answer.voice];
  return [...new Set(answer.sources.map(({ source }) => perspectiveOf(source)))];
}

/** One of many values, in the browser's own list. */
function Filter<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <label className="field">
      <strong>{props.label}</strong>
      <select
        className="input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
