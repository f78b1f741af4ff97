/** The battle as it happened: a log like any other, for whoever shows it, plays on from it or compares with it. */
export type {
  HistoricalLine,
  LineConfidence,
  LineEntry,
  LineSource,
  LineStep,
  LineVerb,
  StepKind,
} from "./types.ts";
export { stepOfTurn, strayTurns, walkLine } from "./walk.ts";
