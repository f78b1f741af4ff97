/** The conversation of a person with a game in the terminal: a line in, its answer out. */
import {
  askToMarch,
  type Completion,
  complete,
  type Doing,
  firstPage,
  type Heard,
  hear,
  type InARow,
  inARow,
  type Memory,
  NOTHING_SAID,
  redoState,
  type Scene,
  shortly,
  tellBack,
  tellDone,
  tellHalts,
  tellHour,
  tellOrder,
  tellPartNews,
  tellRehearsal,
  tellRestLeft,
  tellResult,
  tellSeenFacts,
  tellStaff,
  tellWhetherBack,
  withTold,
} from "../../console/index.ts";
import { type Command, theatreOf, type UnitId } from "../../engine/index.ts";
import { createLanguage, type RuleBook } from "../../language/index.ts";
import { lineOf, planGroup, stopsGroup } from "../../notebook/index.ts";
import { type ChronicleLine, makeReader, type Reader, tellRefusal } from "../../telling/index.ts";
import type { WholeScenario } from "../scenarios.ts";
import { say } from "../words.ts";
import type { SeatedGame } from "./game.ts";

/** What the terminal does besides talking. */
export interface Host {
  tell(text: string): void;
  /** The map in letters with what the side knows on it. */
  map(): string;
  /** Keeps the game in a file; without a name, in the one it was told at the start. @returns the sentence to tell */
  save(file: string | null): string;
}

/** Says how a line that is being typed may go on. */
export type Completer = (text: string) => Completion;

/** How it ended: said good-bye, fought to the end, or the lines ran out. */
export type TalkEnd = "quit" | "over" | "silence";

/** A conversation that ended, and how many lines were not understood or refused. */
export interface Talked {
  readonly end: TalkEnd;
  readonly failed: number;
}

/** Talks until the person leaves, or nothing more is said; a battle that is over can still be asked about and kept. */
export async function talk(
  whole: WholeScenario,
  game: SeatedGame,
  book: RuleBook,
  open: (completer: Completer) => AsyncIterable<string>,
  host: Host,
): Promise<Talked> {
  const language = createLanguage("en");
  const reader = makeReader({
    language,
    words: whole.words(language.tag),
    book: whole.book,
    theatre: theatreOf(game.view),
    side: game.side,
    battle: game.view.battle,
  });
  const table: Table = { reader, game, book, host: { ...host, tell }, memory: NOTHING_SAID };
  // What comes of a sentence belongs to its answer.
  function tell(text: string): void {
    host.tell(text);
    table.memory = withTold(table.memory, [text]);
  }
  letEnemyPlay(table);
  let failed = 0;
  const ended = (end: TalkEnd): Talked => ({ end: game.view.outcome ? "over" : end, failed });
  const completer: Completer = (text) => complete(text, sceneOf(table));
  for await (const line of open(completer)) {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) continue;
    const said = await hearLine(table, text);
    failed += said.failed;
    if (said.isGone) return ended("quit");
  }
  return ended("silence");
}

/** Hears a line, and what follows in it for as long as nothing comes in between. */
async function hearLine(
  table: Table,
  line: string,
): Promise<{ readonly failed: number; readonly isGone: boolean }> {
  const { game, host, reader } = table;
  let failed = 0;
  let text: string | undefined = line;
  while (text !== undefined) {
    const from = game.chronicle.length;
    const heard: Heard = hear(text, sceneOf(table), table.memory);
    table.memory = heard.memory;
    if (heard.doing?.type === "rehearse") await tellWhatStaffWouldDo(table, heard.doing.units, heard.lines);
    else tellAll(host, heard.lines);
    // Orders that a file still has for a battle that is over have not failed.
    const isLate = game.view.outcome !== null && heard.kind === "refusal";
    if (heard.kind === "fault" || (heard.kind === "refusal" && !isLate)) failed += 1;
    if (heard.doing?.type === "quit") return { failed, isGone: true };
    failed += carryOut(table, heard);
    const isStopped =
      heard.doing?.type !== "end-turn" &&
      game.chronicle.slice(from).some(({ seen }) => stopsGroup(seen, game.side));
    text = isStopped ? undefined : heard.rest;
    if (isStopped && heard.rest !== undefined) host.tell(tellRestLeft(reader, heard.rest));
  }
  return { failed, isGone: false };
}

interface Table {
  readonly reader: Reader;
  readonly game: SeatedGame;
  readonly book: RuleBook;
  readonly host: Host;
  memory: Memory;
}

function sceneOf({ reader, game, book }: Table): Scene {
  const { undoState, canRedo } = game;
  const { t } = reader.language;
  return {
    reader,
    view: game.view,
    chronicle: game.chronicle,
    undo: undoState === "can" ? { can: true } : { can: false, why: t(`undo.${undoState}`) },
    aside: game.asides,
    marches: game.marches,
    redo: redoState(reader, canRedo),
    book,
  };
}

function tellAll(host: Host, lines: readonly string[]): void {
  for (const line of lines) host.tell(line);
}

/** The question whether the staff may order, with what it would order before its last line. */
async function tellWhatStaffWouldDo(
  table: Table,
  units: readonly UnitId[],
  lines: readonly string[],
): Promise<void> {
  const { game, host, reader } = table;
  tellAll(host, lines.slice(0, -1));
  const rehearsal = await game.rehearseStaff(units);
  if (rehearsal) tellAll(table.host, tellRehearsal(reader, rehearsal));
  tellAll(host, lines.slice(-1));
}

