/** `validate`: everything that is wrong with a scenario, at once. */
import { readReference, readScenario, sayFinding } from "../../scenario/index.ts";
import { readArguments } from "../args.ts";
import { findScenario, textsOf } from "../scenarios.ts";
import { prepareOut, tell, writeOut } from "../terminal.ts";
import { count, say } from "../words.ts";

/** Checks a scenario. @returns 1 when it has errors */
export async function validate(args: readonly string[]): Promise<number> {
  const asked = readArguments("validate", args, { json: { type: "string" } }, 1);
  const folder = findScenario("validate", asked.positionals[0]);
  const { json } = asked.values;
  if (typeof json === "string") prepareOut(json);
  const texts = textsOf(folder);
  const reading = readScenario(texts);
  const reference = readReference(texts);
  const findings = [
    ...(reading.ok ? reading.warnings : reading.findings),
    ...(reference.ok ? [] : reference.findings),
  ];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  for (const finding of findings) tell(sayFinding(finding));
  const facts = { id: folder.id, errors: count("error", errors), warnings: count("warning", warnings) };
  tell(errors > 0 ? say("validate.broken", facts) : say("validate.fine", facts));
  if (typeof json === "string")
    writeOut(json, `${JSON.stringify({ id: folder.id, errors, warnings, findings }, undefined, 1)}\n`);
  return errors > 0 ? 1 : 0;
}
