/** The files of one scenario after the first pass: each with its shape checked, or undefined where it failed. */

import type { BattlesFile } from "./schema/battles.ts";
import type { CalibrationFile, RecordsFile } from "./schema/calibration.ts";
import type { ChronicleFile, SourcesFile } from "./schema/chronicle.ts";
import type { CommandFile } from "./schema/command.ts";
import type { DispatchesFile } from "./schema/dispatches.ts";
import type { EvidenceFile } from "./schema/evidence.ts";
import type { OpeningsFile } from "./schema/openings.ts";
import type { OrderOfBattleFile } from "./schema/orderOfBattle.ts";
import type { PlansFile } from "./schema/plans.ts";
import type { RulesFile } from "./schema/rules.ts";
import type { ScenarioFile } from "./schema/scenarioFile.ts";
import type { SkyFile } from "./schema/sky.ts";
import type { WeaponsFile } from "./schema/weapons.ts";
import type { WordsFile } from "./schema/words.ts";
import type { MapReading } from "./tiled/readBattlefield.ts";

/**
 * Every file of a scenario, its shape checked; whether the entries agree with each other is checked
 * afterwards. All of it is plain data, so that it can be kept as JSON.
 */
export interface WholeSheets {
  readonly scenario: ScenarioFile;
  readonly map: Pick<MapReading, "battlefield" | "drawing">;
  readonly orderOfBattle: OrderOfBattleFile;
  readonly battles: BattlesFile;
  readonly sky: SkyFile;
  readonly dispatches: DispatchesFile;
  readonly command: CommandFile;
  readonly prologue: ChronicleFile;
  readonly aftermath: ChronicleFile;
  readonly sources: SourcesFile;
  readonly evidence: EvidenceFile;
  /** Null where a scenario has no such file. */
  readonly plans: PlansFile | null;
  readonly calibration: CalibrationFile | null;
  readonly records: RecordsFile | null;
  readonly openings: OpeningsFile | null;
  readonly rules: RulesFile;
  readonly weapons: WeaponsFile;
  /** By language; every section is there, empty where no file has it. */
  readonly words: Readonly<Record<string, WordSections>>;
}

/** All words of a language laid together. */
export type WordSections = Required<Omit<WordsFile, "scenario">> & Pick<WordsFile, "scenario">;

/** The same with undefined for each file that is missing or has the wrong shape, and with how the map was read. */
export type Sheets = {
  readonly [Key in Exclude<keyof WholeSheets, "map">]: WholeSheets[Key] | undefined;
} & { readonly map: MapReading | undefined };

/** Files that a scenario may do without. */
export const OPTIONAL: readonly string[] = [
  "plans.json",
  "calibration.json",
  "records.json",
  "openings.json",
];

/** Path of each file inside the scenario folder. */
export const FILES = {
  scenario: "scenario.json",
  map: "battlefield.tmj",
  orderOfBattle: "order-of-battle.json",
  battles: "battles.json",
  sky: "sky.json",
  dispatches: "dispatches.json",
  command: "command.json",
  prologue: "prologue.json",
  aftermath: "aftermath.json",
  sources: "sources.json",
  evidence: "evidence.json",
  plans: "plans.json",
  calibration: "calibration.json",
  records: "records.json",
  openings: "openings.json",
  rules: "common/rules.json",
  weapons: "common/weapons.json",
} as const;
