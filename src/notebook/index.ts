/**
 * What a commander plans and notes beside his orders: orders to groups, marches over several turns, who is set aside.
 * Questions about a side's view; nothing here changes a battle.
 */
export { barOf, type MarchBar } from "./barred.ts";
export { type FreeWay, freeWayOf } from "./freeWay.ts";
export {
  type GroupInHand,
  type GroupLine,
  type GroupOrder,
  lineOf,
  planGroup,
  stopsGroup,
  undoOfGroup,
} from "./group.ts";
export { laterStageOf, type MoveSeen } from "./later.ts";
export {
  beginsLater,
  endOfStage,
  type HaltCause,
  inMarchingOrder,
  type March,
  type MarchGoal,
  type MarchPlan,
  marchTo,
  planAhead,
  stageOf,
} from "./marches.ts";
export { beginMarch, carryOutStage, type Marching, marchOn, stagesNow } from "./marching.ts";
export {
  type Aside,
  afterFacts,
  alarmOf,
  asideOf,
  keptNotes,
  NO_NOTES,
  type Notes,
  notesAfter,
  unitsOrdered,
  type Waking,
  type WakingCause,
  waitingUnits,
  waitsForOrder,
  withAside,
  withoutMarches,
} from "./notes.ts";
export { type BogPrice, type MarchPrice, type OrderPrice, priceOf, priceOfMarches } from "./prices.ts";
export { type Foreseen, type Rehearsal, rehearse } from "./rehearsal.ts";
export { nextInRound, roundOf } from "./round.ts";
export { wayOver, wayTo, withUnit } from "./ways.ts";
export { byWeight } from "./weight.ts";
