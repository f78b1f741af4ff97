/**
 * The command line in the browser: sentences are heard against the view on the screen, and what they order is done and
 * shown as if it had been clicked. The grammar comes in when the line is first opened.
 */
import type { Doing, Heard, Memory, Planned, Scene } from "../console/index.ts";
import type { Command, UnitId } from "../engine/index.ts";
import { laterStageOf, lineOf, planGroup, rehearse, stageOf, stopsGroup } from "../notebook/index.ts";
import { type Reader, tellRefusal } from "../telling/index.ts";
import type { Desk } from "./desk.ts";
import { groupIntents } from "./groupOrders.ts";
import { fetchLaterWords } from "./laterWords.ts";
import { answer, type CommandLine, chronicleOf, type Grammar, type Line, log, sceneOf } from "./lineTalk.ts";
import { callOffMarches, goOnMarching, noteMarch } from "./marchOrders.ts";
import { select } from "./orders.ts";
import { redo, setAside, undo } from "./secondThoughts.ts";
import { seedOf, staffOrders } from "./staff.ts";
import { commanderFailed, endPart, giveAndShow, isGoneOn } from "./turnFlow.ts";
import type { AppState } from "./types.ts";
import { unitOf, weigh } from "./weigh.ts";

export type { CommandLine, Exchange } from "./lineTalk.ts";

/** The intents of the command line. */
export interface CommandLineIntents {
  openCommandLine(): void;
  closeCommandLine(): void;
  /** Says a sentence; the answer comes into the log. */
  speak(sentence: string): Promise<void>;
  /** Works out how a sentence that is being typed may go on. */
  completeSentence(sentence: string): void;
}

const NO_COMPLETION = { from: 0, choices: [] };
/** Nothing said, nothing open. */
export const CLOSED: CommandLine = { isOpen: 0, exchanges: [], completion: NO_COMPLETION, leaveTo: "back" };
/** The intents of one application's command line; `skipPlayback` ends what is being shown on the map. */
export function commandLineIntents(desk: Desk, skipPlayback: () => void): CommandLineIntents {
  const line: Line = {
    desk,
    skipPlayback,
    grammar: null,
    memory: null,
    typed: "",
    readers: null,
    nextKey: 1,
  };
  desk.store.subscribe((state, before) => forgetOthers(line, state, before));
  const change = (changed: Partial<CommandLine>): void => {
    desk.store.setState(({ commandLine }) => ({ commandLine: { ...commandLine, ...changed } }));
  };
  return {
    openCommandLine() {
      change({ isOpen: 1, leaveTo: "back" });
      void grammarOf(line);
    },
    closeCommandLine: () => change({ isOpen: 0, completion: NO_COMPLETION, leaveTo: "back" }),
    async speak(sentence) {
      change({ completion: NO_COMPLETION });
      await speak(line, sentence).catch((error) => commanderFailed(desk, error));
    },
    completeSentence(sentence) {
      line.typed = sentence;
      const complete = (grammar: Grammar): void => {
        const scene = sceneOf(line, grammar);
        // Whoever has typed on while the grammar was fetched is helped with what stands there now.
        if (line.typed === sentence)
          change({ completion: scene ? grammar.complete(sentence, scene) : NO_COMPLETION });
      };
      if (line.grammar) complete(line.grammar);
      else void grammarOf(line).then(complete);
    },
  };
}

async function grammarOf(line: Line): Promise<Grammar> {
  if (!line.grammar) {
    const [grammar] = await Promise.all([import("../console/index.ts"), fetchLaterWords()]);
    line.grammar = grammar;
  }
  return line.grammar;
}

/** Another game is another conversation, and so is another person at the same screen: he reads nothing of the first. */
function forgetOthers(line: Line, { game, screen }: AppState, before: AppState): void {
  const isOther = game?.setup !== before.game?.setup || game?.side !== before.game?.side;
  if (!isOther && !(screen === "curtain" && before.screen !== "curtain")) return;
  line.memory = null;
  const { commandLine } = line.desk.store.getState();
  if (commandLine !== CLOSED) line.desk.store.setState({ commandLine: CLOSED });
}

/** What changes the game: nothing of it is done here while another page has gone on with it. */
const CHANGES: ReadonlySet<string> = new Set([
  "give",
  "give-group",
  "end-turn",
  "concede",
  "undo",
  "redo",
  "staff",
  "plan",
  "march-on",
  "call-off",
  "hold",
  "sleep",
  "wake",
]);

