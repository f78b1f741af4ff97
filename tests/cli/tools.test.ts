import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");

function tool(name: string, ...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", `tests/${name}/command.ts`, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe.each(["bench", "engines", "fuzz", "hidden"])("the tool %s", (name) => {
  test("tells its options", { timeout: 60_000 }, () => {
    const { code, out, err } = tool(name, "--help");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`npm run ${name}`);
  });

  test("refuses an option that it has not, without its own lines", { timeout: 60_000 }, () => {
    const { code, out, err } = tool(name, "--sedes", "3");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--sedes");
    expect(err).toContain(`npm run ${name}`);
    expect(err).not.toContain("    at ");
  });
});
