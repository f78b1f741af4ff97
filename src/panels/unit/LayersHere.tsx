import { lookoutOf, rangedUnits } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import { tellLayersAt } from "../../telling/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";

/** What the layers that are switched on show in a hex, in words; nothing while none has anything to say. */
export function LayersHere({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const layers = useApp((state) => state.settings.layers);
  const lookout = useApp(lookoutOf);
  const selected = useApp((state) => state.selected);
  const ranged = layers.ranges ? rangedUnits({ selected, view }) : [];
  const told = tellLayersAt(reader, view, { hex, layers, lookout, ranged });
  if (told.length === 0) return null;
  return (
    <ul className="layers-here small" aria-label={t("layers.told.label")}>
      {told.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand there twice, and none has a state
        <li key={place}>
          <Ruled text={text} />
        </li>
      ))}
    </ul>
  );
}
