/** `play`: a battle against the computer, in plain words, with a person at the keyboard or from a file of sentences. */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type BattleSheet, SIDES, type SideId } from "../../engine/index.ts";
import { readRuleBook } from "../../language/index.ts";
import { NO_NOTES } from "../../notebook/index.ts";
import { type BesideRecord, type GameRecord, type RecordFault, textOfGame } from "../../record/index.ts";
import { BadArguments, choiceOf, readArguments, textOf } from "../args.ts";
import { battleNamed, loadScenario, scenarioAsked, type WholeScenario } from "../scenarios.ts";
import { openGame, type SeatedGame } from "../seat/game.ts";
import { readRecord } from "../seat/records.ts";
import { type Completer, type Host, type TalkEnd, talk } from "../seat/talk.ts";
import { complain, prepareOut, tell, writeOut } from "../terminal.ts";
import { mapInLetters, marksOf } from "../textMap.ts";
import { say } from "../words.ts";

const OPTIONS = {
  scenario: { type: "string" },
  battle: { type: "string" },
  side: { type: "string" },
  seed: { type: "string" },
  load: { type: "string" },
  save: { type: "string" },
  commands: { type: "string" },
} as const;

/**
 * Plays a battle in words.
 * @returns 1 when the scenario or the kept game cannot be played, or a sentence of `--commands` came to nothing
 */
export async function play(args: readonly string[]): Promise<number> {
  const asked = readArguments("play", args, OPTIONS, 1);
  const folder = scenarioAsked("play", asked);
  const { load, save, commands } = asked.values;
  if (typeof save === "string") prepareOut(save);
  const sentences = typeof commands === "string" ? textOfFile(commands) : null;
  const kept = typeof load === "string" ? readRecord(load, textOfFile(load)) : null;
  const record = kept?.record ?? null;
  const side = choiceOf<SideId>(asked, "side", SIDES, kept ? sideOfPerson(kept.seats) : "soviet");
  if (record && record.scenario !== folder.id)
    throw new BadArguments(say("error.otherScenario", { file: String(load), id: record.scenario }));
  const whole = loadScenario(folder);
  if (!whole) return 1;
  const battle = record ? battleOfRecord(whole, record) : battleNamed(whole.scenario, asked);
  const opened = openGame(whole.scenario, {
    battle: battle.id,
    side,
    seed: textOf(asked, "seed", "1"),
    record,
    ...(kept ? { notes: kept.notes[side] } : {}),
  });
  if (!opened.ok) {
    complain(tellFault(opened.fault));
    return 1;
  }
  tellOpening(whole, battle, side);
  const { game, doubt } = opened;
  if (doubt) tell(say(`doubt.${doubt.doubt}`, { found: doubt.found, expected: doubt.expected }));
  const lines = (completer: Completer) =>
    sentences === null ? typedLines(completer) : writtenLines(sentences);
  const host = hostOf(whole, game, typeof save === "string" ? save : null, kept);
  const { end, failed } = await talk(whole, game, bookOfRules(), lines, host);
  tellEnd(end, host, typeof save === "string");
  return sentences !== null && failed > 0 ? 1 : 0;
}

/** What is wrong with a kept game. */
function tellFault(found: RecordFault): string {
  const { fault, ...facts } = found;
  return say(`record.${fault}`, facts);
}

/** A game that was kept, with what is kept beside its record. */
type Kept = ReturnType<typeof readRecord>;

/** The side that a person commands in a kept game; of two persons the Soviet one, unless he is asked for. */
function sideOfPerson(seats: BesideRecord["seats"]): SideId {
  return seats.soviet === "computer" && seats.japanese === "person" ? "japanese" : "soviet";
}

/** The game as a file that the browser opens as well; what the other side had noted in it stays. */
function fileOf({ side, record, notes }: SeatedGame, kept: Kept | null): string {
  return textOfGame(record, {
    seats: { soviet: "computer", japanese: "computer", [side]: "person" },
    notes: { ...(kept?.notes ?? { soviet: NO_NOTES, japanese: NO_NOTES }), [side]: notes },
  });
}

/** Why a file cannot be read, in words: what the system says of it is for programmers. */
function whyNotRead(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "EISDIR" || code === "EACCES" ? say(`file.${code}`, {}) : message;
}

function textOfFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new BadArguments(say("error.cannotRead", { file, detail: whyNotRead(error) }));
  }
}

function battleOfRecord({ scenario }: WholeScenario, { battle }: GameRecord): BattleSheet {
  const found = scenario.battles.find(({ id }) => id === battle);
  if (!found) throw new BadArguments(say("error.battleOfRecord", { battle }));
  return found;
}

function bookOfRules() {
  return readRuleBook(
    readFileSync(fileURLToPath(new URL("../../../docs/RULES.md", import.meta.url)), "utf8"),
  );
}

function tellOpening(whole: WholeScenario, battle: BattleSheet, side: SideId): void {
  const words = whole.words("en");
  const about = words.battles[battle.id];
  tell(`${words.scenario.title}: ${about?.title ?? battle.id}`);
  tell(about?.objective[side] ?? "");
  tell(say("play.hint"));
  tell("");
}

/** Lines as they are typed, or come through a pipe; what comes through a pipe is shown, so that the answers can be read. */
async function* typedLines(completer: Completer): AsyncGenerator<string> {
  const isScreen = process.stdin.isTTY === true;
  const typed = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isScreen,
    prompt: "> ",
    // The key Tab completes verbs, units and places.
    completer: (text: string) => {
      const { from, choices } = completer(text);
      return [choices.map((choice) => `${text.slice(0, from)}${choice} `), text];
    },
  });
  // Who interrupts is done talking: the game is kept as if he had left.
  typed.on("SIGINT", () => typed.close());
  if (isScreen) typed.prompt();
  try {
    for await (const line of typed) {
      if (!isScreen) tell(`> ${line}`);
      yield line;
      if (isScreen) typed.prompt();
    }
  } finally {
    // Whoever stops listening lets the keyboard go, or the program would wait for it for ever.
    typed.close();
  }
}

async function* writtenLines(text: string): AsyncGenerator<string> {
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    tell(`> ${line}`);
    yield line;
  }
}

/** A host that knows whether what was done is kept. */
interface KeepingHost extends Host {
  readonly isKept: boolean;
}

function hostOf(whole: WholeScenario, game: SeatedGame, file: string | null, kept: Kept | null): KeepingHost {
  const words = whole.words("en");
  let saved: string | null = null;
  return {
    tell,
    map: () => mapInLetters(whole.scenario, words.places, marksOf(game.view)),
    save(named) {
      const target = named ?? file;
      if (target === null) return say("play.saveWhere");
      const text = fileOf(game, kept);
      try {
        writeOut(target, text);
      } catch (error) {
        return (error as Error).message;
      }
      saved = text;
      return say("play.saved", { file: target });
    },
    get isKept() {
      return saved === fileOf(game, kept);
    },
  };
}

function tellEnd(end: TalkEnd, host: KeepingHost, hasFile: boolean): void {
  if (hasFile) tell(host.save(null));
  if (end !== "over") tell(say(host.isKept ? "play.left" : "play.leftUnsaved"));
}
