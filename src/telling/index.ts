/** What happened and how things stand, in the words of one side: for panels, map, terminal and the command line. */
export { byWeight, waitsForOrder } from "../notebook/index.ts";
export {
  type Aftermath,
  aftermathOf,
  shakenBetween,
  tellAftermath,
  tellShaken,
} from "./aftermath.ts";
export * from "./aloud/index.ts";
export { endOfTurn, tellArrival, tellStages } from "./arrival.ts";
export {
  tellAdvance,
  tellBreakLimit,
  tellDespiteOdds,
  tellEnds,
  tellMenReckoned,
  tellStrengths,
  tellTakes,
  tellTanksLost,
} from "./assault.ts";
export { tellBogging, tellBogs, tellMarchBogs } from "./bogs.ts";
export { type BreakdownBar, breakdownBars, causeName, type FoughtBy } from "./breakdown.ts";
export {
  type ChronicleLine,
  LINE_KINDS,
  type LineKind,
  type ToldLine,
  tellChronicle,
  tellDeed,
  tellDeeds,
  tellSeen,
  tellShown,
} from "./chronicle.ts";
export { silentBatteries, tellFiresClosed } from "./closes.ts";
export { tellConsequences } from "./consequences.ts";
export { diceLines, facesOf, stepLines } from "./dice.ts";
export { tellDispatch } from "./dispatches.ts";
export { enemyName, enemyShort, enemyShorts, tellLooks, tellOutOfSight, tellWhen } from "./enemies.ts";
export { tellEvent, tellLosses, worksFinished } from "./events.ts";
export { exchangesTogether, isHarmlessExchange } from "./exchanges.ts";
export { tellFallen } from "./fallen.ts";
export { tellGathered, waysTold } from "./gathered.ts";
export { tellCounted, tellGroundHour, tellLastIn } from "./ground.ts";
export { tellGroup, tellGroupLine, tellGroupSum, tellGroupTitle, tellGroupUndo } from "./groups.ts";
export { enemiesAt, menAt, ownAt } from "./here.ts";
export { type LayersAt, tellDangers, tellLayersAt, tellSupplyGap } from "./layers.ts";
export {
  areLossesSure,
  type LossLines,
  type LossTurns,
  lossLines,
  lossWords,
  unseenLosses,
} from "./losses.ts";
export { tellCostMost } from "./moveCost.ts";
export { keyName, type NumberTable, tellNumber } from "./numbers.ts";
export { tellNumbersMeant } from "./numbersMeant.ts";
export {
  type ObjectiveNow,
  objectiveAt,
  objectivesKnown,
  tellHeldBy,
  tellObjectiveAt,
} from "./objectives.ts";
export { markedOurs } from "./ofOurs.ts";
export { tellLastTaken, tellOrdersTaken } from "./ordersTaken.ts";
export {
  endSaid,
  type HeldPlace,
  heldPlaces,
  seatSaid,
  sparingAtEnd,
  tellLevel,
  tellMargin,
  tellSparing,
  tellVerdict,
} from "./outcome.ts";
export {
  attribution,
  citation,
  makeReader,
  type PartOfDay,
  partOfDay,
  type Reader,
  type Sources,
} from "./reader.ts";
export { tellNotice, tellOutOfReach, tellRefusal, tellRefusalOfSeveral } from "./refusal.ts";
export { tellReveals } from "./reveals.ts";
export { sentences, upper } from "./sentences.ts";
export { linesOfOrder, sinceOurPart } from "./sinceOurPart.ts";
export { type Situation, type Standing, situationOf, tellSupplyInFew, tellWithout } from "./situation.ts";
export { some } from "./some.ts";
export { pips, strengthOf, tellCohesion, tellState, tellSupply } from "./standing.ts";
export { tellBarred, tellStandingLimits, tellStrike } from "./strikeBack.ts";
export { type GroundTask, groundTasks, type TaskGroup } from "./tasks.ts";
export { tellUndo, tellWarOf } from "./undo.ts";
export { tellBecause, tellNextLevel, tellVerdictNow } from "./verdictNow.ts";
export { inWorks, tellWorks, type WorksTold, wireAndNests, worksWord } from "./works.ts";
