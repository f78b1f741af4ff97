/** A scene of a battle of the program's own scenarios, as the command line hears it. */
import { readFileSync } from "node:fs";
import {
  type Heard,
  hear,
  type Memory,
  NOTHING_SAID,
  parse,
  type Request,
  type Scene,
} from "../../src/console/index.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  prepare,
  type Scenario,
  type SideId,
  type SideView,
  view,
  witness,
} from "../../src/engine/index.ts";
import { createLanguage, readRuleBook } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { type ChronicleLine, makeReader } from "../../src/telling/index.ts";

const language = createLanguage("en");
const BOOK = readRuleBook(readFileSync("docs/RULES.md", "utf8"));
const readings = new Map<string, ReturnType<typeof whole>>();

function whole(id: string) {
  const reading = readScenario(readFolder("scenarios", id));
  if (!reading.ok) throw new Error(`${id} does not pass its check`);
  prepare(reading.scenario);
  return reading;
}

/** A scene with the battle behind it. */
export interface Staged {
  readonly scenario: Scenario;
  readonly state: BattleState;
  readonly scene: Scene;
}

/** The beginning of a battle, after so many orders of either side. */
export function aScene(id: string, battle: string, side: SideId, orders: readonly Command[] = []): Staged {
  const reading = readings.get(id) ?? whole(id);
  readings.set(id, reading);
  const { scenario, book } = reading;
  const start = begin(scenario, { battle, seed: "7" });
  let { state } = start;
  const seen = [...witness(state, start.events, side)];
  for (const order of orders) {
    const decision = decide(state, order);
    if (!decision.ok) throw new Error(`aScene: ${decision.refusal.code}`);
    seen.push(...witness(state, decision.events, side));
    state = decision.state;
  }
  const chronicle: readonly ChronicleLine[] = seen.map((each, key) => ({
    key,
    turn: state.turn,
    seen: each,
  }));
  const sources = { language, words: reading.words("en"), book, theatre: prepare(scenario), side, battle };
  const scene: Scene = {
    reader: makeReader(sources),
    view: view(state, side),
    chronicle,
    aside: {},
    marches: [],
    undo: { can: true },
    redo: { can: false, why: "nothing" },
    book: BOOK,
  };
  return { scenario, state, scene };
}

/** The scene with another view. */
export function withView(scene: Scene, change: Partial<SideView>): Scene {
  return { ...scene, view: { ...scene.view, ...change } };
}

/** Hears sentences one after another; the last one's answer. */
export function heard(where: Scene, sentences: readonly string[]): Heard {
  let memory: Memory = NOTHING_SAID;
  let answer: Heard | null = null;
  for (const sentence of sentences) {
    answer = hear(sentence, where, memory);
    memory = answer.memory;
  }
  if (!answer) throw new Error("nothing was said");
  return answer;
}

/** What a sentence asks for. @throws when it is not understood. */
export function asked(scene: Scene, text: string, memory: Memory = NOTHING_SAID): Request {
  const parsed = parse(text, scene, memory);
  if (!parsed.ok) throw new Error(`"${text}": ${JSON.stringify(parsed.fault)}`);
  return parsed.it;
}

/** The orders that a sentence gives, in short: "move rr-118-bn3 deployed 2114". */
export function ordered(scene: Scene, text: string, memory: Memory = NOTHING_SAID): readonly string[] {
  const request = asked(scene, text, memory);
  if (request.type !== "order" && request.type !== "odds") throw new Error(`"${text}" is ${request.type}`);
  return request.commands.map((command) => inShort(scene, command));
}

function inShort({ reader }: Scene, command: Command): string {
  const hex = (at: number | undefined) => reader.hexNumber(at ?? -1);
  switch (command.type) {
    case "move":
      return `${command.manner} ${command.unit} ${hex(command.path.at(-1))}`;
    case "assault":
      return `assault ${hex(command.target)} ${command.units.join(" ")}`;
    case "fire":
    case "bombard":
      return `${command.type} ${command.unit} ${hex(command.target)}`;
    case "air-strike":
      return `air-strike ${hex(command.target)} ${command.sorties}`;
    case "dig":
      return `dig ${command.what ?? "trench"} ${command.unit}`;
    case "bridge":
      return `bridge ${command.unit} ${hex(command.to)}`;
    case "rest":
      return `rest ${command.unit}`;
    case "stand":
      return `stand ${command.unit} ${command.order}`;
    case "answer":
      return `answer ${command.dispatch} ${command.option}`;
    default:
      return command.type;
  }
}
