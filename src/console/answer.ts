/** Questions answered, and the orders that are no commands of the engine. */

import type { Command, Hex, UnitId } from "../engine/index.ts";
import { laterStageOf, nextInRound, stageOf, stagesNow } from "../notebook/index.ts";
import { some } from "../telling/index.ts";
import { tellAdvice, tellTargets } from "./answers/advice.ts";
import { tellAir } from "./answers/air.ts";
import { tellChances, tellDangerAt, tellHitters, tellSeers } from "./answers/asked.ts";
import { tellHelp, tellTerm } from "./answers/book.ts";
import { tellComers } from "./answers/comers.ts";
import { tellDaylight } from "./answers/daylight.ts";
import { tellDistance, tellVista } from "./answers/distance.ts";
import { tellLastStorm } from "./answers/failure.ts";
import { tellForecast, tellJoined } from "./answers/forecast.ts";
import { tellReach, tellSight, tellSpot } from "./answers/ground.ts";
import { tellGroupForecast } from "./answers/group.ts";
import { tellDispatches, tellHappened } from "./answers/happened.ts";
import { tellMarches, tellPlan } from "./answers/marches.ts";
import { tellApart, tellMeant } from "./answers/refused.ts";
import { tellHeld, tellLossesAtEnd, tellScore } from "./answers/result.ts";
import { tellRule } from "./answers/rule.ts";
import { tellScan } from "./answers/scan.ts";
import { tellShells } from "./answers/shells.ts";
import {
  tellHour,
  tellLedger,
  tellLossesOfBoth,
  tellObjectives,
  tellOrdersLeft,
  tellSky,
  tellStatus,
  tellSupplyByUnit,
  tellTurns,
} from "./answers/status.ts";
import { tellStormers } from "./answers/storming.ts";
import { tellUnit, tellUnits, tellWhere } from "./answers/units.ts";
import { tellWho } from "./answers/who.ts";
import type { Doing, Heard } from "./heard.ts";
import { isUnderWay, onMap, waits } from "./knowledge.ts";
import type { Asked, Request } from "./request.ts";
import type { Memory, Scene } from "./scene.ts";
import { phrasesIn } from "./words/phrases.ts";

const ABOUT_A_HEX: ReadonlySet<Request["type"]> = new Set<Request["type"]>([
  "danger",
  "sees",
  "reached",
  "stormed",
  "hit",
  "vista",
  "units",
]);

/** Answers a question, or says what the host is to do. */
export function answer(request: Asked, scene: Scene, memory: Memory): Heard {
  const doing = doingOf(request, scene, memory);
  const spoken = spokenOf(request, scene, doing);
  return {
    kind: "answer",
    lines: linesOf(request, scene, doing),
    doing,
    memory: { ...memory, unit: spoken.unit ?? memory.unit, hex: spoken.hex ?? memory.hex },
    show: spoken.hex,
  };
}

