import { describe, expect, test } from "vitest";
import { contrastInUse, textScale, themeInUse } from "../../src/app/appearance.ts";
import { firstSettings, readSettings } from "../../src/app/settings.ts";
import type { Settings } from "../../src/app/types.ts";

/** Every row other than at a first visit. */
const OTHER: Settings = {
  ...firstSettings(),
  textSize: 150,
  contrast: "high",
  theme: "night",
  motion: "reduced",
  sound: "on",
  volume: 20,
  projector: "on",
  layers: { ...firstSettings().layers, grid: false, names: false },
};

const GARBAGE: readonly unknown[] = [null, 7.5, -1, 201, "purple", [], {}, { on: true }, "constructor"];

describe("settings kept between visits", () => {
  test("what was kept is what is read", () => {
    expect(readSettings(JSON.stringify(OTHER))).toEqual(OTHER);
  });

  test.each([null, "", "not JSON", "null", "7", '"text"', "[]"])("%j is a first visit", (text) => {
    expect(readSettings(text)).toEqual(firstSettings());
  });

  test.each(Object.keys(OTHER) as (keyof Settings)[])("a spoiled %s loses that row only", (row) => {
    for (const spoiled of GARBAGE) {
      const read = readSettings(JSON.stringify({ ...OTHER, [row]: spoiled }));
      expect(read, `${row} = ${JSON.stringify(spoiled)}`).toEqual({ ...OTHER, [row]: firstSettings()[row] });
    }
  });

  test("a row that is missing, as before this program knew it, is as at a first visit", () => {
    const { textSize: _, ...older } = OTHER;
    expect(readSettings(JSON.stringify(older))).toEqual({ ...OTHER, textSize: 100 });
  });

  test("a spoiled switch among the layers loses that switch only", () => {
    const layers = { ...OTHER.layers, grid: "yes", invented: true };
    expect(readSettings(JSON.stringify({ ...OTHER, layers })).layers).toEqual({
      ...OTHER.layers,
      grid: true,
    });
  });

  test("text is never smaller than the browser's own and at most twice as large", () => {
    const read = (textSize: number) => readSettings(JSON.stringify({ textSize })).textSize;
    expect([99, 100, 200, 210].map(read)).toEqual([100, 100, 200, 100]);
  });
});

describe("how everything looks", () => {
  const settings = firstSettings();
  const system = { dark: "not-wished", contrast: "not-wished" } as const;
  const at = (light: string) => ({ view: { light } }) as Parameters<typeof themeInUse>[0]["game"];

  test("by the hour: night colours in the dark hours of a battle, day colours at home", () => {
    const of = (light: string, screen: "game" | "home") =>
      themeInUse({ settings, system, screen, game: at(light), lesson: null });
    expect(["day", "half-light", "moonlight", "dark"].map((light) => of(light, "game"))).toEqual([
      "day",
      "day",
      "night",
      "night",
    ]);
    expect(of("dark", "home")).toBe("day");
    const lesson = {} as Parameters<typeof themeInUse>[0]["lesson"];
    expect(themeInUse({ settings, system, screen: "game", game: at("dark"), lesson })).toBe("day");
  });

  test("as the system wishes, or as the settings say against it", () => {
    const wished = { dark: "wished", contrast: "wished" } as const;
    const of = (theme: Settings["theme"]) =>
      themeInUse({
        settings: { ...settings, theme },
        system: wished,
        screen: "home",
        game: null,
        lesson: null,
      });
    expect([of("system"), of("day"), of("by-hour")]).toEqual(["night", "day", "day"]);
    expect(contrastInUse({ settings, system })).toBe("normal");
    expect(contrastInUse({ settings, system: wished })).toBe("high");
    expect(contrastInUse({ settings: { ...settings, contrast: "normal" }, system: wished })).toBe("normal");
  });

  test("a projector shows larger text than the same settings do without", () => {
    expect(textScale({ ...settings, textSize: 150 })).toBe(1.5);
    expect(textScale({ ...settings, projector: "on" })).toBeGreaterThan(1.2);
  });
});
