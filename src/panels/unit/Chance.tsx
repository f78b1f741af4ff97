import { Meter } from "react-aria-components";

/** A chance as a bar, with its words. */
export function Chance({
  label,
  percent,
  told,
}: {
  readonly label: string;
  readonly percent: number;
  readonly told: string;
}) {
  return (
    <Meter className="chance" value={percent} aria-label={label} valueLabel={told}>
      <div className="fact">
        <span>{label}</span>
        <strong>{told}</strong>
      </div>
      <div className="chance-bar">
        <span style={{ inlineSize: `${percent}%` }} />
      </div>
    </Meter>
  );
}
