import type { LossRange, Preview, Reveal } from "../../engine/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Fact } from "../controls.tsx";

type Told = Exclude<Preview, { readonly type: "refused" }>;

/** "about 31 (20–40)": the mean, and four cases in five. */
export function useLossWords(): (range: LossRange) => string {
  const { t, formatNumber, formatRange } = useLanguage();
  return (range) =>
    range.low === range.high
      ? formatNumber(range.expected)
      : t("preview.expectedIn", {
          expected: formatNumber(range.expected),
          range: formatRange(range.low, range.high),
        });
}

/** What an order surely stays within, what it shows, and whether it can be taken back. */
export function Foresight({ preview }: { readonly preview: Told }) {
  const { t } = useLanguage();
  return (
    <div className="foresight">
      <Surely preview={preview} />
      <Reveals preview={preview} />
      <p className={`small ${preview.undo === "yes" ? "" : "undo-why"}`}>
        {t(`preview.undo.${preview.undo}`)}
      </p>
    </div>
  );
}

function Surely({ preview }: { readonly preview: Told }) {
  const { t, formatRange } = useLanguage();
  const { span } = preview;
  if (!span) return null;
  const ours = t("preview.surelyOurs", { ours: formatRange(span.own.low, span.own.high) });
  const theirs = t("preview.surelyTheirs", { theirs: formatRange(span.enemy.low, span.enemy.high) });
  const told = preview.type === "move" ? [ours] : [ours, theirs];
  const results = span.results.map((result) => t(`preview.results.${result}`)).join(", ");
  return (
    <>
      <dl className="facts">
        <Fact label={t("preview.surely")}>{told.join(", ")}</Fact>
      </dl>
      <details className="small">
        <summary>{t("preview.surelyWhy")}</summary>
        <ul>
          {span.because.map((cause) => (
            <li key={cause}>{t(`preview.because.${cause}`)}</li>
          ))}
          {span.unfought === 1 ? <li>{t("preview.unfought")}</li> : null}
        </ul>
        {results === "" ? null : <p>{t("preview.mayEnd", { results })}</p>}
      </details>
    </>
  );
}

function Reveals({ preview }: { readonly preview: Told }) {
  const { t } = useLanguage();
  const reader = useReader();
  if (preview.reveals.length === 0) return null;
  const told = (reveal: Reveal): string => {
    if (reveal.what === "identifies") return t("preview.reveals.identifies", { count: reveal.contacts });
    if (reveal.what === "ground") return t("preview.reveals.ground", { count: reveal.hexes });
    const { hidden, active } = reveal;
    return t("preview.reveals.active", { unit: reader.short(reveal.unit), hidden, active });
  };
  return (
    <ul className="small reveals">
      {preview.reveals.map((reveal) => (
        <li key={reveal.what === "active" ? reveal.unit : reveal.what}>{told(reveal)}</li>
      ))}
    </ul>
  );
}
