/** The drawn sheet of a scenario as it is kept: shapes in pixels of the map picture, lines and signs packed. */

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

/** One line of a name. */
export interface LabelLine {
  readonly text: string;
  readonly style: LabelStyle;
  readonly size: number | null;
}

/** Words beside a point: where the sheet's author set them, from where they may move. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly LabelLine[];
  readonly anchor: "start" | "middle" | "end";
  /** From the point to the words: map pixels that grow with the zoom, and pixels of the screen. */
  readonly away: readonly [number, number];
  readonly shift: readonly [number, number];
  /** 1 is read from far away, 2 only near by. */
  readonly rank: number;
}

/** How words are set along a line, whatever the line is kept as. */
export interface SetAlong<Style = LabelStyle> {
  readonly text: string;
  readonly style: Style;
  readonly size: number;
  readonly spacing: number;
  /** Middle of the words, per cent of the line. */
  readonly start: number;
  /** 1 is read from far away, 2 only near by. */
  readonly rank: number;
}

/** Words along a packed line. */
export interface CourseLabel extends SetAlong {
  readonly line: string;
}

/** A number that may stand in a contour, its top uphill. */
export interface ContourNumber {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly metres: number;
}

/** Everything that is written on the sheet. */
export interface Lettering {
  readonly points: readonly PointLabel[];
  readonly courses: readonly CourseLabel[];
  readonly numbers: readonly ContourNumber[];
  /** Summits: places of their triangles. */
  readonly summits: readonly (readonly [number, number])[];
}

/** What stands in the margin of the sheet. */
export interface MarginWords {
  readonly title: string;
  readonly subtitle: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What the sheet was drawn from, and how far it can be trusted. */
  readonly sources: readonly string[];
  /** Where the whole kilometres of the sheet's own grid lie. */
  readonly kilometres: {
    readonly east: readonly (readonly [km: number, x: number])[];
    readonly north: readonly (readonly [km: number, y: number])[];
  };
}

/** Lines and outlines of the sheet, each packed. */
export interface PackedLines {
  /** Contours by height in metres; rings repeat their first point. */
  readonly contours: readonly { readonly metres: number; readonly lines: readonly string[] }[];
  readonly scrub: readonly string[];
  readonly lakes: readonly string[];
  readonly rivers: readonly string[];
  readonly islands: readonly string[];
  /** Lines along the shores on the water, from the nearest to the farthest. */
  readonly lining: readonly (readonly string[])[];
  readonly streams: readonly string[];
  readonly roads: readonly string[];
  readonly tracks: readonly string[];
  readonly railways: readonly string[];
  readonly ferries: readonly string[];
  readonly midlines: readonly string[];
  readonly borders: readonly { readonly pattern: "dash-dot" | "crosses"; readonly line: string }[];
}

/** The lines of which each is one packed line, without more said of it. */
export type LineKind = Exclude<keyof PackedLines, "contours" | "lining" | "borders">;

/** Small signs of the sheet, each list packed in whole pixels of the map picture. */
export interface PackedSigns {
  /** Dashes of marsh: left end and length. */
  readonly dashes: string;
  /** Feet of the tufts on it. */
  readonly tufts: string;
  readonly scrub: string;
  readonly dunes: string;
  /** Dots on sand islands. */
  readonly sand: string;
  /** Wedges of rock: head, and the way from there to the point. */
  readonly wedges: string;
}

/** Houses of a village: middle, turn in degrees, and each block as along, aside, width, depth, turn. */
export interface Village {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly blocks: readonly (readonly number[])[];
}

/** A small sign of its own. */
export interface SingleMark {
  readonly kind: "station" | "flag" | "marker";
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/**
 * A sheet as shapes, for whoever draws it at his own scale and in his own inks: kept in assets/sheets, made by
 * scripts/sheet.mjs. The same data give the same shapes.
 */
export interface KeptSheet extends MarginWords {
  readonly width: number;
  readonly height: number;
  readonly metresPerHex: number;
  readonly lines: PackedLines;
  readonly signs: PackedSigns;
  readonly villages: readonly Village[];
  readonly single: readonly SingleMark[];
  readonly lettering: Lettering;
  /** Where the picture of light lies on the map: x, y, width, height. */
  readonly light: readonly [number, number, number, number];
}

/** What only the near sheet has; kept in a file of its own. */
export interface NearSheet {
  readonly contours: PackedLines["contours"];
}