/** Hears a sentence and does what it asks for. */
async function speak(line: Line, sentence: string): Promise<void> {
  const { desk } = line;
  const grammar = await grammarOf(line);
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  // Who speaks on waits for nothing that is still being shown.
  const { game } = desk.store.getState();
  if (game?.busy === "idle" && game.playback.length > 0) line.skipPlayback();
  const heard = grammar.hear(sentence, scene, memoryOf(line, grammar));
  line.memory = heard.memory;
  if (heard.doing && CHANGES.has(heard.doing.type) && isGoneOn(desk)) {
    log(line, { said: sentence, kind: "refusal", lines: [scene.reader.language.t("elsewhere.gone-on")] });
    return;
  }
  log(line, { said: sentence, kind: heard.kind, lines: heard.lines });
  if (heard.show !== null) desk.store.setState({ pointed: heard.show, looked: { hex: heard.show } });
  await carryOut(line, grammar, scene, heard);
}

/** What was spoken of last; a unit or a hex chosen on the map since then counts as spoken of. */
function memoryOf({ desk, memory }: Line, { NOTHING_SAID }: Grammar): Memory {
  const { selected, pointed } = desk.store.getState();
  const before = memory ?? NOTHING_SAID;
  return {
    ...before,
    unit: selected.unit ?? before.unit,
    hex: selected.hex ?? pointed ?? before.hex,
  };
}

/** Does what was heard, shows it on the map, and tells what came of it. */
async function carryOut(line: Line, grammar: Grammar, { reader }: Scene, { doing }: Heard): Promise<void> {
  const { desk } = line;
  const { store } = desk;
  switch (doing?.type) {
    case "give":
      for (const command of doing.commands) give(line, grammar, command);
      return;
    case "give-group":
      return giveToGroup(line, grammar, doing);
    case "weigh-group":
      groupIntents(desk).chooseGroup(doing.units);
      return groupIntents(desk).takeGroupOrder(doing.order);
    case "end-turn":
      return endTurn(line, grammar, reader);
    case "concede":
      giveAndShow(desk, { type: "concede" });
      return;
    case "undo":
    case "redo":
      return backOrForth(line, grammar, doing.type);
    case "staff": {
      const [from, orders] = [chronicleOf(desk).length, ordersOf(desk)];
      await staffOrders(desk, doing.units);
      const seen = chronicleOf(desk).slice(from);
      return answer(
        line,
        grammar.tellStaff(
          reader,
          ordersOf(desk) - orders,
          seen.map((each) => each.seen),
        ),
      );
    }
    case "plan":
      for (const march of doing.marches) plan(line, grammar, march);
      return tellHaltsOf(
        line,
        grammar,
        doing.marches.map(({ unit }) => unit),
      );
    case "rehearse":
      return rehearsed(line, grammar, reader, doing.units);
    case "march-on":
      return marchOn(line, grammar);
    case "call-off":
      return callOffMarches(desk, doing.units);
    case "hold":
    case "sleep":
    case "wake":
      return setAside(desk, doing.type === "wake" ? null : doing.type, doing.units);
    case "select":
      return select(desk, doing.unit, null);
    case "weigh":
      return weigh(desk, doing.command);
    case "map":
    case "quit":
      store.setState(({ commandLine }) => ({
        commandLine: { ...commandLine, isOpen: 0, leaveTo: doing.type === "map" ? "map" : "back" },
      }));
      return;
    case "save":
      return answer(line, [reader.language.t("console.panel.saved")]);
    default:
      return;
  }
}

/** Tells what the staff would order, while it is still asked whether it may. */
async function rehearsed(
  line: Line,
  grammar: Grammar,
  reader: Reader,
  units: readonly UnitId[],
): Promise<void> {
  const { session, store } = line.desk;
  const { game } = store.getState();
  if (!session || !game) return;
  const { memory } = line;
  const { thread } = session.commanders;
  const isAsked = () => line.memory === memory && line.desk.session === session && !session.closed;
  await thread.entrust(session.side, units, seedOf(session));
  const rehearsal = await rehearse(game.view, (now) => thread.nextOfStaff(now), isAsked);
  if (rehearsal && isAsked()) answer(line, grammar.tellRehearsal(reader, rehearsal));
}

/** Takes the last order back, or gives it again, and says which it was. */
function backOrForth(line: Line, grammar: Grammar, what: "undo" | "redo"): void {
  const { desk } = line;
  const last = () => desk.session?.record.commands.at(-1);
  const [before, orders] = [last(), ordersOf(desk)];
  (what === "undo" ? undo : redo)(desk);
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const order = what === "undo" ? before : last();
  const count = Math.abs(ordersOf(desk) - orders);
  answer(line, [grammar.tellBack(scene.reader, scene.view, { what, order, count })]);
}

function ordersOf({ session }: Desk): number {
  return session?.record.commands.length ?? 0;
}