function linesOf(request: Asked, scene: Scene, doing: Doing | null): readonly string[] {
  const { reader, view, chronicle, book } = scene;
  const { language } = reader;
  const { t } = language;
  switch (request.type) {
    case "help":
      return tellHelp(language, request.topic);
    case "status":
      return tellStatus(scene);
    case "advice":
      return tellAdvice(scene);
    case "daylight":
      return tellDaylight(reader, view, request.about);
    case "targets":
      return tellTargets(reader, view);
    case "shells":
      return tellShells(reader, view);
    case "who":
      return tellWho(scene, request);
    case "distance":
      return tellDistance(reader, view, request);
    case "vista":
      return tellVista(reader, view, request.hex);
    case "failure":
      return tellLastStorm(scene) ?? [t("console.failure.none")];
    case "turns":
      return tellTurns(scene);
    case "score":
      return tellScore(scene);
    case "undoable":
      return tellUndoable(scene);
    case "orders":
      return tellOrdersLeft(reader, view);
    case "objectives":
      return view.outcome ? tellHeld(reader, view.outcome) : tellObjectives(reader, view);
    case "ledger":
      return tellLedger(reader, view);
    case "losses":
      return view.outcome ? tellLossesAtEnd(reader, view.outcome) : tellLossesOfBoth(scene);
    case "supply":
      return tellSupplyByUnit(reader, view);
    case "air":
      return tellAir(reader, view);
    case "units":
      return tellUnits(scene, request);
    case "unit":
      return tellUnit(reader, view, request.unit);
    case "where":
      return tellWhere(reader, view, request.unit);
    case "look":
      return tellSpot(reader, view, request.spot);
    case "danger":
      return tellDangerAt(reader, view, request.hex);
    case "weather":
      return [tellHour(reader, view), tellSky(reader, view)];
    case "scan":
      return tellScan(reader, view, request.what, request.from);
    case "los":
      return tellSight(reader, view, request.from, request.to);
    case "reach":
      return tellReach(reader, view, request.unit, request.manner);
    case "sees":
      return tellSeers(reader, view, request.hex);
    case "reached":
      return tellComers(reader, view, request.hex);
    case "stormed":
      return tellStormers(reader, view, request.hex);
    case "hit":
      return tellHitters(reader, view, request.hex);
    case "win":
      return tellChances(scene);
    case "nothing-refused":
      return [t("console.rule.nothingRefused")];
    case "odds":
      if (request.group) return tellGroupForecast(reader, view, request.group);
      return [
        ...tellMeant(reader, view, request.meant),
        ...request.commands.flatMap((command) => tellForecast(reader, view, command)),
        ...tellApart(reader, view, request.apart ?? []),
        ...tellJoined(reader, view, request.commands, request.apart ?? []),
      ];
    case "marches":
      return tellMarches(scene);
    case "happened":
      return tellHappened(reader, view, chronicle, request.span);
    case "topic": {
      const { topic } = request;
      const asked: Asked = topic === "dispatches" ? { type: topic, which: null } : { type: topic };
      const verb = phrasesIn(t(`console.verbs.${topic}`))[0] ?? topic;
      return [t("console.conversation.takenFor", { verb }), ...linesOf(asked, scene, doing)];
    }
    case "rule":
      return request.rule === null
        ? tellTerm(language, book, request.term ?? "")
        : tellRule(reader, book, request.rule);
    case "dispatches":
      return tellDispatches(reader, view, request.which);
    default:
      return linesOfDeed(request, scene, doing);
  }
}

/** Whether the last order can be taken back, and one be given again; else why not. */
function tellUndoable({ reader, undo, redo }: Scene): readonly string[] {
  const { t } = reader.language;
  return [undo.can ? t("console.undoable.yes") : undo.why, redo.can ? t("console.undoable.again") : redo.why];
}

/** What is said before the host does something; mostly it is the host who tells what came of it. */
function linesOfDeed(request: Asked, scene: Scene, doing: Doing | null): readonly string[] {
  const { reader, view, undo, redo } = scene;
  const { t } = reader.language;
  if (request.type === "undo" && !undo.can)
    return Object.keys(scene.aside).length > 0 ? [undo.why, t("console.aside.howBack")] : [undo.why];
  if (request.type === "redo" && !redo.can) return [redo.why];
  if (request.type === "next" && doing === null) return [t("console.units.noneWaits")];
  if (request.type === "staff" && doing === null)
    return [t(view.activeSide === view.side ? "console.staff.nobody" : "orders.notOurTurn")];
  if (request.type === "plan") return tellPlan(scene, request.marches);
  if (request.type === "march-on" && doing === null)
    return [t(view.activeSide === view.side ? "console.plan.nobodyMarches" : "orders.notOurTurn")];
  if (request.type === "call-off") return tellCalledOff(scene, request.units);
  if (request.type === "hold" || request.type === "sleep" || request.type === "wake")
    return [
      t(`console.aside.${request.type}`, {
        count: request.units.length,
        units: some(reader, request.units.map(reader.short)),
      }),
    ];
  return doing?.type === "select" ? tellUnit(reader, view, doing.unit) : [];
}

