/** How much of a group the other side's fire can find: light, weather, ground, works and wire. */
import type { Light, Percent, RuleNumbers, Terrain, Weather } from "../../scenario.ts";
import { percentOf, percentsOf } from "../percent.ts";

type Step = "approach" | "storm";

/** Exposure by light in a step: in the storm flares go up. @rule R4.3 */
export function lightExposure(light: Light, step: Step, numbers: RuleNumbers): Percent {
  const seen = numbers.fire.exposureLight[light];
  if (step === "approach") return seen;
  return seen + percentOf(Math.max(0, 100 - seen), numbers.fire.seenAgainAtStorm);
}

/** Exposure by weather in a step: nobody is hidden by fog from the man he runs at. @rule R4.3 */
export function weatherExposure(weather: Weather, step: Step, numbers: RuleNumbers): Percent {
  return step === "approach" ? numbers.fire.exposureWeather[weather] : 100;
}

/** Exposure of men on the move over a piece of ground, by every cause. @rule R4.3 */
export function moverExposure(
  place: { readonly light: Light; readonly weather: Weather; readonly terrain: Terrain },
  numbers: RuleNumbers,
): Percent {
  return percentsOf(lightExposure(place.light, "approach", numbers), [
    weatherExposure(place.weather, "approach", numbers),
    numbers.fire.exposureTerrain[place.terrain],
  ]);
}

/** Exposure of men who hold a hex: their works, or houses and scrub where these hide better. @rule R4.3 */
export function holderExposure(works: number, terrain: Terrain, numbers: RuleNumbers): Percent {
  return Math.min(worksValue(numbers.fire.exposureWorks, works), numbers.fire.exposureTerrain[terrain]);
}

/** A number given by works level; a level beyond the list counts as its last. */
export function worksValue(byLevel: readonly number[], works: number): number {
  return byLevel[Math.max(0, Math.min(works, byLevel.length - 1))] ?? 0;
}

/**
 * Wire before a hex: what stands, what is cut silently or by engineers, what tanks flatten. Each is a percent
 * added to the losses in the storm, or taken off again.
 * @rule R4.6
 */
export interface Wire {
  readonly standing: Percent;
  readonly cut: Percent;
  /** Of what is cut, the part that men cut in silence in the dark. */
  readonly cutInDark: Percent;
  readonly flattened: Percent;
}

/** The wire that an attack meets. @rule R4.6 */
export function wireMet(
  met: { readonly rows: number; readonly light: Light; readonly engineers: number; readonly tanks: number },
  numbers: RuleNumbers,
): Wire {
  const { wireRow, wirePerTank, tanksBreakWire } = numbers.fire;
  const standing = met.rows * wireRow;
  const lanes = (met.light === "dark" ? 1 : 0) + (met.engineers > 0 ? 1 : 0);
  const cut = Math.min(standing, lanes * wireRow);
  const cutInDark = met.light === "dark" ? Math.min(standing, wireRow) : 0;
  const tanks = Math.min(tanksBreakWire, met.tanks * wirePerTank);
  return { standing, cut, cutInDark, flattened: Math.min(standing - cut, tanks) };
}

/** Whole rows that an attack has opened for good, by cutting and by tanks. @rule R8.6 */
export function rowsOpened(wire: Wire, numbers: RuleNumbers): number {
  return Math.floor((wire.cut + wire.flattened) / Math.max(1, numbers.fire.wireRow));
}

/** Percent that the wire left adds to the attacker's exposure in the storm. */
export function wireLeft(wire: Wire): Percent {
  return wire.standing - wire.cut - wire.flattened;
}
