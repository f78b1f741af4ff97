import { describe, expect, test } from "vitest";
import { scaledCondition } from "../../src/panels/room.ts";
import { filesUnder, readSource } from "../architecture/sources.ts";

/** Text that grows up to where a small window has no more room for it. */
const CEILING = /min\([\d.]+rem, \d+px\)/;

describe("room for larger text", () => {
  test("text of 150 % needs a window half as wide again for the same layout", () => {
    expect(scaledCondition("(max-width: 699.98px) and (orientation: portrait)", 1.5)).toBe(
      "(max-width: 1049.97px) and (orientation: portrait)",
    );
    expect(scaledCondition("(width <= 1099.98px) and (height >= 520px)", 1)).toBe(
      "(width <= 1099.98px) and (height >= 520px)",
    );
  });

  test("every size of text is in rem, so that all text grows by the settings", () => {
    const fixed = filesUnder("src", (file) => file.endsWith(".css")).flatMap((file) =>
      readSource(file)
        .text.split("\n")
        .flatMap((line, at) =>
          /^\s*font(-size)?:[^;]*\dpx/.test(line.replace(CEILING, ""))
            ? [`${file}:${at + 1}:${line.trim()}`]
            : [],
        ),
    );
    // Text inside a drawing is measured in the drawing's own units.
    const drawn = ["font-size: 13.8px;", "font-size: 15.6px;", "font: 11px var(--sans);"];
    const wrong = fixed.filter((line) => !drawn.some((own) => line.endsWith(own)));
    expect(wrong, "write sizes of text in rem: px / 16").toEqual([]);
  });
});
