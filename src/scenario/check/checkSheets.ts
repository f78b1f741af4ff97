import type { Findings } from "../finding.ts";
import { FILES, type Sheets } from "../sheets.ts";
import { checkBattles } from "./checkBattles.ts";
import { checkCalibration } from "./checkCalibration.ts";
import { checkCommand } from "./checkCommand.ts";
import { checkDispatches } from "./checkDispatches.ts";
import { checkEvidence } from "./checkEvidence.ts";
import { checkChronicle, checkOrderOfBattle, checkScenarioFile, checkSky } from "./checkForces.ts";
import { checkRules, checkWeapons } from "./checkNumbers.ts";
import { checkPlans } from "./checkPlans.ts";
import { checkWords } from "./checkWords.ts";
import { expectUnique } from "./known.ts";

/** The second pass: what the files say of one another. Files that failed the first pass are left out. */
export function checkSheets(sheets: Sheets, folder: string, findings: Findings): void {
  if (sheets.rules) checkRules(sheets.rules, findings);
  if (sheets.weapons) checkWeapons(sheets.weapons, findings);
  checkScenarioFile(sheets, folder, findings);
  if (sheets.map)
    expectUnique(
      sheets.map.battlefield.places.map((place) => place.id),
      FILES.map,
      (index) => `layers "places".objects[${index}].name`,
      findings,
    );
  checkSky(sheets, findings);
  checkOrderOfBattle(sheets, findings);
  checkBattles(sheets, findings);
  checkDispatches(sheets, findings);
  checkCommand(sheets, findings);
  checkChronicle(sheets, findings);
  checkEvidence(sheets, findings);
  checkPlans(sheets, findings);
  checkCalibration(sheets, findings);
  checkWords(sheets, findings);
}