/** Gives one order. The log tells what came of it, so no card of it is laid over the map. @returns whether it was given */
function give(line: Line, grammar: Grammar, command: Command): boolean {
  const { desk } = line;
  const scene = sceneOf(line, grammar);
  if (!scene) return false;
  const { reader, view } = scene;
  const { cards } = desk.store.getState();
  const from = chronicleOf(desk).length;
  const unit = unitOf(command);
  if (unit !== null) select(desk, unit, null);
  const isGiven = giveAndShow(desk, command);
  const laid = desk.store.getState().cards.filter((card) => !cards.includes(card));
  const refusal = laid.find((card) => card.type === "refusal");
  desk.store.setState(({ cards: now }) => ({
    cards: now.filter((card) => cards.includes(card) || (card.type !== "result" && card.type !== "refusal")),
  }));
  if (!isGiven) {
    if (refusal) log(line, { said: null, kind: "refusal", lines: [tellRefusal(reader, refusal.refusal)] });
    return false;
  }
  const seen = chronicleOf(desk)
    .slice(from)
    .map((each) => each.seen);
  const after = sceneOf(line, grammar);
  const order = grammar.tellOrder(reader, view, command);
  const { view: now, undo } = after ?? scene;
  answer(line, grammar.tellDone(reader, now, { order, seen, undo, command, before: view }));
  return true;
}

/** Gives one order to several units, the foremost first, and stops at the first to whom something happens. */
function giveToGroup(line: Line, grammar: Grammar, group: Extract<Doing, { readonly order: unknown }>): void {
  const { desk } = line;
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const { lines } = planGroup(scene.view, group.units, group.order);
  const able = lines.filter(({ command }) => command !== null);
  for (const [done, { unit }] of able.entries()) {
    const now = sceneOf(line, grammar);
    const command = now && lineOf(now.view, unit, group.order).command;
    const from = chronicleOf(desk).length;
    if (!command || !give(line, grammar, command)) continue;
    const left = able.length - done - 1;
    const isStopped = chronicleOf(desk)
      .slice(from)
      .some(({ seen }) => stopsGroup(seen, scene.view.side));
    if (!isStopped || left === 0) continue;
    const facts = { unit: scene.reader.short(unit), count: done + 1, left };
    return void answer(line, [scene.reader.language.t("notices.group-stopped", facts)]);
  }
}

/** Carries out the first stage of a march, and notes the rest. */
function plan(line: Line, grammar: Grammar, march: Planned): void {
  const scene = sceneOf(line, grammar);
  const stage = scene && stageOf(scene.view, march);
  if (!scene || (!stage && !laterStageOf(scene.view, march))) return;
  if (stage && !give(line, grammar, stage)) return;
  const unit = sceneOf(line, grammar)?.view.own.find(({ id }) => id === march.unit);
  if (unit && unit.at >= 0 && unit.at !== march.target)
    noteMarch(line.desk, { ...march, halted: null }, stage);
}

/** Lets the planned marches go on, and tells what was seen and who has halted. */
function marchOn(line: Line, grammar: Grammar): void {
  const { desk } = line;
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const from = chronicleOf(desk).length;
  goOnMarching(desk, "is-sure");
  const seen = chronicleOf(desk).slice(from);
  answer(
    line,
    grammar.tellSeenFacts(
      scene.reader,
      seen.map((each) => each.seen),
    ),
  );
  tellHaltsOf(line, grammar, null);
}

/** Tells the marches that have halted: of some units, or all. */
function tellHaltsOf(line: Line, grammar: Grammar, units: readonly UnitId[] | null): void {
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const marches = scene.marches.filter(({ unit }) => units?.includes(unit) ?? true);
  const halts = grammar.tellHalts({ ...scene, marches });
  if (halts.length > 0) answer(line, halts);
}

/** Ends the part, waits for the other side, and tells what was seen of it. */
async function endTurn(line: Line, grammar: Grammar, reader: Reader): Promise<void> {
  const { desk } = line;
  const { session } = desk;
  const from = chronicleOf(desk).length;
  const before = desk.store.getState().game?.view;
  await endPart(desk);
  const { game, screen } = desk.store.getState();
  // With a second person at the screen, or on another one, what was seen is not this side's to read here.
  if (!game || screen !== "game" || desk.session !== session || game.side !== reader.side) return;
  const seen = chronicleOf(desk)
    .slice(from)
    .map((each) => each.seen);
  log(line, {
    said: null,
    kind: "news",
    lines: [
      ...grammar.tellGist(reader, seen, before && { before, after: game.view }),
      grammar.tellHour(reader, game.view),
    ],
  });
  if (game.view.outcome) return;
  tellHaltsOf(line, grammar, null);
  const scene = sceneOf(line, grammar);
  const asked = scene && line.memory && grammar.askToMarch(scene, line.memory);
  if (!asked || asked.lines.length === 0) return;
  line.memory = asked.memory;
  answer(line, asked.lines);
}