function doingOf(request: Asked, scene: Scene, memory: Memory): Doing | null {
  const { view, undo, redo } = scene;
  switch (request.type) {
    case "odds": {
      const [command] = request.commands;
      if (request.group) return { type: "weigh-group", ...request.group };
      return command ? { type: "weigh", command } : null;
    }
    case "undo":
      return undo.can ? { type: "undo", ...(request.times > 1 ? { times: request.times } : {}) } : null;
    case "redo":
      return redo.can ? { type: "redo" } : null;
    case "staff":
      return request.units.length > 0 && view.activeSide === view.side
        ? { type: "staff", units: request.units }
        : null;
    case "plan": {
      // One that finds no way is answered with what bars it, and not noted.
      const able = request.marches.filter((march) => stageOf(view, march) ?? laterStageOf(view, march));
      return view.activeSide === view.side && able.length > 0 ? { type: "plan", marches: able } : null;
    }
    case "call-off":
      return { type: "call-off", units: request.units.filter((unit) => marches(scene, unit)) };
    case "hold":
    case "sleep":
    case "wake":
      return { type: request.type, units: request.units };
    case "select":
      return { type: "select", unit: request.unit };
    case "next": {
      const unit = nextWaiting(scene, memory.unit);
      return unit === null ? null : { type: "select", unit };
    }
    case "save":
      return { type: "save", file: request.file };
    case "map":
    case "quit":
      return { type: request.type };
    case "march-on":
      return stagesNow(view, scene).length > 0 && view.activeSide === view.side ? { type: "march-on" } : null;
    default:
      return null;
  }
}

/** Whose marches are called off, and who had none planned. */
function tellCalledOff(scene: Scene, units: readonly UnitId[]): readonly string[] {
  const { short, language } = scene.reader;
  const named = (those: readonly UnitId[]): string => those.map(short).join(", ");
  const [off, none] = [
    units.filter((unit) => marches(scene, unit)),
    units.filter((unit) => !marches(scene, unit)),
  ];
  return [
    ...(off.length > 0 ? [language.t("console.plan.calledOff", { units: named(off) })] : []),
    ...(none.length > 0 ? [language.t("console.plan.noneToCallOff", { units: named(none) })] : []),
  ];
}

function marches(scene: Scene, unit: UnitId): boolean {
  return scene.marches.some((march) => march.unit === unit);
}

/** The next unit that waits for an order after the one that was spoken of. */
function nextWaiting(scene: Scene, after: UnitId | null): UnitId | null {
  const waiting = onMap(scene.view).filter((unit) => waits(scene, unit) && !isUnderWay(scene, unit.id));
  return nextInRound(
    scene.view,
    waiting.map(({ id }) => id),
    after,
  );
}

/** The unit and the hex that a request is about. */
function spokenOf(
  request: Asked,
  { view }: Scene,
  doing: Doing | null,
): { readonly unit: UnitId | null; readonly hex: Hex | null } {
  if (request.type === "look") return { unit: null, hex: request.spot.hexes[0] ?? null };
  if (ABOUT_A_HEX.has(request.type) && "hex" in request) return { unit: null, hex: request.hex };
  if (request.type === "scan") return { unit: null, hex: request.from };
  if (request.type === "distance") return { unit: request.unit, hex: request.to };
  if (request.type === "los") return { unit: null, hex: request.to };
  if (request.type === "plan")
    return { unit: request.marches[0]?.unit ?? null, hex: request.marches[0]?.target ?? null };
  if (request.type === "odds") return aboutOrder(request.commands[0]);
  const unit = "unit" in request ? request.unit : doing?.type === "select" ? doing.unit : null;
  const own = view.own.find(({ id }) => id === unit);
  const enemy = view.enemies.find(({ id }) => id === unit);
  const hex = own?.at ?? enemy?.where ?? -1;
  return { unit: own ? unit : null, hex: hex >= 0 ? hex : null };
}

/** The unit and the hex that an order is about. */
export function aboutOrder(command: Command | undefined): {
  readonly unit: UnitId | null;
  readonly hex: Hex | null;
} {
  if (!command) return { unit: null, hex: null };
  const unit =
    "unit" in command ? command.unit : command.type === "assault" ? (command.units[0] ?? null) : null;
  if (command.type === "move") return { unit, hex: command.path.at(-1) ?? null };
  if ("target" in command) return { unit, hex: command.target };
  return { unit, hex: command.type === "bridge" ? command.to : null };
}
