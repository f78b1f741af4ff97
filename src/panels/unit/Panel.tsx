import { useEffect, useRef } from "react";
import type { OwnUnit } from "../../engine/index.ts";
import { useApp, useGame } from "../AppContext.tsx";
import { LookUp } from "../reference/LookUp.tsx";
import { useRoomFor } from "../useRoomFor.ts";
import { useWholeLines } from "../useWholeLines.ts";
import { EnemyPanel } from "./EnemyPanel.tsx";
import { enemiesAt } from "./faces.ts";
import { Ground } from "./Ground.tsx";
import { GroupPanel } from "./GroupPanel.tsx";
import { HexPanel } from "./HexPanel.tsx";
import { MarchOfUnit } from "./Marches.tsx";
import { NothingSelected } from "./NothingSelected.tsx";
import { Orders } from "./Orders.tsx";
import { OpenOrder, Preview, Reasons, WholePreview } from "./Preview.tsx";
import { SightPanel } from "./Sight.tsx";
import { UnitFacts, UnitHead } from "./UnitFacts.tsx";

/** The own unit that is selected, or null. */
export function useSelectedUnit(): OwnUnit | null {
  const id = useApp((state) => state.selected.unit);
  const { view } = useGame();
  return view.own.find((unit) => unit.id === id) ?? null;
}

/** A tablet held upright: the unit stands beside its orders. The style sheet says the same. */
const TWO_COLUMNS = "(min-width: 700px) and (max-width: 1099.98px) and (orientation: portrait)";

/** The sheet that is pulled up. */
const PHONE = "(max-width: 699.98px) and (orientation: portrait), (max-width: 479.98px)";

/** The lower edge of a column that scrolls by itself. */
function Sill() {
  return <div className="sill" ref={useWholeLines()} />;
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
    for (const each of [page, ...page.querySelectorAll(".panel-part, .preview-body")]) each.scrollTo(0, 0);
    page.querySelector(".preview-open")?.scrollIntoView({ block: "nearest" });
  }, [read]);
  const isGroup = useApp((state) => state.group.length > 0);
  const isTwoColumns = useRoomFor(TWO_COLUMNS);
  const isPhone = useRoomFor(PHONE);
  const isAimed = intent?.target != null;
  // Where all stands in one column, what is to be decided comes before the facts.
  const isBrief = !isTwoColumns && (isAimed || isPhone);
  const isAimedInTwo = isAimed && isTwoColumns;
  if (sight) return <SightPanel />;
  if (isGroup) return <GroupPanel />;
  if (unit)
    return (
      <>
        <div className={isAimedInTwo ? "panel-part panel-aim" : "panel-part panel-unit"} ref={part}>
          {isAimed ? (
            isTwoColumns ? (
              <Preview unit={unit} />
            ) : (
              <WholePreview unit={unit} />
            )
          ) : (
            <UnitHead unit={unit} beneath={isBrief ? "strength" : "parent"} />
          )}
          {isBrief || isAimed ? null : <UnitFacts unit={unit} />}
          {isTwoColumns && !isAimed ? <Ground /> : null}
          {isTwoColumns && !isAimed ? <Sill key={read} /> : null}
        </div>
        <div className="panel-part panel-order">
          {isAimed ? (
            <>
              {isTwoColumns ? <Reasons unit={unit} /> : <UnitHead unit={unit} />}
              <UnitFacts unit={unit} />
              <Ground />
            </>
          ) : null}
          <MarchOfUnit unit={unit} />
          <Orders unit={unit}>
            {intent && intent.target === null ? <OpenOrder unit={unit} intent={intent} /> : null}
          </Orders>
          {isBrief && !isAimed ? <UnitFacts unit={unit} /> : null}
          {isAimed || isTwoColumns ? null : <Ground />}
          <LookUp shown={{ unit: unit.id, hex: unit.at }} />
          {isTwoColumns ? <Sill key={read} /> : null}
        </div>
      </>
    );
  if (hex === null) return <NothingSelected />;
  const enemies = enemiesAt(view, hex);
  return enemies.length > 0 ? <EnemyPanel enemies={enemies} hex={hex} /> : <HexPanel hex={hex} />;
}
