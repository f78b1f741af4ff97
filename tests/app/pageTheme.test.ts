import { describe, expect, test } from "vitest";
import { pageTheme } from "../../src/app/index.ts";

type State = Parameters<typeof pageTheme>[0];

/** A battle in the dark or by day, on the screen, by the hour unless another setting is named. */
function state(
  light: "dark" | "day",
  mapTheme: State["mapTheme"],
  theme: "by-hour" | "day" = "by-hour",
): State {
  return {
    settings: { theme },
    system: { dark: "not-wished" },
    game: { view: { light } },
    screen: "game",
    lesson: null,
    mapTheme,
  } as unknown as State;
}

describe("the colours of the page", () => {
  test("are those of the hour where no map is shown", () => {
    expect(pageTheme(state("dark", null))).toBe("night");
    expect(pageTheme(state("day", null))).toBe("day");
  });

  test("wait for the map, which still shows the night while the morning has come", () => {
    expect(pageTheme(state("day", "night"))).toBe("night");
    expect(pageTheme(state("dark", "day"))).toBe("day");
  });

  test("are those of the settings at once, and those of the day at home", () => {
    expect(pageTheme(state("dark", "night", "day"))).toBe("day");
    expect(pageTheme({ ...state("dark", "night"), screen: "home" })).toBe("day");
  });
});
