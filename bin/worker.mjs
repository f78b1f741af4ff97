// A thread of the terminal's matches: it reads TypeScript as the terminal door does.
import { register } from "tsx/esm/api";

register();
await import("../src/cli/match/worker.ts");
