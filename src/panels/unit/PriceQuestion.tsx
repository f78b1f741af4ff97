import { Button } from "react-aria-components";
import { tellBogs } from "../../telling/index.ts";
import { useApp, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Sheet } from "../controls.tsx";
import type { OverTheScreen } from "../whenAsked.tsx";
import { EscalationPrice } from "./AssaultPreview.tsx";
import { FiresGivenUp, Swim } from "./OrderState.tsx";

/** The question before an order that has a price: what it closes and costs. The answer that changes nothing has the focus. */
export function PriceQuestion({ onClose }: OverTheScreen) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const price = useApp((state) => state.priceAsked);
  if (!price) return null;
  return (
    <Sheet title={t("preview.sure")} isOpen onClose={onClose} className="beside-map">
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

/** How many tanks are likely to stick on the way. */
function MayBog({ tenths }: { readonly tenths: number }) {
  const { t, formatNumber } = useLanguage();
  return <p className="refusal">{t("preview.mayBog", { tanks: formatNumber(tenths / 10) })}</p>;
}
