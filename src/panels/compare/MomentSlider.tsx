import type { MomentCompared } from "../../analysis/index.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { IconButton } from "../controls.tsx";
import { momentSaid } from "./words.ts";

/** The hours that game and history share, one of them chosen. */
export function MomentSlider(props: {
  readonly moments: readonly MomentCompared[];
  readonly at: number;
  readonly onChange: (at: number) => void;
}) {
  const { moments, at, onChange } = props;
  const { t } = useLanguage();
  const reader = useReader();
  const moment = moments[at];
  if (!moment) return null;
  const said = momentSaid(reader, moment);
  const value = moment.end === 1 ? t("compare.atEnd", { when: said }) : said;
  return (
    <div className="compare-hour">
      <p className="compare-when">
        <strong>{value}</strong>{" "}
        <span className="small">{t(moment.differs === 1 ? "compare.differsNow" : "compare.sameNow")}</span>
      </p>
      <div className="compare-slider compare-tools">
        <IconButton
          icon="previous"
          label={t("compare.earlier")}
          isDisabled={at === 0}
          onPress={() => onChange(Math.max(0, at - 1))}
        />
        <input
          type="range"
          min={0}
          max={moments.length - 1}
          value={at}
          aria-label={t("compare.hour")}
          aria-valuetext={value}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <IconButton
          icon="next"
          label={t("compare.later")}
          isDisabled={at === moments.length - 1}
          onPress={() => onChange(Math.min(moments.length - 1, at + 1))}
        />
      </div>
    </div>
  );
}
