import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Modifier } from "../../engine/index.ts";
import { type BreakdownBar, breakdownBars, type FoughtBy, sentences, upper } from "../../telling/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Ruled, RuleLink } from "../book/Ruled.tsx";
import { Sheet } from "../controls.tsx";
import { unbroken } from "./lossesOnTheWay.ts";

/** Most bars that stand in the panel; the rest are behind the question. */
const SHOWN = 5;

/** What made a figure, and the question that asks for it. */
export interface Causes {
  readonly breakdown: readonly Modifier[];
  readonly we: Modifier["helps"];
  /** What is fought; not given: a storm. */
  readonly by?: FoughtBy;
  /** What stands against what: the first to be read under the question. */
  readonly sum?: string;
  /** Why that reckons with others than the map shows. */
  readonly reckoned?: string | null;
  /** What the numbers mean, and what of them the dice decide. */
  readonly meant?: readonly string[];
  /** The question; not given: "Why these odds?" */
  readonly question?: string;
}

/** A headline with its question "Why these odds?", behind which stands every cause. */
export function Headline({ children, ...causes }: Causes & { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const reader = useReader();
  const question = causes.question ?? t("preview.why");
  const [isOpen, setOpen] = useState(false);
  const bars = breakdownBars(reader, causes.breakdown, causes.we, causes.by);
  return (
    <div className="breakdown-head">
      {children}
      <Button className="link" onPress={() => setOpen(true)}>
        {question}
      </Button>
      <Sheet title={question} isOpen={isOpen} onClose={() => setOpen(false)}>
        {causes.sum === undefined ? null : (
          <p className="prose">
            <strong>{sentences([upper(causes.sum)])}</strong>
          </p>
        )}
        {causes.reckoned == null ? null : (
          <p className="prose">
            <Ruled text={causes.reckoned} />
          </p>
        )}
        <div className="bars-told">
          <Bars bars={bars} withRules />
        </div>
        {bars.length === 0 ? <p className="small">{t("why.nothing")}</p> : null}
        <p className="prose">{t("why.about")}</p>
        <Meant told={causes.meant ?? []} />
      </Sheet>
    </div>
  );
}

/** What the numbers mean, a line each. */
function Meant({ told }: { readonly told: readonly string[] }) {
  const { t } = useLanguage();
  if (told.length === 0) return null;
  return (
    <>
      <h3>{t("why.numbers")}</h3>
      <ul className="plain-list">
        {told.map((line) => (
          <li key={line}>
            <Ruled text={unbroken(line)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is behind the answer to an order. In the sheet of a phone, which opens here when it is asked why, the question heads it. */
export function CausesOfOrder({
  question,
  children,
}: {
  readonly question: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="breakdown causes" aria-label={question} tabIndex={-1}>
      <h3>{question}</h3>
      {children}
    </section>
  );
}

/** A bar for each of the causes that weigh most, in the order in which they work. */
export function MainCauses({ breakdown, we, by }: Causes) {
  const { t } = useLanguage();
  const bars = breakdownBars(useReader(), breakdown, we, by);
  const shown = [...bars].sort((a, b) => b.length - a.length).slice(0, SHOWN);
  return (
    <>
      <Bars bars={bars.filter((bar) => shown.includes(bar))} />
      {bars.length > SHOWN ? (
        <p className="small">{t("preview.more", { count: bars.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

/** One line for each modifier: solid to the right is for us, hatched to the left against us. */
export function Bars({
  bars,
  withRules,
}: {
  readonly bars: readonly BreakdownBar[];
  readonly withRules?: true;
}) {
  const { t } = useLanguage();
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.key} className="bar-line">
          <span className="bar-label">
            {t("why.line", { cause: bar.label, fire: bar.fire })}
            {withRules ? (
              <span className="small rule-number">
                <RuleLink id={bar.rule} />
              </span>
            ) : null}
          </span>
          <span className="bar-plot" dir="ltr" aria-hidden="true">
            <span
              className={bar.forUs === 1 ? "bar-good" : "bar-bad"}
              style={{ inlineSize: `${bar.length / 2}%` }}
            />
          </span>
          <bdi dir="ltr" className="bar-figure">
            {bar.figure}
          </bdi>
          <span className={withRules ? "small bar-for" : "visually-hidden"}>
            {t(bar.forUs === 1 ? "why.forUs" : "why.againstUs")}
          </span>
        </li>
      ))}
    </ul>
  );
}
