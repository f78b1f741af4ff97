/** A whole battle in the terminal by sentences, kept and gone on with, and arguments that are wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { readRecord } from "../../src/cli/seat/records.ts";
import { readGameFile, rebuild } from "../../src/record/index.ts";
import { ownScenario } from "../support/games.ts";
import { inProcess } from "./inProcess.ts";

const folder = mkdtempSync(path.join(tmpdir(), "khasan-play-"));
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => path.join(folder, name);
const play = (...args: string[]) => inProcess(["play", ...args]);

/** Plays sentences. */
async function said(sentences: readonly string[], ...args: string[]) {
  writeFileSync(file("sentences.txt"), `${sentences.join("\n")}\n`);
  return play("skirmish", "--seed", "7", ...args, "--commands", file("sentences.txt"));
}

/** Sentences of so many turns: the staff orders everybody, the turn ends. */
const turns = (count: number): readonly string[] =>
  Array.from({ length: count }, () => ["staff all", "yes", "end turn", "yes"]).flat();

describe("play", () => {
  test("a whole short battle by sentences, to its end", { timeout: 60_000 }, async () => {
    const { code, out, err } = await said([...turns(12), "status"]);
    expect(err).toBe("");
    const result =
      /Result of East: [+−]?\d+ points beside what was expected\.\nResult of West: [+−]?\d+ points beside what was expected\.\nPoints of East: ground .*; in all .*\nExpected: ground .*\n/;
    const asked = out.slice(out.lastIndexOf("> status"));
    // It is told when the battle ends, and again to whoever asks.
    expect(out.slice(0, out.lastIndexOf("> status"))).toMatch(result);
    expect(asked).toMatch(result);
    expect(asked).toMatch(/Losses of East: .* Expected: .*\nLosses of West: .* Expected: /);
    expect(code).toBe(0);
  });

  test("a battle that is over is asked about and kept, and takes no order", { timeout: 60_000 }, async () => {
    const saved = file("over.json");
    const { out, code } = await said([
      ...turns(12),
      "objectives",
      "losses",
      "score",
      "can I win",
      "who moves next",
      "staff all",
      "undo",
      `save ${saved}`,
      "quit",
      "status",
    ]);
    expect(out).toMatch(/> objectives\n.* \(\d+ points?\): .*; expected /);
    expect(out).toMatch(/> losses\nLosses of East: /);
    // As the page tells it: for whom, why, and who did better; then how each side must judge it.
    expect(out).toMatch(
      /> score\n(As expected|\w+ success: (East|West))\.\n.*\nGround and losses .*\nResult of East: /,
    );
    expect(out).toMatch(/\nPoints of East: ground .*, losses .*, ledgers .*; in all .*\nExpected: ground /);
    // Each objective once, and the end once.
    const chances = out.slice(out.indexOf("> can I win"), out.indexOf("> who moves next"));
    const [objective = ""] = /(?<=> objectives\n).*?(?= \()/.exec(out) ?? [];
    expect(chances.split(`\n${objective} (`)).toHaveLength(2);
    expect(out.slice(0, out.indexOf("> objectives"))).not.toContain("\nCease-fire.\n");
    for (const order of ["who moves next", "staff all", "undo"])
      expect(out).toContain(`> ${order}\nThe battle is over.\n`);
    expect(out).toContain(`The game is kept in ${saved}.`);
    expect(out).not.toContain("> status");
    expect(code).toBe(0);
    const { record } = readRecord(saved, readFileSync(saved, "utf8"));
    const rebuilt = rebuild(ownScenario("skirmish"), record);
    expect(rebuilt.ok && rebuilt.state.outcome !== null).toBe(true);
  });

  test("of several orders together it is told once that they can be taken back", async () => {
    const { out } = await said(["dig all", "quit"]);
    const told = out.slice(out.indexOf("> dig all"));
    expect(told.match(/digs in[.,]/g)?.length).toBeGreaterThan(1);
    expect(told.match(/It can be taken back\./g)).toHaveLength(1);
  });

  test("who moves next, how long it lasts and how it stands can be asked in several words", async () => {
    const asked = [
      "whose turn is it",
      "who moves next",
      "how many turns are left",
      "when does the battle end",
    ];
    const { out, code } = await said([...asked, "score", "status", "end turn", "no", "quit"]);
    for (const question of asked)
      expect(out).toMatch(
        new RegExp(`> ${question}\\n.*\\n.*\\nAfter this part .* \\(R1.2\\)\\.\\nThe battle ends on`),
      );
    expect(out).toMatch(/> score\nIf it ended now, as far as known: /);
    expect(out.slice(out.indexOf("> status"))).toMatch(
      /After this part .* \(R1\.2\)[\s\S]*> end turn\n[\s\S]*After this part .*\nEnd the turn all the same\?/,
    );
    expect(code).toBe(0);
  });

  test("the enemy's part is told as the side saw it, before its own begins", {
    timeout: 60_000,
  }, async () => {
    const { out } = await said([...turns(2), "what happened", "quit"]);
    const [, second = ""] = out.split("> end turn");
    expect(second).toMatch(/Turn \d+ of \d+\./);
    expect(out).not.toMatch(/\{\{|console\./);
  });

  test("a game that was kept goes on where it was, and plays again from its record", {
    timeout: 60_000,
  }, async () => {
    const saved = file("game.json");
    const first = await said([...turns(2), "status", "quit"], "--save", saved);
    expect(first.out).toContain(`The game is kept in ${saved}.`);
    vi.restoreAllMocks();
    const { record } = readRecord(saved, readFileSync(saved, "utf8"));
    expect(rebuild(ownScenario("skirmish"), record).ok).toBe(true);
    const again = await said(["status", "quit"], "--load", saved);
    const status = (text: string) => text.slice(text.lastIndexOf("> status"), text.lastIndexOf("> quit"));
    expect(status(again.out)).toBe(status(first.out));
    expect(again.code).toBe(0);
  });

  test("who is held, who sleeps and who marches is kept with the game, as the browser keeps it", {
    timeout: 60_000,
  }, async () => {
    const saved = file("noted.json");
    // The battery may sleep, the post is held for this turn, the battalion marches farther than a turn reaches.
    await said(
      ["sleep battery", "hold post", "plan battalion to 0005", "yes", "marches", "quit"],
      "--save",
      saved,
    );
    vi.restoreAllMocks();
    const kept = readGameFile(readFileSync(saved, "utf8"));
    if (!kept.ok) throw new Error(kept.fault.where);
    expect(kept.seats).toEqual({ soviet: "person", japanese: "computer" });
    expect(kept.notes.soviet.asleep).toEqual(["east-battery"]);
    expect(kept.notes.soviet.held.units).toEqual(["east-post"]);
    expect(kept.notes.soviet.marches.map(({ unit }) => unit)).toEqual(["east-battalion"]);
    const again = await said(["marches", "units waiting", "unit battery", "quit"], "--load", saved);
    expect(again.out).toMatch(/> marches\nI Bn to hex 0005, on the march\.?$/m);
    expect(again.out).toContain("No unit waits for an order.");
  });

  test("a game of the other side goes on for that side, and what can be taken back still can", {
    timeout: 60_000,
  }, async () => {
    const saved = file("west.json");
    const first = await said(
      ["staff all", "hold fire 1 coy", "status", "quit"],
      "--side",
      "japanese",
      "--save",
      saved,
    );
    expect(first.code).toBe(0);
    vi.restoreAllMocks();
    const again = await said(["status", "undo", "quit"], "--load", saved);
    const status = (text: string) => /> status\n([^>]*)/.exec(text)?.[1];
    expect(status(again.out)).toBe(status(first.out));
  });

  test("a sentence that was not understood, or an order that was refused, gives exit code 1", async () => {
    expect((await said(["frobnicate", "quit"])).code).toBe(1);
    vi.restoreAllMocks();
    expect((await said(["move tanks to 0505", "quit"])).code).toBe(1);
    vi.restoreAllMocks();
    expect((await said(["# a remark", "status", "quit"])).code).toBe(0);
  });

  test("what was done can be taken back and given again while no die fell", async () => {
    const { out } = await said(["hold fire post", "undo", "redo", "undo", "undo"]);
    expect(out).toMatch(
      /It can be taken back\.[\s\S]*Taken back\.[\s\S]*Given again\.[\s\S]*Taken back\.[\s\S]*(Nothing to take back|Cannot be taken back)/,
    );
  });

  test("the map has the troops that the side knows on it", async () => {
    const { out } = await said(["map", "quit"]);
    expect(out).toMatch(/\+\d/);
    expect(out).toContain("Troops known: + ours, ! theirs");
  });
});

describe("play, asked wrongly", () => {
  test.each([
    [["play"], "play needs a scenario"],
    [["play", "skirmsh"], 'did you mean "skirmish"?'],
    [["play", "skirmish", "--side", "rus"], "soviet, japanese"],
    [["play", "skirmish", "--batle", "campaign"], 'did you mean "--battle"?'],
    [["play", "skirmish", "--battle", "capaign"], 'did you mean "campaign"?'],
    [["play", "skirmish", "--load", "/no/such/file"], "/no/such/file cannot be read"],
    [["play", "skirmish", "--commands", "/no/such/file"], "/no/such/file cannot be read"],
    [["play", "skirmish", "--load", "package.json"], "package.json holds no record of a game"],
    [["play", "skirmish", "--save", "package.json/x"], "cannot be written"],
  ])("%j", async (args, sentence) => {
    const { code, err } = await inProcess(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain("undefined");
  });

  test("a record of another scenario, or one that does not play any more, is refused in words", {
    timeout: 60_000,
  }, async () => {
    const saved = file("other.json");
    await said(["quit"], "--save", saved);
    vi.restoreAllMocks();
    const other = await play("khasan-1938", "--load", saved);
    expect(other.code).toBe(2);
    expect(other.err).toContain("is a game of the scenario skirmish");
    vi.restoreAllMocks();
    const record = JSON.parse(readFileSync(saved, "utf8"));
    writeFileSync(saved, JSON.stringify({ ...record, commands: [{ type: "dig", unit: "nobody" }] }));
    const broken = await play("skirmish", "--load", saved);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("Order 1 of the kept game is refused by the rules");
  });
});
