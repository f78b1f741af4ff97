/**
 * The command line in the browser: sentences are heard against the view on the screen, and what they order is done and
 * shown as if it had been clicked. The grammar comes in when the line is first opened.
 */
import type { Heard, Memory, Scene } from "../console/index.ts";
import type { UnitId } from "../engine/index.ts";
import { rehearse, stopsGroup } from "../notebook/index.ts";
import type { Reader } from "../telling/index.ts";
import type { Desk } from "./desk.ts";
import { groupIntents } from "./groupOrders.ts";
import { fetchLaterWords } from "./laterWords.ts";
import { give, giveToGroup, inOneRow, plan } from "./lineOrders.ts";
import {
  answer,
  type CommandLine,
  chronicleOf,
  type Grammar,
  type Line,
  log,
  sceneOf,
  standingOf,
} from "./lineTalk.ts";
import { callOffMarches, goOnMarching } from "./marchOrders.ts";
import { select } from "./orders.ts";
import { redo, setAside, undo } from "./secondThoughts.ts";
import { seedOf, staffOrders } from "./staff.ts";
import { commanderFailed, endPart, giveAndShow, isGoneOn } from "./turnFlow.ts";
import type { AppState } from "./types.ts";
import { weigh } from "./weigh.ts";

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
    left: null,
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

/** Hears a line and does what it asks for, one thing after another for as long as nothing comes in between. */
async function speak(line: Line, sentence: string): Promise<void> {
  const { desk } = line;
  const grammar = await grammarOf(line);
  let said: string | null = sentence;
  let text: string | undefined = sentence;
  while (text !== undefined) {
    const scene = sceneOf(line, grammar);
    if (!scene) return;
    const from = chronicleOf(desk).length;
    const heard: Heard | null = await hearOne(line, grammar, scene, { text, said });
    const isStopped =
      heard?.doing?.type !== "end-turn" &&
      chronicleOf(desk)
        .slice(from)
        .some(({ seen }) => stopsGroup(seen, scene.view.side));
    const rest: string | undefined = heard?.rest;
    if (isStopped && rest !== undefined) answer(line, [grammar.tellRestLeft(scene.reader, rest)]);
    [text, said] = [isStopped ? undefined : rest, null];
  }
}

/** Hears one sentence of a line and does what it asks for; null where another page has the game. */
async function hearOne(
  line: Line,
  grammar: Grammar,
  scene: Scene,
  { text, said }: { readonly text: string; readonly said: string | null },
): Promise<Heard | null> {
  const { desk } = line;
  // Who speaks on waits for nothing that is still being shown.
  const { game } = desk.store.getState();
  if (game?.busy === "idle" && game.playback.length > 0) line.skipPlayback();
  const heard = grammar.hear(text, scene, memoryOf(line, grammar));
  line.memory = heard.memory;
  if (heard.doing && CHANGES.has(heard.doing.type) && isGoneOn(desk)) {
    log(line, { said, kind: "refusal", lines: [scene.reader.language.t("elsewhere.gone-on")] });
    return null;
  }
  log(line, { said, kind: heard.kind, lines: heard.lines });
  if (heard.letsGo === 1) desk.store.setState({ intent: null, groupInHand: null });
  if (heard.show !== null)
    desk.store.setState({ pointed: heard.show, looked: { hex: heard.show, where: "about-middle" } });
  // A rehearsal takes its time: who answers before it has come answers what was asked.
  line.left = standingOf(desk);
  await carryOut(line, grammar, scene, heard);
  if (heard.doing?.type !== "rehearse") line.left = standingOf(desk);
  return heard;
}

/**
 * What was spoken of last; a unit or a hex chosen on the map since then counts as spoken of. Whoever has ordered by
 * hand since, or has something else in hand, says yes to nothing that was asked before.
 */
function memoryOf({ desk, memory, left }: Line, { NOTHING_SAID }: Grammar): Memory {
  const { selected, pointed } = desk.store.getState();
  const before = memory ?? NOTHING_SAID;
  const now = standingOf(desk);
  const isAsStood =
    left?.intent === now.intent && left.groupInHand === now.groupInHand && left.orders === now.orders;
  return {
    ...before,
    pending: isAsStood ? before.pending : null,
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
      return inOneRow(line, grammar, reader, (row) => {
        for (const command of doing.commands) give(line, grammar, command, row);
      });
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
      return backOrForth(line, grammar, doing.type, doing.times ?? 1);
    case "redo":
      return backOrForth(line, grammar, doing.type, 1);
    case "staff": {
      const [from, { orders }] = [chronicleOf(desk).length, standingOf(desk)];
      await staffOrders(desk, doing.units);
      const seen = chronicleOf(desk)
        .slice(from)
        .map((each) => each.seen);
      const done = grammar.tellStaff(reader, standingOf(desk).orders - orders, seen);
      const page = grammar.firstPage(reader, line.memory ?? grammar.NOTHING_SAID, done);
      line.memory = page.memory;
      return answer(line, page.lines);
    }
    case "plan":
      inOneRow(line, grammar, reader, (row) => {
        for (const march of doing.marches) plan(line, grammar, march, row);
      });
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

/** Takes the last order back, or several, or gives one again, and says which it was, or how many. */
function backOrForth(line: Line, grammar: Grammar, what: "undo" | "redo", times: number): void {
  const { desk } = line;
  const last = () => desk.session?.record.commands.at(-1);
  const [before, { orders }] = [last(), standingOf(desk)];
  for (let time = 0; time < times && can(desk, what); time++) (what === "undo" ? undo : redo)(desk);
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const order = what === "undo" ? before : last();
  const count = Math.abs(standingOf(desk).orders - orders);
  answer(line, [grammar.tellBack(scene.reader, scene.view, { what, order, count })]);
}

function can({ store }: Desk, what: "undo" | "redo"): boolean {
  const { game } = store.getState();
  return what === "undo" ? game?.canUndo.can === true : (game?.canRedo ?? 0) > 0;
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
  const news = grammar.tellPartNews(
    reader,
    line.memory ?? grammar.NOTHING_SAID,
    seen,
    before && { before, after: game.view },
  );
  line.memory = news.memory;
  log(line, { said: null, kind: "news", lines: [...news.lines, grammar.tellHour(reader, game.view)] });
  if (game.view.outcome) return;
  tellHaltsOf(line, grammar, null);
  const scene = sceneOf(line, grammar);
  const asked = scene && line.memory && grammar.askToMarch(scene, line.memory);
  if (!asked || asked.lines.length === 0) return;
  line.memory = asked.memory;
  answer(line, asked.lines);
}
