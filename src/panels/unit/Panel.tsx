import { useEffect, useRef } from "react";
import type { OwnUnit } from "../../engine/index.ts";
import { useApp, useGame } from "../AppContext.tsx";
import { LookUp } from "../reference/LookUp.tsx";
import { EnemyPanel } from "./EnemyPanel.tsx";
import { enemiesAt } from "./faces.ts";
import { Ground } from "./Ground.tsx";
import { GroupPanel } from "./GroupPanel.tsx";
import { HexPanel } from "./HexPanel.tsx";
import { MarchOfUnit } from "./Marches.tsx";
import { NothingSelected } from "./NothingSelected.tsx";
import { Orders } from "./Orders.tsx";
import { OpenOrder, Preview } from "./Preview.tsx";
import { SightPanel } from "./Sight.tsx";
import { UnitFacts, UnitHead } from "./UnitFacts.tsx";

/** The own unit that is selected, or null. */
export function useSelectedUnit(): OwnUnit | null {
  const id = useApp((state) => state.selected.unit);
  const { view } = useGame();
  return view.own.find((unit) => unit.id === id) ?? null;
}

/** The panel at the side of the map: whatever is selected, and the order that is considered. */
export function Panel() {
  const unit = useSelectedUnit();
  const hex = useApp((state) => state.selected.hex);
  const intent = useApp((state) => state.intent);
  const sight = useApp((state) => state.sight);
  const { view } = useGame();
  const part = useRef<HTMLDivElement>(null);
  const inHand = intent === null ? "" : `${intent.order} ${intent.target === null ? "open" : "aimed"}`;
  const read = unit ? `${unit.id} ${inHand}` : null;
  // Another unit, or another order in hand, is read from its beginning; what the order asks for comes into sight.
  useEffect(() => {
    const page = part.current?.closest(".tab-panel");
    if (read === null || !page) return;
    page.scrollTo(0, 0);
    page.querySelector(".preview-open")?.scrollIntoView({ block: "nearest" });
  }, [read]);
  const isGroup = useApp((state) => state.group.length > 0);
  if (sight) return <SightPanel />;
  if (isGroup) return <GroupPanel />;
  if (unit)
    return (
      <>
        <div className="panel-part panel-unit" ref={part}>
          <UnitHead unit={unit} />
          <UnitFacts unit={unit} />
          <Ground />
        </div>
        <div className="panel-part panel-order">
          {intent?.target == null ? null : <Preview unit={unit} />}
          <MarchOfUnit unit={unit} />
          <Orders unit={unit}>
            {intent && intent.target === null ? <OpenOrder unit={unit} intent={intent} /> : null}
          </Orders>
          <LookUp shown={{ unit: unit.id, hex: unit.at }} />
        </div>
      </>
    );
  if (hex === null) return <NothingSelected />;
  const enemies = enemiesAt(view, hex);
  return enemies.length > 0 ? <EnemyPanel enemies={enemies} hex={hex} /> : <HexPanel hex={hex} />;
}
