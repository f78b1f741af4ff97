import { Button } from "react-aria-components";
import { tellBogs, tellGroupTitle } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import type { OverTheScreen } from "../whenAsked.tsx";
import { EscalationPrice } from "./AssaultPreview.tsx";
import { TakenBack } from "./Foresight.tsx";
import { FiresGivenUp, Swim } from "./OrderState.tsx";
import { orderInHand } from "./Preview.tsx";

/** The question before an order that has a price: what it closes and costs. The answer that changes nothing has the focus. */
export function PriceQuestion({ onClose }: OverTheScreen) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const price = useApp((state) => state.priceAsked);
  if (!price) return null;
  return (
    <Sheet title={t("preview.sure")} isOpen onClose={onClose} className="beside-map" about="price-asked">
      <div className="question" id="price-asked">
        {price.of === "marches" ? null : <OrderAskedAbout />}
        {price.swims.map((swim, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two units may pay the same, and the list never moves.
          <Swim key={at} swim={swim} />
        ))}
        {price.bogs.map((bog) => (
          <p key={bog.unit} className="refusal">
            {tellBogs(reader, bog)}
          </p>
        ))}
        {price.bogs.length === 0 && price.bogging > 0 ? <MayBog tenths={price.bogging} /> : null}
        <EscalationPrice breaches={price.breaches.flat()} when={price.when} />
        <FiresGivenUp closes={price.closes} />
        {price.of === "marches" ? null : <UndoAskedAbout />}
      </div>
      <div className="row">
        <Button className="button main" onPress={() => intents.payPrice("yes")}>
          {price.of === "marches" ? t("marches.goOn", { count: price.orders }) : t("preview.give")}
        </Button>
        <Button className="button" autoFocus onPress={onClose}>
          {t("staff.no")}
        </Button>
      </div>
    </Sheet>
  );
}

/** The order that is asked about, and who carries it out. */
function OrderAskedAbout() {
  const { t } = useLanguage();
  const reader = useReader();
  const intent = useApp((state) => state.intent);
  const unit = useApp((state) => state.selected.unit);
  const inHand = useApp((state) => state.groupInHand);
  const told = () => {
    if (inHand) {
      const units = inHand.lines
        .filter(({ command }) => command !== null)
        .map((line) => reader.short(line.unit));
      return t("sheet.aim", { unit: units.join(", "), aim: tellGroupTitle(reader, inHand.order) });
    }
    return intent && unit ? orderInHand(reader, intent, unit) : null;
  };
  const order = told();
  return order === null ? null : (
    <p>
      <strong>{order}</strong>
    </p>
  );
}

/** Whether it can be taken back. */
function UndoAskedAbout() {
  const preview = useApp((state) => state.intent?.preview ?? null);
  return preview && preview.type !== "refused" ? <TakenBack preview={preview} /> : null;
}

/** How many tanks are likely to stick on the way. */
function MayBog({ tenths }: { readonly tenths: number }) {
  const { t, formatNumber } = useLanguage();
  return <p className="refusal">{t("preview.mayBog", { tanks: formatNumber(tenths / 10) })}</p>;
}
