/** `map`: a scenario's sheet as a picture, or its map in letters. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildGround,
  drawFromHexes,
  drawSheet,
  readGroundData,
  readHexMap,
  readSheetLabels,
  renderPng,
} from "../../cartography/index.ts";
import { BadArguments, choiceOf, readArguments } from "../args.ts";
import { findScenario, loadScenario, type ScenarioFolder, type WholeScenario } from "../scenarios.ts";
import { complain, prepareOut, tell, writeOut } from "../terminal.ts";
import { mapInLetters } from "../textMap.ts";
import { say } from "../words.ts";

const OPTIONS = {
  png: { type: "string" },
  text: { type: "boolean" },
  theme: { type: "string" },
  edition: { type: "string" },
} as const;

type Theme = "day" | "night";
type Edition = "printed" | "play" | "far";

/** Draws a scenario's map. @returns 1 when the scenario has errors */
export async function map(args: readonly string[]): Promise<number> {
  const asked = readArguments("map", args, OPTIONS, 1);
  const folder = findScenario("map", asked.positionals[0]);
  const theme = choiceOf<Theme>(asked, "theme", ["day", "night"], "day");
  const edition = choiceOf<Edition>(asked, "edition", ["printed", "play", "far"], "printed");
  const { png, text } = asked.values;
  if (typeof png !== "string" && text !== true) throw new BadArguments(say("error.nothingToDraw"));
  if (typeof png === "string") prepareOut(png);
  const reading = loadScenario(folder);
  if (!reading) return 1;
  if (text === true) tell(mapInLetters(reading.scenario, reading.words("en").places));
  if (typeof png === "string") {
    if (asked.values.edition === "printed" && !hasSurvey(folder)) complain(say("map.noSurvey"));
    complain(say("map.drawing"));
    writeOut(png, await picture(folder, reading, theme, edition));
    tell(say("simulate.written", { file: png }));
  }
  return 0;
}

/** Whether the ground of a scenario was surveyed, so that there is a sheet with frame and legend. */
function hasSurvey({ folder }: Pick<ScenarioFolder, "folder">): boolean {
  return existsSync(join(folder, "ground"));
}

/** From the surveyed ground where there is one, else from the hexes. */
async function picture(
  { folder }: ScenarioFolder,
  reading: WholeScenario,
  theme: Theme,
  edition: Edition,
): Promise<Uint8Array> {
  if (hasSurvey({ folder })) {
    const survey = join(folder, "ground");
    const ground = buildGround(readGroundData(survey));
    const drawing = await drawSheet(ground, readSheetLabels(survey), { theme, edition });
    return renderPng(drawing.svg);
  }
  const hexes = readHexMap(readFileSync(join(folder, "battlefield.tmj"), "utf8"));
  const places = Object.entries(reading.words("en").places);
  const names = Object.fromEntries(places.map(([id, place]) => [id, place.name]));
  const drawing = await drawFromHexes(hexes, { theme, edition: edition === "far" ? "far" : "play", names });
  return renderPng(drawing.svg);
}
