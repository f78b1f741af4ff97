/**
 * The reader of scenario folders: nothing else knows their file formats.
 * `readScenario` takes texts, so that it runs in a browser; `node.ts` reads them from a folder.
 */
export type {
  Account,
  ArrivalPage,
  BattlePage,
  CalibrationPage,
  ChronicleEntry,
  Citation,
  Confidence,
  DispatchPage,
  Evidence,
  HistoryFact,
  MapDrawing,
  MapPoint,
  Mark,
  OpenScenario,
  OperationPlan,
  PlanPhase,
  PlanTask,
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
export { type Calls, unitsCalled } from "./calls.ts";
export { type Cut, withoutCuts } from "./cuts.ts";
export {
  counted,
  didYouMean,
  editDistance,
  type Finding,
  type Findings,
  messageOf,
  noFindings,
  placeOf,
  quote,
  sayFinding,
} from "./finding.ts";
export { openScenario } from "./openScenario.ts";
export { type CalibrationData, type RecordEntry, rangeOf } from "./ranges.ts";
export { checkScenario, readScenario, type ScenarioCheck } from "./readScenario.ts";
export type {
  Answer,
  Cited,
  Claim,
  Establishment,
  Figure,
  Formation,
  GazetteerPlace,
  Person,
  Perspective,
  Reference,
  ReferenceEvent,
  ReferenceFiles,
  ReferencePage,
  ReferenceReading,
  ReferenceSource,
  ReferenceWeapon,
} from "./reference/files.ts";
export { REFERENCE_FILES, wholeReference } from "./reference/files.ts";
export { readReference } from "./reference/readReference.ts";
export type { CalibrationRow, Measure } from "./schema/calibration.ts";
export * as shapes from "./schema/parts.ts";
export { readShape, sayPath } from "./shape.ts";
export type { WholeSheets } from "./sheets.ts";
