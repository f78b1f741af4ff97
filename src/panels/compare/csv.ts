/** A comparison as one table of values parted by commas, a row for each figure at each hour. */
import type { Comparison, LossCount, MomentCompared, UnitInPicture } from "../../analysis/index.ts";
import type { Reader } from "../../telling/index.ts";
import { holderSaid, SIDES } from "./words.ts";

/** What a cell holds: words, a plain number, or nothing where nobody knows. */
export type Cell = string | number | null;

const KINDS = ["men", "killed", "wounded", "missing", "guns", "tanks"] as const;

/** A cell that a spreadsheet would take for a formula is made text; one with commas, quotes or lines is quoted. */
export function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as text, lines ending as RFC 4180 has them. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

/** The whole comparison: its header, then every figure of every hour. */
export function rowsOf(reader: Reader, comparison: Comparison): readonly (readonly Cell[])[] {
  const { t } = reader.language;
  const header = [
    "turn",
    "date",
    "time",
    "table",
    "side",
    "subject",
    "measure",
    "here",
    "history",
    "difference",
  ];
  return [
    header.map((name) => t(`compare.csv.${name as "turn"}`)),
    ...comparison.moments.flatMap((moment) => rowsOfMoment(reader, moment)),
  ];
}

function rowsOfMoment(reader: Reader, moment: MomentCompared): readonly (readonly Cell[])[] {
  const { language, battleSheet } = reader;
  const turn = moment.turn - (battleSheet()?.firstTurn ?? 0) + 1;
  const head = [turn, reader.date(moment.minute, "medium"), language.formatTime(moment.minute)];
  return [...groundRows(reader, moment), ...lossRows(reader, moment), ...unitRows(reader, moment)].map(
    (row) => [...head, ...row],
  );
}

function compared(here: Cell, history: Cell): readonly Cell[] {
  const isCounted = typeof here === "number" && typeof history === "number";
  return [here, history, isCounted ? here - history : null];
}

function groundRows(reader: Reader, { here, history }: MomentCompared): Cell[][] {
  const { t } = reader.language;
  const ground = t("compare.ground");
  const hexes = SIDES.map((side) => [
    ground,
    reader.sideName(side),
    "",
    t("compare.hexes"),
    ...compared(here.hexes[side], history.hexes[side]),
  ]);
  const places = Object.keys(here.holders).map((place) => [
    ground,
    "",
    reader.place(place),
    t("compare.holder"),
    holderSaid(reader, here.holders[place] ?? "none"),
    holderSaid(reader, history.holders[place] ?? "none"),
    null,
  ]);
  return [...hexes, ...places];
}

function lossRows(reader: Reader, { here, history }: MomentCompared): Cell[][] {
  const { t } = reader.language;
  return SIDES.flatMap((side) => [
    ...KINDS.map((kind) => [
      t("compare.losses"),
      reader.sideName(side),
      "",
      t(`losses.${kind}`),
      ...lossCells(here.losses[side], history.losses[side], kind),
    ]),
    [
      t("compare.ammunition"),
      reader.sideName(side),
      "",
      t("compare.shells"),
      ...compared(here.shells[side], history.shells[side]),
    ],
  ]);
}

/** What only a part of was seen is no figure to subtract from. */
function lossCells(here: LossCount, history: LossCount, kind: (typeof KINDS)[number]): readonly Cell[] {
  return here.killed === null ? [here[kind], history[kind], null] : compared(here[kind], history[kind]);
}

function unitRows(reader: Reader, { units }: MomentCompared): Cell[][] {
  const { t } = reader.language;
  return units.flatMap(({ unit, side, here, history, distance }) => {
    const head = [t("compare.units"), reader.sideName(side), reader.unit(unit)];
    const figures = (["men", "guns", "tanks", "shells"] as const).flatMap((kind) =>
      (here[kind] ?? 0) + (history[kind] ?? 0) === 0
        ? []
        : [[...head, t(`compare.measures.${kind}`), ...strengthCells(here, history, kind)]],
    );
    return [
      [...head, t("compare.hex"), hexCell(reader, here), hexCell(reader, history), distance],
      ...figures,
    ];
  });
}

/** An enemy's strength is told by eye: it is not subtracted from. */
function strengthCells(
  here: UnitInPicture,
  history: UnitInPicture,
  kind: "men" | "guns" | "tanks" | "shells",
): readonly Cell[] {
  return here.known === "whole" ? compared(here[kind], history[kind]) : [here[kind], history[kind], null];
}

/** The number of a hex, or why there is none. */
function hexCell(reader: Reader, { is, hex }: UnitInPicture): string {
  return is === "map" ? reader.hexNumber(hex) : reader.language.t(`compare.whereabouts.${is}`);
}
