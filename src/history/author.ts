/** The door for those who write and check the line; no browser needs it. */

export { type LineReview, type Reviewed, reviewLine } from "./check/reviewLine.ts";
export { type Compiled, compileLine, type OfScenario } from "./compile/compileLine.ts";
export { COMPILED, LINE_FOLDER, type LineFiles, readLineFolder, writeCompiled } from "./files.ts";
export { addLosses, NO_TOLL, readLosses } from "./read/losses.ts";
export type { OtherNames } from "./read/names.ts";
export type { LineTexts, ReadLine } from "./read/readLine.ts";
