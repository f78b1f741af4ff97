import { Meter } from "react-aria-components";
import { useLanguage } from "../AppContext.tsx";

/** A chance as a bar with its per cent. */
export function Chance({ label, percent }: { readonly label: string; readonly percent: number }) {
  const { formatPercent } = useLanguage();
  return (
    <Meter className="chance" value={percent} aria-label={label} valueLabel={formatPercent(percent)}>
      <div className="fact">
        <span>{label}</span>
        <strong>{formatPercent(percent)}</strong>
      </div>
      <div className="chance-bar">
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
    </Meter>
  );
}
