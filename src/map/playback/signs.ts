/** Who acts and on whom, drawn while it is told: the way of a march, the arrow of a storm, the arc of a shot, the ground. */
import type { MomentSigns, Stroke } from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import type { Hex, UnitId } from "../../engine/index.ts";
import { placesOf, type Step } from "./steps.ts";

type Standing = ReadonlyMap<UnitId, Pick<Appearance, "hex" | "side">>;

/** Hexes that are to be seen when a step is told: where it ends first, then where those stand who act. */
export function groundOf(step: Step, standing: Standing): readonly Hex[] {
  const from = strokesOf(step, standing).flatMap(({ path }) => path);
  // Whence a shot came is known even where nobody is seen there.
  const shot = step.type === "shells" && step.from !== null ? [step.from] : [];
  return [...new Set([...placesOf(step).slice(-1), ...shot, ...from.reverse()])];
}

/** The signs of a step; `standing` tells where units stand before it. */
export function signsOf(step: Step, standing: Standing): MomentSigns {
  const strokes = strokesOf(step, standing);
  const of = (type: Step["type"]): readonly Stroke[] => (step.type === type ? strokes : []);
  return {
    certainty: "theirs",
    hexes: placesOf(step).slice(-1),
    marches: of("march"),
    storms: of("assault"),
    shots: of("shells"),
  };
}

function strokesOf(step: Step, standing: Standing): readonly Stroke[] {
  if (step.type === "march") {
    const side = standing.get(step.unit)?.side;
    return side ? [{ side, path: step.path }] : [];
  }
  if (step.type === "assault") {
    const from = new Map<Hex, Stroke>();
    for (const unit of step.units) {
      const at = standing.get(unit);
      if (at && at.hex !== step.target) from.set(at.hex, { side: at.side, path: [at.hex, step.target] });
    }
    return [...from.values()];
  }
  if (step.type !== "shells" || step.from === null || step.from === step.target) return [];
  const shooter = [...standing.values()].find(({ hex }) => hex === step.from);
  return shooter ? [{ side: shooter.side, path: [step.from, step.target] }] : [];
}
