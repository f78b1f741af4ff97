/**
 * The one meeting place of engine, storage, map and panels: a store they read and intents they send.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type Grid,
  type Hex,
  hexName as nameOfHex,
  RULES_VERSION,
  type Theatre,
  theatreOf,
} from "../engine/index.ts";
import { languageInAddress, readAddress } from "./address.ts";
import { onSystemWishes, systemWishes } from "./appearance.ts";
import { CLOSED } from "./commandLine.ts";
import type { Desk } from "./desk.ts";
import { createIntents } from "./intents.ts";
import { rememberedKeys, rememberKeys } from "./keys/bindings.ts";
import { followLesson } from "./lesson/lesson.ts";
import { followMishaps } from "./mishaps.ts";
import { keepProgram } from "./offline.ts";
import { followPreviews } from "./price.ts";
import { NO_REEL } from "./reel.ts";
import { rememberedSettings, rememberSettings } from "./settings.ts";
import { followAddress, openApp, tellNewer } from "./startup.ts";
import { openTabs } from "./tabs.ts";
import type { AppState, Intents } from "./types.ts";
import { followWayBack } from "./wayBack.ts";

export type * from "../engine/index.ts";
export {
  canBeOrdered,
  cohesionState,
  commandersOf,
  dangerGrade,
  dangerMap,
  dangersTo,
  differenceOf,
  enemyFlying,
  enemyOf,
  fireRangeOf,
  isRaw,
  isSurroundedAsKnown,
  isWater,
  nextPart,
  openChoices,
  ordersOfCommander,
  ordersOfFormation,
  RESTRAINTS,
  rallyOf,
  SIDES,
  STANDING_ORDERS,
  shellRation,
  sideOfMark,
  supplyAsKnown,
  verdictOf,
  zonesAsKnown,
} from "../engine/index.ts";
export type { Foreseen, Rehearsal } from "../notebook/index.ts";
export {
  type Aside,
  asideOf,
  beginsLater,
  endOfStage,
  type GroupInHand,
  type GroupLine,
  type GroupOrder,
  type HaltCause,
  type March,
  type MarchPlan,
  marchTo,
  type Notes,
  undoOfGroup,
  type Waking,
  type WakingCause,
  waitingUnits,
} from "../notebook/index.ts";
export type { ScenarioBook, ScenarioWords } from "../scenario/index.ts";
export { type Address, addressOf, readAddress } from "./address.ts";
export { contrastInUse, pageTheme, penWeight, textScale, themeInUse } from "./appearance.ts";
export type { CommandLine, Exchange } from "./commandLine.ts";
export { type CrossingOnMap, crossingsFrom, crossingsOf, roadInUse } from "./crossings.ts";
export { foldedDispatches } from "./desk.ts";
export { type Bars, barsOf, type OrderOfUnit } from "./doneFor.ts";
export { type EndCheck, type EndQuestion, sizeOf } from "./endCheck.ts";
export { type Deed, newsOfPart } from "./enemyPart.ts";
export {
  countersOf,
  eventsAbout,
  type LineEntryToFind,
  type LineToSearch,
  type Records,
  type Subject,
  type ToldEvent,
} from "./eventsAbout.ts";
export { isNotFetched, NotFetched } from "./failure.ts";
export { freshSeed } from "./freshSeed.ts";
export type { GameFile } from "./gameFile.ts";
export * from "./geometry.ts";
export type { Glance } from "./glance.ts";
export { lossesOfLine, toldScenarios } from "./historicalLine.ts";
export * from "./keys/index.ts";
export { fetchLaterWords } from "./laterWords.ts";
export {
  isLayerSet,
  LAYER_GROUPS,
  LAYER_SETS,
  LAYERS,
  type LayerGroup,
  type LayerId,
  type LayerSet,
  withLayerSet,
} from "./layers.ts";
export { LESSON } from "./lesson/lesson.ts";
export { enemyHexes } from "./looking.ts";
export { lookoutOf, type Outlook, outlookFrom, rangedUnits } from "./lookout.ts";
export { whyNever } from "./never.ts";
export { type ProgramKept, programKept } from "./offline.ts";
export type { OrderIntents } from "./orderIntents.ts";
export { possibleOrder } from "./orders.ts";
export { explanationOf, hexesOfCard } from "./playback.ts";
export { askedAbout } from "./price.ts";
export { isShowingPart, isTelling, type Reel, type ReelLine, toldOf } from "./reel.ts";
export { claimsOf, type LineInHand, lineInHand, referenceOf, scenariosWithReference } from "./reference.ts";
export { readReplayAddress, replayAddress } from "./replay/address.ts";
export { isAbout } from "./replay/focus.ts";
export { momentAt } from "./replay/moments.ts";
export type { Stride } from "./replay/stepping.ts";
export type * from "./replay/types.ts";
export { ruleBookIn } from "./ruleBook.ts";
export { TEXT_SIZES } from "./settings.ts";
export { type Spotting, spottingOf } from "./sight.ts";
export { ownStackAt, weightInStack } from "./stacks.ts";
export type { StaffQuestion } from "./staff.ts";
export type { Standing } from "./standings.ts";
export type { Elsewhere } from "./tabs.ts";
export { barAt, type TargetedOrder, type Targets, targetsOf } from "./targets.ts";
export type * from "./types.ts";
export { windowOpened } from "./wayBack.ts";
export { type OutOfReach, outOfReachOf, type PlainWhyNot, type WhyNot } from "./whyNot.ts";

/** The application as screens see it. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly intents: Intents;
  /** What does not change in the battle in play (ground, sheets, numbers); null on the home screen. */
  theatre(): Theatre | null;
}

