/** The drawn sheet of a scenario as it is kept: shapes in map pixels, packed; and how they are unpacked. */

/** How a text of the sheet is set. */
export type LabelStyle =
  | "hill"
  | "second"
  | "height"
  | "village"
  | "remark"
  | "water-remark"
  | "water"
  | "country"
  | "claim-0"
  | "claim-1";

/** Words beside a point. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly {
    readonly text: string;
    readonly style: LabelStyle;
    readonly size: number | null;
  }[];
  readonly anchor: "start" | "middle" | "end";
  /** From the point to the words where their author set them: map pixels, and pixels of the screen. */
  readonly away: readonly [number, number];
  readonly shift: readonly [number, number];
  /** 1 is read from far away, 2 only near by. */
  readonly rank: number;
}

/** Words along a line, their middle `start` per cent along it. */
export interface CourseLabel {
  readonly line: string;
  readonly text: string;
  readonly style: LabelStyle;
  readonly size: number;
  readonly spacing: number;
  readonly start: number;
  readonly rank: number;
}

/** What is written on the sheet. */
export interface Lettering {
  readonly points: readonly PointLabel[];
  readonly courses: readonly CourseLabel[];
  readonly numbers: readonly {
    readonly x: number;
    readonly y: number;
    readonly turn: number;
    readonly metres: number;
  }[];
  readonly summits: readonly (readonly [number, number])[];
}

/** What stands in the margin of the sheet. */
export interface MarginWords {
  readonly title: string;
  readonly subtitle: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly kilometres: {
    readonly east: readonly (readonly [km: number, x: number])[];
    readonly north: readonly (readonly [km: number, y: number])[];
  };
}

/** A sheet as it is kept in assets/sheets; made by scripts/sheet.mjs. */
export interface KeptSheet extends MarginWords {
  readonly width: number;
  readonly height: number;
  readonly metresPerHex: number;
  readonly lines: {
    readonly contours: readonly { readonly metres: number; readonly lines: readonly string[] }[];
    readonly lining: readonly (readonly string[])[];
    readonly borders: readonly { readonly pattern: "dash-dot" | "crosses"; readonly line: string }[];
  } & Readonly<
    Record<
      | "scrub"
      | "lakes"
      | "rivers"
      | "islands"
      | "streams"
      | "roads"
      | "tracks"
      | "railways"
      | "ferries"
      | "midlines",
      readonly string[]
    >
  >;
  readonly signs: Readonly<Record<"dashes" | "tufts" | "scrub" | "dunes" | "sand" | "wedges", string>>;
  readonly villages: readonly {
    readonly x: number;
    readonly y: number;
    readonly turn: number;
    readonly blocks: readonly (readonly number[])[];
  }[];
  readonly single: readonly {
    readonly kind: "station" | "flag" | "marker";
    readonly x: number;
    readonly y: number;
    readonly turn: number;
  }[];
  readonly lettering: Lettering;
  /** Where the picture of light lies on the map: x, y, width, height. */
  readonly light: readonly [number, number, number, number];
}

/** What only the near sheet has; kept in a file of its own. */
export interface NearSheet {
  readonly contours: KeptSheet["lines"]["contours"];
}

/** Parts of a map pixel that a kept line is exact to. */
const PRECISION = 2;

/**
 * The numbers of a packed list, in groups of `width`.
 * @source "Encoded Polyline Algorithm Format", Google, 2005.
 */
export function unpacked(text: string, width: number): Float32Array {
  const values: number[] = [];
  const last = new Array<number>(width).fill(0);
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 63;
    value |= (letter & 31) << shift;
    shift += 5;
    if (letter >= 32) continue;
    const column = values.length % width;
    const step = value & 1 ? -((value + 1) >> 1) : value >> 1;
    last[column] = (last[column] as number) + step;
    values.push(last[column] as number);
    value = 0;
    shift = 0;
  }
  return Float32Array.from(values);
}

/** The points of a packed line in map pixels: x, y, x, y … */
export function unpackedLine(text: string): Float32Array {
  return unpacked(text, 2).map((value) => value / PRECISION);
}
