/** The facts that a line is held against: who held the named places, and what the chronology tells. */
import { z } from "zod";
import { type Findings, readShape, shapes } from "../../scenario/index.ts";

const { date, id, text, time } = shapes;

const holder = z.enum(["soviet", "japanese", "contested", "none"]);

const holdersFile = z.strictObject({
  note: text.optional(),
  disagreement: text.optional(),
  slots: z.array(
    z.strictObject({
      date,
      /** Hour at which the half day ends. */
      hour: z.int().min(1).max(24),
      places: z.record(id, holder),
      confidence: text,
      sources: z.array(text),
    }),
  ),
});
/** Who held what at the end of each turn, by the fact base. */
export type HoldersFile = z.infer<typeof holdersFile>;

const chronologyFile = z.strictObject({
  note: text.optional(),
  records: z.array(
    z.strictObject({
      id: text,
      /** A day, a month or a year. */
      date: text,
      dateEnd: text.optional(),
      time: time.nullable(),
      precision: z.enum(["exact", "about", "part-of-day", "day"]),
      phase: text,
      title: text,
      /** The record that this one is another account of; null for a main one. */
      alternativeTo: text.nullable(),
      sources: z.array(text),
    }),
  ),
});
/** The chronology by record. */
export type ChronologyFile = z.infer<typeof chronologyFile>;

/** Of the disputed claims only the ids matter here. */
const claimsFile = z.object({ claims: z.array(z.object({ id: text })) });

/** Facts beside a line; null where a scenario has none. */
export interface LineFacts {
  readonly holders: HoldersFile | null;
  readonly chronology: ChronologyFile | null;
  readonly claims: ReadonlySet<string> | null;
}

/** Reads the facts; what is wrong with them becomes findings. */
export function readFacts(
  files: {
    readonly holders: string | null;
    readonly chronology: string | null;
    readonly claims: string | null;
  },
  findings: Findings,
): LineFacts {
  return {
    holders: readJson("holders.json", files.holders, holdersFile, findings),
    chronology: readJson("chronology.json", files.chronology, chronologyFile, findings),
    claims: idsOf(readJson("reference/claims.json", files.claims, claimsFile, findings)),
  };
}

function readJson<T extends z.ZodType>(
  file: string,
  written: string | null,
  schema: T,
  findings: Findings,
): z.infer<T> | null {
  if (written === null) return null;
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch (error) {
    findings.error(file, "", "JSON", String(error));
    return null;
  }
  return readShape(file, schema, data, findings) ?? null;
}

function idsOf(file: z.infer<typeof claimsFile> | null): ReadonlySet<string> | null {
  return file && new Set(file.claims.map((claim) => claim.id));
}
