/** Runs the terminal's verbs in the process of the test, as the program does when it has started. */
import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";

/** What a verb said and how it ended; the test puts the ways out back with `vi.restoreAllMocks`. */
export async function inProcess(args: readonly string[]) {
  const said = { out: "", err: "" };
  for (const [name, stream] of [
    ["out", process.stdout],
    ["err", process.stderr],
  ] as const)
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  const code = await main(args);
  return { code, ...said };
}
