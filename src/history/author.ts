/** The door for those who write and check the line; no browser needs it. */

export { type Reviewed, reviewLine } from "./check/reviewLine.ts";
export { compiledText } from "./compile/compiledText.ts";
export { openingsOf } from "./compile/openings.ts";
export { COMPILED, type LineFiles, OPENINGS, readLineFolder, writeCompiled } from "./files.ts";
