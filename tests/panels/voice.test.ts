import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Voice } from "../../src/panels/live/voice.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A voice and every message that it gave. */
function listen(): { readonly voice: Voice; readonly said: string[] } {
  const voice = new Voice();
  const said: string[] = [];
  let before = voice.polite;
  voice.subscribe(() => {
    if (voice.polite !== before) said.push(voice.polite.text);
    before = voice.polite;
  });
  return { voice, said };
}

describe("the voice", () => {
  test("makes one message of all that changes at once, what happened first", () => {
    const { voice, said } = listen();
    voice.say("hex", "Hex 0203.");
    voice.say("result", "The hill is taken.");
    vi.runAllTimers();
    expect(said).toEqual(["The hill is taken. Hex 0203."]);
  });

  test("of ten hexes that the cursor runs over it says the last", () => {
    const { voice, said } = listen();
    for (let hex = 0; hex < 10; hex++) {
      voice.say("hex", `Hex ${hex}.`);
      vi.advanceTimersByTime(50);
    }
    vi.runAllTimers();
    expect(said).toEqual(["Hex 9."]);
  });

  test("does not say the same twice in a row", () => {
    const { voice, said } = listen();
    voice.say("hex", "Hex 0203.");
    vi.runAllTimers();
    voice.say("hex", "Hex 0203.");
    vi.runAllTimers();
    expect(said).toEqual(["Hex 0203."]);
  });

  test("repeats when it is asked, so that the region's text changes", () => {
    const { voice, said } = listen();
    voice.say("hex", "Hex 0203.");
    vi.runAllTimers();
    voice.again("Nothing yet.");
    expect(said).toEqual(["Hex 0203.", "Hex 0203.\u00a0"]);
  });

  test("says nothing while it is held, and all of it afterwards", () => {
    const { voice, said } = listen();
    voice.hold();
    voice.say("result", "They came.");
    vi.runAllTimers();
    expect(said).toEqual([]);
    voice.say("turn", "Turn 2.");
    voice.release();
    vi.runAllTimers();
    expect(said).toEqual(["They came. Turn 2."]);
  });

  test("answers a sentence in one piece, however its lines come, and does not tell the same beside it or later", () => {
    const { voice, said } = listen();
    voice.say("hex", "Hex 0203.");
    voice.reply("I Bn goes to 0203.");
    vi.advanceTimersByTime(100);
    voice.say("selection", "I Bn, 400 men.");
    voice.reply("It cannot be taken back.");
    vi.runAllTimers();
    expect(said).toEqual(["I Bn goes to 0203. It cannot be taken back."]);
    // The map has shown it only now.
    voice.say("result", "I Bn goes to 0203.");
    vi.runAllTimers();
    expect(said).toHaveLength(1);
    // Taken back, and ordered anew without a sentence.
    voice.obeyed();
    voice.say("result", "I Bn goes to 0203.");
    vi.runAllTimers();
    expect(said.at(-1)).toBe("I Bn goes to 0203.");
  });

  test("answers a sentence also while the other side's part is shown", () => {
    const { voice, said } = listen();
    voice.hold();
    voice.say("result", "They came.");
    voice.reply("The turn has ended.");
    vi.runAllTimers();
    expect(said).toEqual(["The turn has ended."]);
  });

  test("a refusal leaves the page once it was read out, or at once when an order is given", () => {
    const { voice } = listen();
    voice.refuse("Not possible.");
    vi.advanceTimersByTime(2000);
    expect(voice.urgent.text).toBe("Not possible.");
    vi.runAllTimers();
    expect(voice.urgent.text).toBe("");
    voice.refuse("Not possible.");
    voice.obeyed();
    expect(voice.urgent.text).toBe("");
  });

  test("why a key did nothing is said again when the key is pressed again, and once while it is held", () => {
    const { voice, said } = listen();
    for (let press = 0; press < 2; press++) {
      voice.why("The map ends here.");
      vi.runAllTimers();
    }
    for (let repeat = 0; repeat < 10; repeat++) {
      voice.why("The map ends here.");
      vi.advanceTimersByTime(30);
    }
    vi.runAllTimers();
    expect(said).toEqual(["The map ends here.", "The map ends here.\u00a0", "The map ends here."]);
  });

  test("a key is answered though nothing has changed since it was last said; changes by themselves are not", () => {
    const { voice, said } = listen();
    const hex = () => {
      voice.say("hex", "Hex 0203.");
      vi.runAllTimers();
    };
    hex();
    voice.asked();
    hex();
    voice.asked();
    vi.runAllTimers();
    hex();
    expect(said).toEqual(["Hex 0203.", "Hex 0203.\u00a0"]);
  });

  test("forgets for another person what it said, kept, and was about to say", () => {
    const { voice, said } = listen();
    voice.keep("enemy", "They came.");
    voice.say("hex", "Hex 0203.");
    vi.runAllTimers();
    voice.refuse("Too far.");
    voice.say("result", "The hill is taken.");
    voice.forget();
    vi.runAllTimers();
    expect([voice.polite.text, voice.urgent.text, voice.kept("enemy")]).toEqual(["", "", undefined]);
    voice.again("Nothing yet.");
    expect(said.at(-1)).toBe("Nothing yet.");
  });

  test("a refusal does not wait", () => {
    const { voice, said } = listen();
    voice.refuse("Too far.");
    expect(voice.urgent.text).toBe("Too far.");
    expect(said).toEqual([]);
  });

  test("what was dropped is not said", () => {
    const { voice, said } = listen();
    voice.say("order", "Put away.");
    voice.drop("order");
    vi.runAllTimers();
    expect(said).toEqual([]);
  });
});
