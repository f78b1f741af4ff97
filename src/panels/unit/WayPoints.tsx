import { Button, ToggleButton } from "react-aria-components";
import type { AppState } from "../../app/index.ts";
import { useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Icon } from "../icons.tsx";

/** Hexes by way of which a move leads, each to be taken out, and the button that lets the map choose more. */
export function WayPoints({ intent }: { readonly intent: NonNullable<AppState["intent"]> }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const isChoosing = intent.choosing === "way-point";
  return (
    <section className="way-points">
      <div className="row">
        {intent.via.map((hex) => (
          <Button
            key={hex}
            className="chip"
            aria-label={t("wayPoints.remove", { where: reader.where(hex) })}
            onPress={() => intents.toggleWayPoint(hex)}
          >
            {t("wayPoints.byWayOf", { where: reader.where(hex) })}
            <Icon name="close" />
          </Button>
        ))}
        <ToggleButton className="button" isSelected={isChoosing} onChange={() => intents.chooseWayPoint()}>
          <Icon name="march" />
          {t(isChoosing ? "controls.cancel" : "wayPoints.add")}
        </ToggleButton>
      </div>
      {isChoosing ? <p className="small">{t("wayPoints.prompt")}</p> : null}
    </section>
  );
}
