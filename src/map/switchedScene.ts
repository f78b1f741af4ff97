/** What the switched layers are to show of the store's state. */
import {
  type AppState,
  dangerMap,
  dangersTo,
  type FireRange,
  fireRangeOf,
  lookoutOf,
  outlookFrom,
  rangedUnits,
  supplyAsKnown,
  zonesAsKnown,
} from "../app/index.ts";
import type { Theme } from "../drawing/palette.ts";
import type { Hex, SideView, UnitId } from "../engine/index.ts";
import type { Threats } from "./layers/danger.ts";
import type { SwitchedScene } from "./layers/switched.ts";

const NO_RANGES: readonly FireRange[] = [];
const threatsTold = new WeakMap<SideView, Map<Hex, Threats>>();
const rangesTold = new WeakMap<SideView, Map<string, readonly FireRange[]>>();

/** The scene of a state and the view that is shown; what has not changed is the same object as before. */
export function switchedSceneOf(state: AppState, view: SideView, theme: Theme): SwitchedScene {
  const { layers } = state.settings;
  const lookout = layers.sight ? lookoutOf(state) : null;
  const questioned = layers.danger ? hexInQuestion(state) : null;
  return {
    theme,
    layers,
    side: view.side,
    control: view.control,
    zones: layers.zones ? zonesAsKnown(view) : null,
    danger: layers.danger ? dangerMap(view) : null,
    threats: questioned === null ? null : threatsTo(view, questioned),
    supply: layers.supply ? supplyAsKnown(view) : null,
    supplied: layers.supply ? state.selected.unit : null,
    ranges: layers.ranges ? rangesOf(view, rangedUnits({ selected: state.selected, view })) : NO_RANGES,
    outlook: lookout === null ? null : outlookFrom(view, lookout),
  };
}

/** The hex under the pointer or the cursor, else the one that is selected. */
function hexInQuestion({ pointed, selected }: AppState): Hex | null {
  return pointed ?? selected.hex;
}

function threatsTo(view: SideView, hex: Hex): Threats {
  return keptIn(threatsTold, view, hex, () => ({ hex, dangers: dangersTo(view, hex) }));
}

function rangesOf(view: SideView, units: readonly UnitId[]): readonly FireRange[] {
  return keptIn(rangesTold, view, units.join(" "), () =>
    units.flatMap((unit) => {
      const range = fireRangeOf(view, unit);
      return range ? [range] : [];
    }),
  );
}

function keptIn<Key, Value>(
  kept: WeakMap<SideView, Map<Key, Value>>,
  view: SideView,
  key: Key,
  make: () => Value,
): Value {
  let known = kept.get(view);
  if (!known) {
    known = new Map();
    kept.set(view, known);
  }
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
