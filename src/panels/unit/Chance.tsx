import { Meter } from "react-aria-components";
import { useLanguage } from "../AppContext.tsx";
import { Term } from "../terms/Term.tsx";

/** The chance to take a hex as a bar, with its words. */
export function Chance({
  label,
  percent,
  told,
}: {
  readonly label: string;
  readonly percent: number;
  readonly told: string;
}) {
  const { t } = useLanguage();
  return (
    <div className="chance">
      <div className="fact">
        <span>
          <Term term={t("terms.chanceToTake")}>{label}</Term>
        </span>
        {/* The meter says it; it may hold nothing that is pressed. */}
        <strong aria-hidden="true">{told}</strong>
      </div>
      <Meter value={percent} aria-label={label} valueLabel={told}>
        <div className="chance-bar">
          <span style={{ inlineSize: `${percent}%` }} />
        </div>
      </Meter>
    </div>
  );
}
