/** The numbers of the rules: evidence for each, and tables without holes. */
import { didYouMean, type Findings } from "../finding.ts";
import type { RulesFile } from "../schema/rules.ts";
import type { WeaponsFile } from "../schema/weapons.ts";
import { FILES } from "../sheets.ts";

/** Checks that every number has a source and that the tables hold together. */
export function checkRules(rules: RulesFile, findings: Findings): void {
  for (const [name, chapter] of Object.entries(rules)) {
    if (typeof chapter !== "object") continue;
    const { evidence, ...numbers } = chapter;
    checkEvidence(FILES.rules, `${name}.evidence`, Object.keys(numbers), Object.keys(evidence), findings);
    for (const [field, { source }] of Object.entries(evidence))
      if (!/\S\s+\S/.test(source))
        findings.error(
          FILES.rules,
          `${name}.evidence.${field}.source`,
          "a source in words: who says it, in what",
          `"${source}"`,
        );
  }
  checkByWorks(rules, findings);
  checkFire(rules.fire, findings);
  const { start, disrupted, routed } = rules.cohesion;
  if (!(routed < disrupted && disrupted < start))
    findings.error(
      FILES.rules,
      "cohesion",
      "routed < disrupted < start",
      `${routed}, ${disrupted}, ${start}`,
    );
  const { turns } = rules.entrenchment;
  if (turns.some((needed, at) => at > 0 && needed <= (turns[at - 1] ?? 0)))
    findings.error(
      FILES.rules,
      "entrenchment.turns",
      "turns that rise from level to level, for they are counted from the start",
      turns.join(", "),
    );
  const margins = rules.victory.levels.map(({ margin }) => margin);
  if (margins.at(-1) !== 0 || margins.some((margin, at) => at > 0 && margin >= (margins[at - 1] ?? 0)))
    findings.error(FILES.rules, "victory.levels", "margins that fall to 0", margins.join(", "));
}

/** Works shelter: what goes by their level rises or falls with it and never turns back. */
function checkByWorks(rules: RulesFile, findings: Findings): void {
  const falls = "percents that do not rise with the level of works";
  const rises = "amounts that do not fall with the level of works";
  const lists: readonly (readonly [string, readonly number[], string, 1 | -1])[] = [
    ["sighting.hidden", rules.sighting.hidden, falls, -1],
    ["fire.exposureWorks", rules.fire.exposureWorks, falls, -1],
    ["armour.aloneFinds", rules.armour.aloneFinds, falls, -1],
    ["cohesion.inWorks", rules.cohesion.inWorks, falls, -1],
    ["bombardment.shellsPerCasualty", rules.bombardment.shellsPerCasualty, rises, 1],
    ["air.kilogramsPerCasualty", rules.air.kilogramsPerCasualty, rises, 1],
  ];
  for (const [path, list, expected, way] of lists)
    if (list.some((each, level) => level > 0 && way * (each - (list[level - 1] ?? 0)) < 0))
      findings.error(FILES.rules, path, expected, list.join(", "));
  for (const path of ["byDistance", "lightByDistance"] as const) {
    const list = rules.fire[path];
    if (list.some((each, at) => at > 0 && each > (list[at - 1] ?? 0)))
      findings.error(
        FILES.rules,
        `fire.${path}`,
        "percents that do not rise with the distance",
        list.join(", "),
      );
  }
}

function checkFire(fire: RulesFile["fire"], findings: Findings): void {
  const weights = fire.die.reduce((sum, { weight }) => sum + weight, 0);
  const mean = fire.die.reduce((sum, { percent, weight }) => sum + percent * weight, 0);
  if (mean !== 100 * weights)
    findings.error(
      FILES.rules,
      "fire.die",
      `weights (sum ${weights}) that give 100 percent on average`,
      `a weighted sum of ${mean} instead of ${100 * weights}`,
    );
  for (const [side, fate] of Object.entries(fire.fate)) {
    const sum = fate.killed + fate.wounded + fate.missing;
    if (sum !== 100) findings.error(FILES.rules, `fire.fate.${side}`, "shares that make 100", `${sum}`);
  }
  if (fire.byDistance.length <= fire.smallArmsRange)
    findings.error(
      FILES.rules,
      "fire.byDistance",
      `${fire.smallArmsRange + 1} percents or more, for 0 to ${fire.smallArmsRange} hexes`,
      `${fire.byDistance.length}`,
    );
}

/** Checks that every weapon has a source. */
export function checkWeapons(weapons: WeaponsFile, findings: Findings): void {
  checkEvidence(
    FILES.weapons,
    "evidence.farReaching",
    weapons.farReaching,
    Object.keys(weapons.evidence.farReaching),
    findings,
  );
  for (const kind of ["smallArms", "antiAir", "antiTankRifles", "guns", "tanks"] as const)
    checkEvidence(
      FILES.weapons,
      `evidence.${kind}`,
      Object.keys(weapons[kind]),
      Object.keys(weapons.evidence[kind]),
      findings,
    );
}

function checkEvidence(
  file: string,
  path: string,
  numbers: readonly string[],
  evidence: readonly string[],
  findings: Findings,
): void {
  for (const name of numbers)
    if (!evidence.includes(name))
      findings.error(file, `${path}.${name}`, "a source for this number", "nothing");
  for (const name of evidence)
    if (!numbers.includes(name))
      findings.error(file, `${path}.${name}`, "a number of this name", "none", didYouMean(name, numbers));
}
