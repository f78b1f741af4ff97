/**
 * The reader of scenario folders: nothing else knows their file formats.
 * `readScenario` takes texts, so that it runs in a browser; `node.ts` reads them from a folder.
 */
export type {
  Account,
  ArrivalPage,
  BattlePage,
  ChronicleEntry,
  Citation,
  Confidence,
  DispatchPage,
  Evidence,
  HistoryFact,
  MapDrawing,
  MapPoint,
  Mark,
  RateConfidence,
  ScenarioBook,
  ScenarioFiles,
  ScenarioReading,
  ScenarioWords,
  SkyPage,
  Source,
  Story,
  TimePrecision,
  UnitPage,
} from "./book.ts";
export { didYouMean, editDistance, type Finding, sayFinding } from "./finding.ts";
export { readScenario } from "./readScenario.ts";