/** Opens the application; scenarios and kept games come in while the home screen is shown. */
export function createApp(build: string = __BUILD__): App {
  const store = createStore<AppState>(() => initialState(build));
  const tabs = openTabs((elsewhere) => store.setState({ elsewhere }));
  const desk: Desk = { store, session: null, replay: null, watchers: 0, tabs };
  store.subscribe((state, before) => {
    if (state.settings !== before.settings) rememberSettings(state.settings);
    if (state.keys !== before.keys) rememberKeys(state.keys);
  });
  onSystemWishes((system) => store.setState({ system }));
  const app: App = {
    store,
    intents: createIntents(desk),
    theatre: () => {
      const view = store.getState().game?.view;
      return view ? theatreOf(view) : null;
    },
  };
  followLesson(desk);
  followPreviews(desk);
  followMishaps(desk);
  const opened = openApp(desk, app.intents);
  const keep = () => keepProgram(() => tellNewer(desk));
  void opened.then(keep, keep);
  followWayBack(desk, app.intents, {
    opened,
    followAddress: () => followAddress(desk, app.intents),
  });
  return app;
}

function initialState(build: string): AppState {
  return {
    screen: "home",
    path: [],
    ...readAddress(location.hash),
    offers: [],
    saves: [],
    shelf: "open",
    trouble: null,
    game: null,
    settled: null,
    reel: NO_REEL,
    endCheck: null,
    staffAsked: null,
    priceAsked: null,
    elsewhere: "nowhere",
    replay: null,
    comparison: null,
    selected: { unit: null, hex: null },
    pointed: null,
    looked: null,
    commandLine: CLOSED,
    manner: "deployed",
    reach: null,
    building: null,
    seen: new Set<Hex>(),
    seenByUnit: null,
    sight: null,
    whyNot: null,
    intent: null,
    glance: null,
    group: [],
    groupInHand: null,
    cards: [],
    lesson: null,
    lessonAside: null,
    settings: { ...rememberedSettings(), ...languageInAddress(location.search) },
    system: systemWishes(),
    mapTheme: null,
    keys: rememberedKeys(),
    build,
    rulesVersion: RULES_VERSION,
  };
}

/** The name people use for a hex: two digits of the column, two of the row. */
export function hexName(grid: Grid, hex: Hex): string {
  return nameOfHex(grid, hex);
}
