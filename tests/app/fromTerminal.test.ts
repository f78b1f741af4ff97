/** A game that the terminal kept is gone on with in the browser, and one that the browser kept in the terminal. */
import { expect, test } from "vitest";
import { gameFileOf, setupOf } from "../../src/app/gameFile.ts";
import { reopenSession } from "../../src/app/session.ts";
import { openGame, type SeatedGame } from "../../src/cli/seat/game.ts";
import { view } from "../../src/engine/index.ts";
import { asideOf, NO_NOTES } from "../../src/notebook/index.ts";
import { readGameFile, textOfGame } from "../../src/record/index.ts";
import { ownScenario } from "../support/games.ts";
import { aFounding } from "./aSession.ts";

const scenario = ownScenario("skirmish");

function opened(opening: Partial<Parameters<typeof openGame>[1]>): SeatedGame {
  const game = openGame(scenario, {
    battle: "campaign",
    side: "soviet",
    seed: "7",
    record: null,
    ...opening,
  });
  if (!game.ok) throw new Error(game.fault.fault);
  return game.game;
}

test("there and back: the same battle, the same who is held, asleep and on the march", {
  timeout: 60_000,
}, () => {
  const terminal = opened({});
  terminal.letEnemyPlay();
  terminal.plan([{ unit: "east-battalion", manner: "march", target: 30 }]);
  terminal.setAside("hold", ["east-post"]);
  terminal.setAside("sleep", ["east-battery"]);
  const notes = { soviet: terminal.notes, japanese: NO_NOTES };
  const text = textOfGame(terminal.record, { seats: { soviet: "person", japanese: "computer" }, notes });

  const read = readGameFile(text);
  if (!read.ok) throw new Error(read.fault.where);
  const founding = aFounding(["."], {});
  const setup = setupOf(read.record, read.seats);
  const reopened = reopenSession(
    { ...founding, setup, reading: { ...founding.reading, scenario } },
    read.record,
    { ...read.notes },
  );
  if (!reopened.ok) throw new Error(reopened.fault.fault);
  const { session } = reopened;
  expect(view(session.state, "soviet")).toEqual(terminal.view);
  const { turn } = session.state;
  expect(asideOf(session.notes.soviet, turn, "east-post")).toBe("hold");
  expect(asideOf(session.notes.soviet, turn, "east-battery")).toBe("sleep");
  expect(session.notes.soviet.marches).toEqual([
    { unit: "east-battalion", manner: "march", target: 30, halted: null },
  ]);

  const back = readGameFile(gameFileOf(session.setup, session.record, session.notes).text);
  if (!back.ok) throw new Error(back.fault.where);
  const again = opened({ record: back.record, notes: back.notes.soviet });
  expect(again.view).toEqual(terminal.view);
  expect(again.asides).toEqual({ "east-post": "hold", "east-battery": "sleep" });
  expect(again.marches).toEqual(terminal.marches);
  // The march goes on with the next part, and brings the battalion nearer.
  const before = again.view.own.find(({ id }) => id === "east-battalion")?.at;
  again.give({ type: "end-turn" });
  again.letEnemyPlay();
  const unit = again.view.own.find(({ id }) => id === "east-battalion");
  expect(unit?.at === before && again.notes.marches[0]?.halted === null).toBe(false);
});
