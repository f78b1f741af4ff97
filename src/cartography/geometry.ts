/** A place on the ground: kilometres east and north of the projection's origin. */
export type Point = readonly [east: number, north: number];
/** A closed outline whose last point is joined to its first, which is not repeated. */
export type Ring = readonly Point[];
/** An open course. */
export type Course = readonly Point[];

/** Straight-line distance in km. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The point a share `t` (0–1) of the way from `a` to `b`. */
export function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Distance in km from a point to an open course. */
export function distanceToCourse(p: Point, course: Course): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < course.length; i++) {
    const a = course[i] as Point;
    const b = course[i + 1] as Point;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, (a[0] + dx * share - p[0]) ** 2 + (a[1] + dy * share - p[1]) ** 2);
  }
  return Math.sqrt(nearest);
}

/** Consecutive pairs of an open course. */
export function* segments(course: Course): Generator<readonly [Point, Point]> {
  let previous: Point | undefined;
  for (const point of course) {
    if (previous) yield [previous, point];
    previous = point;
  }
}

/** Whether a point lies inside a closed outline (even-odd rule). */
export function isInside(p: Point, ring: Ring): boolean {
  let inside = false;
  let previous = ring[ring.length - 1];
  for (const current of ring) {
    if (previous && current[1] > p[1] !== previous[1] > p[1]) {
      const crossing =
        ((previous[0] - current[0]) * (p[1] - current[1])) / (previous[1] - current[1]) + current[0];
      if (p[0] < crossing) inside = !inside;
    }
    previous = current;
  }
  return inside;
}

/** Cuts the corners of a closed outline (Chaikin), `rounds` times. */
export function roundCorners(ring: Ring, rounds: number): Ring {
  let points = ring;
  for (let round = 0; round < rounds; round++) {
    points = points.flatMap((a, i) => {
      const b = points[(i + 1) % points.length] ?? a;
      return [between(a, b, 0.25), between(a, b, 0.75)];
    });
  }
  return points;
}

/** Adds points so that no stretch of a closed outline is much longer than `stepKm`. */
export function densify(ring: Ring, stepKm: number): Ring {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    const pieces = Math.max(1, Math.round(distance(a, b) / stepKm));
    return Array.from({ length: pieces }, (_, j) => between(a, b, j / pieces));
  });
}

/** Points of a smooth curve (Catmull-Rom) through a course, `pieces` for each of its stretches. */
export function smoothCourse(course: Course, pieces: number): Course {
  const result: Point[] = [];
  for (let i = 0; i + 1 < course.length; i++) {
    const p1 = course[i] as Point;
    const p2 = course[i + 1] as Point;
    const p0 = course[i - 1] ?? p1;
    const p3 = course[i + 2] ?? p2;
    for (let j = 0; j < pieces; j++) {
      const u = j / pieces;
      result.push([catmullRom(p0[0], p1[0], p2[0], p3[0], u), catmullRom(p0[1], p1[1], p2[1], p3[1], u)]);
    }
  }
  const last = course[course.length - 1];
  if (last) result.push(last);
  return result;
}

function catmullRom(a: number, b: number, c: number, d: number, u: number): number {
  return (
    0.5 * (2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u * u + (3 * b - a - 3 * c + d) * u * u * u)
  );
}

/** Smooth rise from 0 at `from` to 1 at `to`. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
