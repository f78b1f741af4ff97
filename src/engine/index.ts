/**
 * The engine's whole face: pure, whole-numbered, the same bytes everywhere. Everyone comes in through here.
 */
export { isRaw, isSurroundedAsKnown } from "./asKnown.ts";
export { type BattleOptions, type Beginning, begin, groundAtStart } from "./begin.ts";
export { blankState } from "./blankState.ts";
export { checkOrder } from "./checkOrder.ts";
export type { Command, CommandType } from "./commands.ts";
export { type Decision, decide } from "./decide.ts";
export { type DiceStream, openStream } from "./dice.ts";
export { CONTROL_MARK, sideOfMark } from "./draft.ts";
export {
  type AssaultResult,
  type BattleEvent,
  type Die,
  type EventType,
  LOSS_CAUSES,
  type LossCause,
  type Modifier,
} from "./events.ts";
export { evolve, fold } from "./evolve.ts";
export { ownUnitOf, seenUnitOf } from "./forces/copies.ts";
export { previewAfterMoves, type StormAfterMoves, type UnknownOfWay } from "./foresight/afterMoves.ts";
export { bogChanceOnWay } from "./foresight/forecasts.ts";
export { undoOf } from "./foresight/undoForecast.ts";
export { canonical, hashText } from "./hash.ts";
export { hashState } from "./hashState.ts";
export {
  columnOf,
  DIRECTIONS,
  type Direction,
  GONE,
  type Grid,
  type Hex,
  hexAt,
  hexDistance,
  hexesWithin,
  hexFromName,
  hexName,
  neighbour,
  OFF_MAP,
  rowOf,
} from "./hex/grid.ts";
export { hexesOfHexside, hexsideKey } from "./hex/hexside.ts";
export type { SightExplanation, SightLines, SightPoint } from "./hex/sightLines.ts";
export { type ImaginationDice, imagine, lastTurn, suppose } from "./imagine.ts";
export { airDangerTo, enemyFlying, type Flying } from "./layers/airDanger.ts";
export {
  type Danger,
  type DangerMap,
  type DangerMeans,
  dangerGrade,
  dangerMap,
  dangersTo,
} from "./layers/danger.ts";
export { batteriesOf, type FireRange, fireRangeOf } from "./layers/ranges.ts";
export {
  type SupplyAsKnown,
  type SupplyGap,
  type SupplyLine,
  type SupplySource,
  supplyAsKnown,
  supplyOfUnit,
} from "./layers/supply.ts";
export { controllersOf, type Zones, zonesAsKnown } from "./layers/zones.ts";
export { legalCommands, possibleAttackers } from "./legalCommands.ts";
export { foretell, preview, weighAssault, weighBogging } from "./preview.ts";
export { Recent } from "./recent.ts";
export { type Refusal, type RefusalCode, type RuleId, refuse } from "./refusals.ts";
export {
  type BorderCrosser,
  type Breach,
  breachesOfPath,
  breachOfBombs,
  breachOfFire,
  crossesBorder,
  escalationOf,
} from "./rules/border/leash.ts";
export { cohesionState } from "./rules/cohesion/cohesion.ts";
export { commandersOf, discordOf, rallyOf } from "./rules/command/commanders.ts";
export {
  canBeOrdered,
  isClearOfEnemies,
  moveNeedsOrder,
  type OrdersLeft,
  openPurse,
  orderedTogether,
  ordersOfCommander,
  ordersOfFormation,
  type Purse,
} from "./rules/command/orders.ts";
export { type OpenChoice, openChoices } from "./rules/dispatches/choices.ts";
export { shelterAsSeen } from "./rules/entrenchment/shelter.ts";
export { canStorm, refusalOfAttacker } from "./rules/fire-and-assault/checkAssault.ts";
export type { StrikeBar, StrikeForecast } from "./rules/fire-and-assault/strikeBack.ts";
export { stepCost } from "./rules/movement/cost.ts";
export { CLOSED, distanceField } from "./rules/movement/distanceField.ts";
export { movementPointsLeft } from "./rules/movement/points.ts";
export { pathTo, type Reach, reach, UNREACHED } from "./rules/movement/reach.ts";
export { columnLength, fullRoads, roadCapacity } from "./rules/movement/road.ts";
export { hasRoom } from "./rules/movement/stacking.ts";
export { isWater } from "./rules/movement/swimming.ts";
export { refusalOfGoal, swumTo, wayInTurns, wayNow } from "./rules/movement/ways.ts";
export { knownZoneOfControl } from "./rules/movement/zoneOfControl.ts";
export { firstMover, minutesPerTurn, startOfTurn } from "./rules/sequence/clock.ts";
export { firesGivenUp } from "./rules/sequence/fires.ts";
export { type NextPart, nextPart } from "./rules/sequence/nextPart.ts";
export { seenHexes } from "./rules/sighting/seenHexes.ts";
export { sightRange } from "./rules/sighting/sightRange.ts";
export { shellRation } from "./rules/supply/need.ts";
export {
  type CountCause,
  type Counted,
  countedAt,
  type GroundKnown,
  groundOf,
  isDecidedEarlier,
} from "./rules/victory/counted.ts";
export { type GroundStage, groundStage } from "./rules/victory/groundStage.ts";
export { holderOf } from "./rules/victory/holders.ts";
export {
  beyondHistory,
  escalationMargin,
  groundMargin,
  levelOf,
  lossMargin,
  type Measure,
  mostSaved,
  type ResultLevel,
} from "./rules/victory/margin.ts";
export { lossesOf, sickOf } from "./rules/victory/outcome.ts";
export { differenceOf, type Verdict, verdictOf } from "./rules/victory/verdict.ts";
export type * from "./scenario.ts";
export { ARMS, ECHELONS, enemyOf, RESTRAINTS, SIDES, STANDING_ORDERS, TERRAINS } from "./scenario.ts";
export type * from "./seenEvent.ts";
export type * from "./state.ts";
export { IN_SUPPLY, NO_LOSSES, standingOf } from "./state.ts";
export {
  type ToldAssault,
  type ToldLoss,
  type ToldStrike,
  tellAdvance,
  tellAssault,
  tellBogged,
  tellCapture,
  tellCrossing,
  tellFire,
  tellLoss,
  tellMove,
  tellRetreat,
  tellShelling,
  tellStrike,
  tellWorks,
} from "./telling/facts.ts";
export { crossingPossible, directReach, type Stack, stacksOf } from "./telling/possible.ts";
export { type Route, routeTo } from "./telling/route.ts";
export {
  closePart,
  closeTurn,
  lookAround,
  openTelling,
  type Telling,
  tellPart,
  tellTurn,
  told,
} from "./telling/telling.ts";
export { battleOf, indexOf, prepare, sheetOf, type Theatre, theatreOf } from "./theatre.ts";
export { umpireView } from "./umpire.ts";
export { type OrderDone, type UndoBar, whatBarsUndo } from "./undo.ts";
export { ENGINE_VERSION, RULES_VERSION } from "./version.ts";
export { view } from "./view.ts";
export type * from "./viewTypes.ts";
export { witness } from "./witness.ts";
