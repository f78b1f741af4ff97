/** The command line in plain words: what is said is heard against what one side knows, and answered in its words. */

export { tellHelp } from "./answers/book.ts";
export {
  redoState,
  tellBack,
  tellDone,
  tellGist,
  tellSeenFacts,
  tellStaff,
  tellWhetherBack,
} from "./answers/done.ts";
export { type InARow, inARow } from "./answers/inARow.ts";
export { askToMarch, tellHalts } from "./answers/marches.ts";
export { tellOrder } from "./answers/orderWords.ts";
export { tellRehearsal } from "./answers/rehearsal.ts";
export { tellResult } from "./answers/result.ts";
export { shortly } from "./answers/shortly.ts";
export { tellHour } from "./answers/status.ts";
export { tellPartNews } from "./answers/turnEnd.ts";
export { type Completion, complete } from "./complete.ts";
export { hear } from "./hear.ts";
export type { Doing, Heard } from "./heard.ts";
export { firstPage } from "./paging.ts";
export { parse } from "./parse.ts";
export type { Fault, Planned, Request } from "./request.ts";
export { type Back, type Memory, NOTHING_SAID, type Scene, withTold } from "./scene.ts";
export { tellRestLeft } from "./spokenOn.ts";
export { DESK, ORDERS, QUESTIONS, VERBS, type Verb } from "./words/kinds.ts";
