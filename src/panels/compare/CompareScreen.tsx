import { useState } from "react";
import { Button } from "react-aria-components";
import type { Comparison, MomentCompared } from "../../analysis/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Page } from "../screens/Page.tsx";
import { useTheme } from "../useTheme.ts";
import { csvOf, rowsOf } from "./csv.ts";
import { download } from "./download.ts";
import { LargestDifferences, WhereTheyPart } from "./InWords.tsx";
import { Losses } from "./Losses.tsx";
import { Maps } from "./Maps.tsx";
import { MomentSlider } from "./MomentSlider.tsx";
import { pictureOf } from "./picture.ts";
import { Ammunition, Ground } from "./Tables.tsx";
import { UnitsTable } from "./UnitsTable.tsx";
import { answerSaid, momentSaid } from "./words.ts";
import "../styles/compare.css";

/** The game in play, or just over, beside the battle as it happened. */
export function CompareScreen() {
  const { t } = useLanguage();
  const comparison = useApp((state) => state.comparison);
  return (
    <Page title={t("compare.title")}>
      {comparison ? (
        <Compared comparison={comparison} />
      ) : (
        <p className="prose" role="status">
          {t("compare.working")}
        </p>
      )}
    </Page>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const reader = useReader();
  const { view } = useGame();
  const { moments, knower, historyKnower, takenOver } = comparison;
  const [at, setAt] = useState(moments.length - 1);
  const moment = moments[at];
  return (
    <div className="compare" data-same-until={moments[comparison.sameUntil]?.turn ?? ""}>
      <p className="compare-answer" role="status">
        {answerSaid(reader, comparison)}
      </p>
      <p className="small">
        {knower === "all"
          ? t("compare.knownAll")
          : t(historyKnower === "all" ? "compare.knownWhole" : "compare.knownBy", {
              side: reader.sideName(knower),
            })}
        {takenOver === null
          ? null
          : ` ${t("compare.takenOver", { when: momentSaid(reader, { minute: reader.minuteOfTurn(takenOver) }) })}`}
      </p>
      {knower === "all" ? null : (
        <Button
          className="button compare-tools"
          onPress={() => void intents.compare(historyKnower === "all" ? "as-known" : "whole")}
        >
          {historyKnower === "all"
            ? t("compare.showAsKnown", { side: reader.sideName(knower) })
            : t("compare.showWhole")}
        </Button>
      )}
      {view.outcome ? (
        <Button className="button compare-tools" onPress={() => intents.goTo("outcome")}>
          {t("compare.backToOutcome")}
        </Button>
      ) : null}
      {moment ? (
        <>
          <MomentSlider moments={moments} at={at} onChange={setAt} />
          <Maps moment={moment} />
          <div className="compare-columns">
            <LargestDifferences moment={moment} />
            <WhereTheyPart comparison={comparison} />
            <Ground moment={moment} knower={knower} />
            <Ammunition moment={moment} />
            <Losses comparison={comparison} moment={moment} />
            <UnitsTable moment={moment} />
          </div>
          <Exports comparison={comparison} moment={moment} />
        </>
      ) : null}
    </div>
  );
}

/** The ways to take the comparison along. */
function Exports(props: { readonly comparison: Comparison; readonly moment: MomentCompared }) {
  const { comparison, moment } = props;
  const { t } = useLanguage();
  const reader = useReader();
  const theme = useTheme();
  const [isBusy, setBusy] = useState(false);
  const savePicture = async () => {
    setBusy(true);
    try {
      const canvas = await pictureOf(reader, moment, theme);
      canvas.toBlob((blob) => {
        if (blob) download(`${comparison.scenario}-${moment.turn + 1}.png`, blob);
      }, "image/png");
    } finally {
      setBusy(false);
    }
  };
  const saveTables = () => {
    const text = csvOf(rowsOf(reader, comparison));
    download(`${comparison.scenario}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <section className="compare-tools compare-exports">
      <h2>{t("compare.export.title")}</h2>
      <div className="row">
        <Button className="button" isDisabled={isBusy} onPress={() => void savePicture()}>
          {t("compare.export.picture")}
        </Button>
        <Button className="button" onPress={saveTables}>
          {t("compare.export.tables")}
        </Button>
        <Button className="button" onPress={() => window.print()}>
          {t("compare.export.print")}
        </Button>
      </div>
      <p className="small">{t("compare.export.note")}</p>
    </section>
  );
}
