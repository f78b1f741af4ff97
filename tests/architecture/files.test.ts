import { describe, expect, test } from "vitest";
import { filesUnder, readSource } from "./sources.ts";

const LONGEST_FILE = 400;

describe("files", () => {
  test(`no source file is longer than ${LONGEST_FILE} lines`, () => {
    const files = filesUnder("src", (file) => /\.(tsx?|css)$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    const long = files.flatMap((file) => {
      const lines = readSource(file).text.trimEnd().split("\n").length;
      return lines > LONGEST_FILE ? [`${file}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  test("a scenario is data and words only", () => {
    const others = filesUnder(
      "scenarios",
      (file) => /\.[^/]+$/.test(file) && !/\.(json|tmj|geojson|yaml)$/.test(file),
    );
    expect(others).toEqual([]);
  });

  test("every file of a scenario is JSON", () => {
    const broken = filesUnder("scenarios", (file) => /\.(json|tmj|geojson)$/.test(file)).filter((file) => {
      try {
        JSON.parse(readSource(file).text);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
});