/** Does what a sentence asked for. @returns how many orders were refused after all */
function carryOut(table: Table, { doing }: Heard): number {
  const { game, host, reader } = table;
  switch (doing?.type) {
    case "give":
      return giveAll(table, doing.commands);
    case "give-group":
      return giveToGroup(table, doing);
    case "end-turn":
    case "concede": {
      const from = game.chronicle.length;
      game.give({ type: doing.type });
      if (doing.type === "concede") tellAll(host, [...tellResult(reader, game.view), say("play.over")]);
      else letEnemyPlay(table, from);
      return 0;
    }
    case "undo":
      backOrForth(table, doing.type, doing.times ?? 1);
      return 0;
    case "redo":
      backOrForth(table, doing.type, 1);
      return 0;
    case "staff": {
      const before = game.record.commands.length;
      const seen = game.letStaffOrder(doing.units);
      const done = tellStaff(reader, game.record.commands.length - before, seen);
      const page = firstPage(reader, table.memory, done);
      table.memory = page.memory;
      tellAll(host, page.lines);
      return 0;
    }
    case "plan": {
      const seen = game.plan(doing.marches);
      tellAll(host, tellSeenFacts(reader, seen));
      if (seen.length > 0) host.tell(tellWhetherBack(reader, sceneOf(table).undo));
      // Those just planned may have halted at their first stage.
      tellAll(
        host,
        tellHalts({
          reader,
          view: game.view,
          marches: game.marches.filter(({ unit }) => doing.marches.some((march) => march.unit === unit)),
        }),
      );
      return 0;
    }
    case "march-on":
      tellAll(host, tellSeenFacts(reader, game.marchOn()));
      tellAll(host, tellHalts(sceneOf(table)));
      return 0;
    case "call-off":
      game.callOff(doing.units);
      return 0;
    case "hold":
    case "sleep":
    case "wake":
      game.setAside(doing.type, doing.units);
      return 0;
    case "map":
      host.tell(host.map());
      return 0;
    case "save":
      host.tell(host.save(doing.file));
      return 0;
    default:
      return 0;
  }
}

/** Takes the last order back, or several, or gives one again, and says which it was, or how many. */
function backOrForth({ game, host, reader }: Table, what: "undo" | "redo", times: number): void {
  const last = () => game.record.commands.at(-1);
  const [before, orders] = [last(), game.record.commands.length];
  for (let time = 0; time < times; time++) game[what]();
  const count = Math.abs(game.record.commands.length - orders);
  host.tell(tellBack(reader, game.view, { what, order: what === "undo" ? before : last(), count }));
}

function giveAll(table: Table, commands: readonly Command[]): number {
  const row = rowOf(table);
  const failed = commands.reduce((sum, command) => sum + give(table, command, row), 0);
  row.end();
  return failed;
}

function rowOf({ host, reader }: Table): InARow {
  return inARow(reader, (lines) => tellAll(host, lines));
}

/** Gives an order and tells what came of it. */
function give(table: Table, command: Command, row: InARow): 0 | 1 {
  const { game, host, reader } = table;
  const before = game.view;
  const order = tellOrder(reader, before, command);
  const given = game.give(command);
  if (!given.ok) {
    host.tell(tellRefusal(shortly(reader), given.refusal));
    return 1;
  }
  const { undo } = sceneOf(table);
  const lines = tellDone(reader, game.view, { order, seen: given.seen, undo, command, before });
  row.next(command, order, lines);
  return 0;
}

/** Gives one order to several units, the foremost first, and stops at the first to whom something happens. */
function giveToGroup(table: Table, group: Extract<Doing, { readonly order: unknown }>): number {
  const { game, host, reader } = table;
  const able = planGroup(game.view, group.units, group.order).lines.filter(({ command }) => command !== null);
  const row = rowOf(table);
  for (const [done, { unit }] of able.entries()) {
    const { command } = lineOf(game.view, unit, group.order);
    const from = game.chronicle.length;
    const left = able.length - done - 1;
    if (!command || give(table, command, row) === 1) continue;
    const isStopped = game.chronicle.slice(from).some(({ seen }) => stopsGroup(seen, game.side));
    if (!isStopped || left === 0) continue;
    row.end();
    host.tell(
      reader.language.t("notices.group-stopped", { unit: reader.short(unit), count: done + 1, left }),
    );
    return 0;
  }
  row.end();
  return 0;
}

/** Lets the other side have its part, and tells what was seen of it and of what happened since a line of the chronicle. */
function letEnemyPlay(table: Table, from = 0): void {
  const { game, host, reader } = table;
  const before = game.view;
  if (from > 0 || game.view.activeSide !== game.side) game.letEnemyPlay();
  const fresh: readonly ChronicleLine[] = game.chronicle.slice(from);
  const news = tellPartNews(
    reader,
    table.memory,
    // How it ended is told with the result.
    fresh.flatMap(({ seen }) => (seen.type === "event" && seen.event.type === "battle-ended" ? [] : [seen])),
    // At the beginning all is news.
    from > 0 ? { before, after: game.view } : undefined,
  );
  table.memory = news.memory;
  tellAll(host, news.lines);
  tellAll(
    host,
    game.view.outcome ? [...tellResult(reader, game.view), say("play.over")] : [tellHour(reader, game.view)],
  );
  if (game.view.outcome) return;
  tellAll(host, tellHalts(sceneOf(table)));
  const { lines, memory } = askToMarch(sceneOf(table), table.memory);
  table.memory = memory;
  tellAll(host, lines);
}
