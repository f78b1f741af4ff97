import { Button } from "react-aria-components";
import type { Hex } from "../../engine/index.ts";
import { useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { LookUp } from "../reference/LookUp.tsx";
import { ownAt } from "./faces.ts";
import { GroundOf } from "./Ground.tsx";
import { NextUnit } from "./NothingSelected.tsx";

/** A hex without a known enemy: its ground, and the own units in it to choose from. */
export function HexPanel({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const intents = useIntents();
  const { view } = useGame();
  const units = ownAt(view, hex);
  return (
    <div className="panel-part">
      <GroundOf hex={hex} />
      {units.length > 0 ? (
        <div className="stack">
          <h3>{t("hex.units")}</h3>
          {units.map((unit) => (
            <Button key={unit.id} className="button wide" onPress={() => intents.selectUnit(unit.id)}>
              {reader.unit(unit.id)}
            </Button>
          ))}
        </div>
      ) : null}
      <NextUnit />
      <LookUp shown={{ hex }} />
    </div>
  );
}
