import { explanationOf } from "../../app/index.ts";
import { useApp, useIntents, useLanguage } from "../AppContext.tsx";
import { DeedTold } from "../cards/DeedCard.tsx";
import { ResultTold } from "../cards/ResultCard.tsx";
import { Sheet } from "../controls.tsx";

/** Why what the map is showing came so, for who asks; until it has been read all else waits. */
export function Explained() {
  const { t } = useLanguage();
  const intents = useIntents();
  const explains = useApp(({ reel }) => reel.explains);
  const told = explains && explanationOf(explains.deed);
  return (
    <Sheet
      title={t("busy.why")}
      isOpen={told !== null}
      onClose={() => intents.explainShow("explained")}
      className="beside-map"
    >
      {told?.type === "result" ? <ResultTold event={told.event} /> : null}
      {told?.type === "deed" ? <DeedTold deed={told.deed} /> : null}
    </Sheet>
  );
}
