import type { LossRange, Preview, Span } from "../../engine/index.ts";
import type { Language } from "../../language/index.ts";
import { areLossesSure, tellBogging, tellCostMost, tellReveals, tellUndo } from "../../telling/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { Term } from "../terms/Term.tsx";
import { lossWords, unbroken } from "./lossesOnTheWay.ts";

type Told = Exclude<Preview, { readonly type: "refused" }>;

/** Losses in the language of the page. */
export function useLossWords(): (range: LossRange) => string {
  const language = useLanguage();
  return (range) => lossWords(language, range);
}

/** Whether an order can be taken back, and why not. */
export function TakenBack({ preview }: { readonly preview: Told }) {
  const reader = useReader();
  return (
    <p className="small">
      <Ruled text={tellUndo(reader, preview)} />
    </p>
  );
}

/** Tanks that may bog on the way, or when they go into the hex. */
export function MayBog({ preview }: { readonly preview: Told }) {
  const { t } = useLanguage();
  const told = tellBogging(useReader(), preview);
  if (told === null) return null;
  return (
    <Fact label={t("preview.bogging")} term={t("terms.bogged")}>
      <Ruled text={told} />
    </Fact>
  );
}

/** What surely holds no longer where somebody finds no way back. */
function cutOffWords(t: Language["t"], { enemy, enemyCutOff }: Span): readonly string[] {
  return enemyCutOff !== null && enemyCutOff > enemy.high
    ? [t("preview.surelyCutOff", { men: enemyCutOff })]
    : [];
}

/** What the own losses of a move surely stay within. */
export function SurelyOurs({ span }: { readonly span: Span }) {
  const { t, formatRange } = useLanguage();
  return <Fact label={t("preview.surely")}>{unbroken(formatRange(span.own.low, span.own.high))}</Fact>;
}

/** What the losses surely stay within, whatever the dice and whoever is there; and why that is so wide. */
export function Surely({ preview }: { readonly preview: Told }) {
  const { t, formatRange } = useLanguage();
  const { span } = preview;
  if (!span) return null;
  const isTold = preview.type === "fire" && areLossesSure(preview);
  const ours = unbroken(formatRange(span.own.low, span.own.high));
  const theirs = unbroken(formatRange(span.enemy.low, span.enemy.high));
  const both = [
    ...(span.own.high > 0 ? [t("preview.surelyOurs", { ours })] : []),
    t("preview.surelyTheirs", { theirs }),
    ...cutOffWords(t, span),
  ];
  return (
    <>
      {isTold ? null : (
        <dl className="facts">
          <Fact label={t("preview.surely")}>{both.join(", ")}</Fact>
        </dl>
      )}
      <SurelyNotes span={span} />
      <CostMost preview={preview} />
    </>
  );
}

/** The most that a move may cost in points. */
export function CostMost({ preview }: { readonly preview: Told }) {
  return tellCostMost(useReader(), preview).map((told) => (
    <p key={told} className="small">
      <Ruled text={told} />
    </p>
  ));
}

/** Losses of both sides side by side: on average, and what they surely stay within. What is likely stands above. */
export function LossTable({ preview }: { readonly preview: Extract<Told, { readonly type: "assault" }> }) {
  const { t, formatNumber, formatRange } = useLanguage();
  const { span, own, enemy } = preview;
  const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
    unbroken(formatRange(low, high));
  const isOpen = own.low < own.high || enemy.low < enemy.high;
  const bounds = areLossesSure(preview) ? null : span;
  if (!isOpen && !bounds) return null;
  return (
    <>
      <table className="both-losses">
        <thead>
          <tr>
            <th scope="col">{t("preview.losses")}</th>
            <th scope="col">{t("preview.ours")}</th>
            <th scope="col">{t("preview.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {isOpen ? (
            <tr>
              <th scope="row">
                <Term term={t("terms.averageLosses")}>{t("preview.average")}</Term>
              </th>
              <td>{formatNumber(own.expected)}</td>
              <td>{formatNumber(enemy.expected)}</td>
            </tr>
          ) : null}
          {bounds ? (
            <tr>
              <th scope="row">
                <Term term={t("terms.surelyWithin")}>{t("preview.within")}</Term>
              </th>
              <td>{range(bounds.own)}</td>
              <td>{range(bounds.enemy)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {span
        ? cutOffWords(t, span).map((theirs) => (
            <p key={theirs} className="small">
              {t("preview.surelyTheirs", { theirs })}
            </p>
          ))
        : null}
    </>
  );
}

/** Who may leave before the storm or strike back after it, and why the bounds are so wide. */
export function SurelyNotes({ span }: { readonly span: Span }) {
  const { t } = useLanguage();
  const isWide = span.own.low < span.own.high || span.enemy.low < span.enemy.high;
  const results = span.results.map((result) => t(`preview.results.${result}`)).join(", ");
  return (
    <>
      {span.mayLeave.map((cause) => (
        <p key={cause} className="small">
          {t(`preview.mayLeave.${cause}`)}
        </p>
      ))}
      {span.beside > 0 ? <p className="small">{t("preview.beside", { count: span.beside })}</p> : null}
      {isWide ? (
        <details className="small">
          <summary>{t("preview.surelyWhy")}</summary>
          <ul>
            {span.because.map((cause) => (
              <li key={cause}>{t(`preview.because.${cause}`)}</li>
            ))}
          </ul>
          {results === "" ? null : <p>{t("preview.mayEnd", { results })}</p>}
        </details>
      ) : null}
    </>
  );
}

/** What the order does to the nerve of both sides: own cohesion now and afterwards, and how far theirs falls. */
export function CohesionAfter({ preview }: { readonly preview: Told }) {
  const { t, formatRange } = useLanguage();
  const reader = useReader();
  const { own, enemy } = preview.cohesion;
  const ours = own.map(({ unit, now, low, high }) =>
    t("preview.cohesionOfUnit", { unit: reader.short(unit), now, after: unbroken(formatRange(low, high)) }),
  );
  return (
    <>
      {ours.length > 0 ? <Fact label={t("preview.cohesionOurs")}>{ours.join(", ")}</Fact> : null}
      {enemy && enemy.high > 0 ? (
        <Fact label={t("preview.cohesionTheirs")}>
          {t("preview.cohesionFalls", { points: unbroken(formatRange(enemy.low, enemy.high)) })}
        </Fact>
      ) : null}
    </>
  );
}

/** What an order shows to the enemy, and of him. */
export function Reveals({ preview }: { readonly preview: Told }) {
  const reader = useReader();
  if (preview.reveals.length === 0) return null;
  return (
    <ul className="small reveals">
      {tellReveals(reader, preview.reveals).map((told) => (
        <li key={told}>
          <Ruled text={told} />
        </li>
      ))}
    </ul>
  );
}
