import { type Course, densify, distance, type Point, type Ring, roundCorners, segments } from "./geometry.ts";
import { layeredNoise, type Noise } from "./noise.ts";

/** How far and how broadly a drawn shore wanders from its rough outline. */
export interface ShoreCharacter {
  readonly amplitudeKm: number;
  readonly wavelengthKm: number;
  readonly seed: number;
}

/** The two noises that push points east and north. */
export interface Wander {
  readonly east: Noise;
  readonly north: Noise;
}

const SHORE_STEP_KM = 0.018;
const COURSE_STEP_KM = 0.22;

/** Turns a rough outline into a shore as water makes it: rounded, with bays and points. */
export function naturalShore(outline: Ring, shore: ShoreCharacter, wander: Wander): Ring {
  const layers = { wavelengthKm: shore.wavelengthKm, octaves: 4, gain: 0.55 };
  const { amplitudeKm, seed } = shore;
  return densify(roundCorners(withoutRepeatedEnd(outline), 3), SHORE_STEP_KM).map(
    ([x, y]): Point => [
      x + amplitudeKm * layeredNoise(wander.east, x + seed, y, layers),
      y + amplitudeKm * layeredNoise(wander.north, x, y + seed, layers),
    ],
  );
}

/** Lets a road or stream wind between the points that are known of it; its two ends stay. */
export function windingCourse(
  course: Course,
  winding: { readonly amplitudeKm: number; readonly seed: number },
  wander: Wander,
): Course {
  const layers = { wavelengthKm: 0.6, octaves: 2 };
  const { amplitudeKm, seed } = winding;
  const points: Point[] = [];
  for (const [a, b] of segments(course)) {
    const pieces = Math.max(1, Math.round(distance(a, b) / COURSE_STEP_KM));
    for (let j = 0; j < pieces; j++) {
      const x = a[0] + ((b[0] - a[0]) * j) / pieces;
      const y = a[1] + ((b[1] - a[1]) * j) / pieces;
      const reach = points.length === 0 ? 0 : amplitudeKm;
      points.push([
        x + reach * layeredNoise(wander.east, x + seed, y, layers),
        y + reach * layeredNoise(wander.north, x, y + seed, layers),
      ]);
    }
  }
  const last = course[course.length - 1];
  if (last) points.push(last);
  return points;
}

function withoutRepeatedEnd(ring: Ring): Ring {
  const first = ring[0];
  const last = ring[ring.length - 1];
  return first && last && distance(first, last) < 1e-6 ? ring.slice(0, -1) : ring;
}
