import type { Key } from "react";
import { Button, ListBox, ListBoxItem, Select, SelectValue } from "react-aria-components";
import { type AppState, centreOf, targetsOf } from "../../app/index.ts";
import type { Grid, Hex, OwnUnit, Refusal } from "../../engine/index.ts";
import { type Reader, tellRefusal } from "../../telling/index.ts";
import { useApp, useGame, useIntents, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Drop } from "../controls.tsx";
import { enemiesAt, enemyShorts } from "./faces.ts";

type Intent = NonNullable<AppState["intent"]>;
interface Target {
  readonly hex: Hex;
  readonly label: string;
}

/** The targets of the order in hand as a list, nearest first, so that it needs no map. */
export function TargetPicker({ unit, intent }: { readonly unit: OwnUnit; readonly intent: Intent }) {
  const { t } = useLanguage();
  const intents = useIntents();
  const targets = useTargets(unit, intent);
  const bar = useApp((state) => targetsOf(state)?.bar ?? null);
  const reader = useReader();
  if (targets.length === 0 && bar && isToldAlready(reader, bar, intent)) return null;
  if (targets.length === 0)
    return (
      <p className="small">
        <Ruled text={bar ? tellRefusal(reader, bar) : t("preview.noTargets")} />
      </p>
    );
  const chosen = targets.some((target) => target.hex === intent.target) ? intent.target : null;
  return (
    <Select
      className="select"
      aria-label={t("preview.target")}
      placeholder={t("preview.pick")}
      value={chosen === null ? null : String(chosen)}
      onChange={(key: Key | null) => {
        if (key !== null && Number(key) !== intent.target) intents.clickHex(Number(key));
      }}
    >
      <Button className="button wide select-button">
        <SelectValue />
      </Button>
      <Drop>
        <ListBox className="menu" items={targets.map((target) => ({ ...target, id: String(target.hex) }))}>
          {(target) => <ListBoxItem id={target.id}>{target.label}</ListBoxItem>}
        </ListBox>
      </Drop>
    </Select>
  );
}

/** Whether the answer about the target that was chosen says why there is none. */
function isToldAlready(reader: Reader, bar: Refusal, { preview }: Intent): boolean {
  return preview?.type === "refused" && tellRefusal(reader, preview.refusal) === tellRefusal(reader, bar);
}

function useTargets(unit: OwnUnit, intent: Intent): readonly Target[] {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const reach = useApp((state) => state.reach);
  const targets = useApp(targetsOf);
  const far = (hex: Hex) => straightDistance(reader.theatre.grid, unit.at, hex);
  if (intent.order === "move")
    return [...(reach?.hexes ?? [])]
      .filter(({ hex }) => hex !== unit.at)
      .sort((a, b) => a.cost - b.cost)
      .map(({ hex, left }) => ({
        hex,
        label: t("preview.moveTarget", { where: reader.where(hex), count: left }),
      }));
  if (intent.order === "bridge")
    return (targets?.hexes ?? []).map((hex) => ({ hex, label: reader.where(hex) }));
  return [...(targets?.hexes ?? [])]
    .sort((a, b) => far(a) - far(b))
    .map((hex) => ({
      hex,
      label: t("preview.enemyTarget", {
        where: reader.where(hex),
        units: enemyShorts(reader, enemiesAt(view, hex)).join(", "),
      }),
    }));
}

/** Distance of two hexes on the map picture, only to sort by. */
function straightDistance(grid: Grid, a: Hex, b: Hex): number {
  const [from, to] = [centreOf(grid, a), centreOf(grid, b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}
