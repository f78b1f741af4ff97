/** Words: every id that a person meets has them, in every language of the scenario. */
import { counted, didYouMean, type Findings } from "../finding.ts";
import { FILES, type Sheets, type WordSections } from "../sheets.ts";

/** Ids that need words, section by section; undefined where their file could not be read. */
type Needed = Partial<Record<keyof WordSections, Iterable<string> | undefined>>;

/** File in which a section stands by custom, where it does not bear the section's own name. */
const HOMES: Readonly<Partial<Record<keyof WordSections, string>>> = {
  boxes: "scenario.json",
  accounts: "dispatches.json",
  formations: "command.json",
  commanders: "command.json",
  prologue: "chronicle.json",
  aftermath: "chronicle.json",
  facts: "evidence.json",
};

/** Checks the words of every language. A missing word is an error, a word for nothing a warning. */
export function checkWords(sheets: Sheets, findings: Findings): void {
  const needed = neededWords(sheets);
  const tellsOfPlans = Object.values(sheets.words ?? {}).some(({ plans }) => Object.keys(plans ?? {}).length);
  // Where a calibration rests on the plans, their absence is an error of its own.
  if (sheets.plans === null && !sheets.calibration && tellsOfPlans)
    findings.warn(FILES.plans, "", "a file of this name, for there are words for its phases", "none");
  for (const [language, words] of Object.entries(sheets.words ?? {})) {
    const file = `words/${language}/`;
    const absent = new Map<string, { sections: string[]; ids: number }>();
    if (!words.scenario) absent.set("scenario.json", { sections: ["scenario"], ids: 1 });
    for (const [section, ids] of Object.entries(needed) as [
      keyof WordSections,
      Iterable<string> | undefined,
    ][]) {
      if (ids === undefined) continue;
      const wanted = new Set(ids);
      const given = Object.keys(words[section] ?? {});
      if (given.length === 0 && wanted.size > 0) {
        const home = HOMES[section] ?? `${section}.json`;
        const before = absent.get(home) ?? { sections: [], ids: 0 };
        absent.set(home, { sections: [...before.sections, section], ids: before.ids + wanted.size });
        continue;
      }
      for (const id of wanted)
        if (!given.includes(id)) findings.error(file, `${section}.${id}`, "words for this id", "nothing");
      // A text may name places that lie off the map or in no dispatch.
      if (section === "places") continue;
      for (const id of given)
        if (!wanted.has(id))
          findings.warn(file, `${section}.${id}`, "an id of the scenario", `"${id}"`, didYouMean(id, wanted));
    }
    for (const [home, { sections, ids }] of absent) {
      const names = sections.map((section) => `"${section}"`).join(" and ");
      findings.error(file + home, "", `the words of ${names}, for ${counted(ids, "id")}`, "none");
    }
  }
}

function neededWords(sheets: Sheets): Needed {
  const { map, dispatches, command, orderOfBattle, scenario, battles, prologue, aftermath } = sheets;
  const told = dispatches?.dispatches;
  return {
    places:
      map && !map.unread.has("places")
        ? [
            ...map.battlefield.places.map((place) => place.id),
            ...(told ?? []).flatMap((dispatch) => dispatch.places),
          ]
        : undefined,
    units: orderOfBattle?.units.map((unit) => unit.id),
    boxes: scenario?.boxes.map((box) => box.id),
    battles: battles?.battles.map((battle) => battle.id),
    dispatches: told?.map((dispatch) => dispatch.id),
    formations: command?.formations.map((formation) => formation.id),
    commanders: command?.commanders.map((commander) => commander.id),
    accounts: told?.flatMap((dispatch) => dispatch.accounts.map((account) => account.id)),
    prologue: prologue?.entries.map((entry) => entry.id),
    aftermath: aftermath?.entries.map((entry) => entry.id),
    facts: sheets.evidence?.facts.map((fact) => fact.id),
    // That the file is missing has been said once; each of its words need not say it again.
    plans: sheets.plans?.plans.flatMap(({ phases }) => phases.map(({ id }) => id)),
  };
}
