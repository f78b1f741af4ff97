/** Ranges of a calibration: the lowest and the highest figure among the records that a row names. */

/** A figure of the historical record, or a thing it tells without one. */
export interface RecordEntry {
  readonly id: string;
  readonly what: string;
  readonly figure: number | null;
  readonly unit?: string;
  readonly attributedTo?: string;
  readonly sources: readonly string[];
  readonly confidence?: string;
  readonly workedOut?: string;
  /** Who held which place at the end of a slot of the day. */
  readonly holders?: Readonly<Record<string, string>>;
  readonly holdersConfidence?: string;
  /** Where the sides stood in it. */
  readonly positions?: { readonly soviet: string; readonly japanese: string };
}

/** A calibration as it is written. */
export interface CalibrationData {
  readonly rows: readonly {
    readonly id: string;
    readonly from: readonly string[];
    readonly historical: readonly [number, number] | null;
  }[];
  readonly [other: string]: unknown;
}

/**
 * The lowest and the highest figure of the records named.
 * @throws when a record is missing or none of them has a figure
 */
export function rangeOf(
  ids: readonly string[],
  records: readonly Pick<RecordEntry, "id" | "figure">[],
): [number, number] {
  const figures = ids.flatMap((id) => {
    const record = records.find((entry) => entry.id === id);
    if (!record) throw new Error(`rangeOf: there is no record ${id}`);
    return record.figure === null ? [] : [record.figure];
  });
  if (figures.length === 0) throw new Error(`rangeOf: no figure in ${ids.join(", ")}`);
  return [Math.min(...figures), Math.max(...figures)];
}
