import path from "node:path";
import { type SourceFile, withoutComments } from "./sources.ts";

/** The parts of the program: the folders of `src/`, and `main`, which mounts the screens. */
export const PARTS = [
  "engine",
  "scenario",
  "record",
  "history",
  "analysis",
  "ai",
  "language",
  "notebook",
  "telling",
  "console",
  "app",
  "drawing",
  "map",
  "panels",
  "classroom",
  "cartography",
  "sheet",
  "cli",
  "main",
] as const;

/** One part of the program. */
export type Part = (typeof PARTS)[number];

const RULES: readonly Part[] = ["engine", "scenario", "record", "history", "analysis", "ai"];

/** Who may import whom: the arrows of the architecture. Every part may import itself. */
export const ALLOWED: Readonly<Record<Part, readonly Part[]>> = {
  engine: [],
  language: [],
  sheet: [],
  scenario: ["engine", "language"],
  record: ["engine", "notebook", "language"],
  ai: ["engine", "language"],
  history: ["engine", "scenario", "record", "language"],
  analysis: ["engine", "scenario", "record", "history", "language"],
  cartography: ["engine", "scenario", "language", "sheet"],
  notebook: ["engine"],
  telling: ["engine", "scenario", "notebook", "language"],
  console: ["engine", "scenario", "notebook", "telling", "language"],
  app: [...RULES, "notebook", "telling", "console", "language"],
  drawing: ["app"],
  map: ["app", "drawing", "telling", "language", "sheet"],
  panels: ["app", "drawing", "telling", "language"],
  classroom: ["app", "telling", "language"],
  cli: [...RULES, "notebook", "telling", "console", "language", "cartography"],
  main: ["app", "language", "map", "panels", "classroom"],
};

/** Whose types may be shown besides: imported with `import type` only, so that nothing of them runs there. */
export const ALLOWED_TYPES: Readonly<Partial<Record<Part, readonly Part[]>>> = {
  drawing: RULES,
  map: RULES,
  panels: RULES,
  classroom: RULES,
  main: RULES,
};

/** Packages, and Node's own modules, that only some parts may import. Anything not listed is free. */
export const PACKAGES: ReadonlyArray<{ readonly name: RegExp; readonly parts: readonly Part[] }> = [
  { name: /^phaser(\/|$)/, parts: ["map"] },
  {
    name: /^(react|react-dom|react-aria-components|react-i18next)(\/|$)/,
    parts: ["panels", "classroom", "main"],
  },
  { name: /^(zustand|idb|comlink)(\/|$)/, parts: ["app", "ai", "map", "panels", "classroom"] },
  { name: /^node:/, parts: ["cli", "cartography"] },
  {
    name: /^(milsymbol|sharp|d3-contour|simplex-noise|subset-font|@resvg\/resvg-js)(\/|$)/,
    parts: ["cartography", "cli"],
  },
];

/** Modules outside those parts that may use Node because they read a disk; only those parts may import them. */
export const NODE_ONLY: readonly string[] = [
  "src/scenario/node.ts",
  "src/scenario/readFolder.ts",
  "src/history/author.ts",
  "src/history/files.ts",
];

/** One import as it stands in a module. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const STATEMENT =
  /(?<![\w.$])(?:import|export)\s+(?<type>type\s+)?(?<names>[\w$*\s,{}]*?)\s*from\s*["'](?<target>[^"']+)["']/g;
const OTHERS: ReadonlyArray<{ readonly pattern: RegExp; readonly typeOnly: boolean }> = [
  { pattern: /(?<![\w.$])import\s*["']([^"']+)["']/g, typeOnly: false },
  { pattern: /(?<!typeof\s)(?<![\w.$])import\s*\(\s*["'`]([^"'`]+)["'`]/g, typeOnly: false },
  { pattern: /typeof\s+import\s*\(\s*["'`]([^"'`]+)["'`]/g, typeOnly: true },
  { pattern: /new\s+URL\s*\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g, typeOnly: false },
  { pattern: /import\.meta\.glob(?:<[^>]*>)?\s*\(\s*["'`]([^"'`]+)["'`]/g, typeOnly: false },
  { pattern: /(?<![\w.$])require\s*\(\s*["'`]([^"'`]+)["'`]/g, typeOnly: false },
];

function namesOnlyTypes(names: string): boolean {
  const inner = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const members = (inner ?? "").split(",").filter((name) => name.trim() !== "");
  return members.length > 0 && members.every((name) => /^\s*type\s/.test(name));
}

/** Every import of a module, in whatever form: statements, re-exports, dynamic, of types, of workers. */
export function importsOf(module: SourceFile): readonly Import[] {
  const text = withoutComments(module.text);
  const statements = [...text.matchAll(STATEMENT)].map(({ groups = {} }) => ({
    from: module.path,
    specifier: groups.target ?? "",
    typeOnly: groups.type !== undefined || namesOnlyTypes(groups.names ?? ""),
  }));
  const others = OTHERS.flatMap(({ pattern, typeOnly }) =>
    [...text.matchAll(pattern)].map((match) => ({ from: module.path, specifier: match[1] ?? "", typeOnly })),
  );
  return [...statements, ...others];
}

/** The part that a path belongs to; undefined outside `src/`, and for files of `src/` that are no part's. */
export function partOf(file: string): Part | undefined {
  if (/^src\/main\.tsx?$/.test(file)) return "main";
  const folder = /^src\/([^/]+)\//.exec(file)?.[1];
  return PARTS.find((part) => part === folder && part !== "main");
}

/** What is wrong with an import, in one sentence; undefined when it is allowed. */
export function violation(found: Import): string | undefined {
  const part = partOf(found.from);
  const what = `${found.from} imports "${found.specifier}"`;
  if (part === undefined) return `${what}, but stands outside the parts of the program`;
  if (!/^\.{1,2}\//.test(found.specifier)) {
    const readsDisk = NODE_ONLY.includes(found.from) && found.specifier.startsWith("node:");
    return readsDisk ? undefined : packageViolation(part, found.specifier, what);
  }

  const target = path.posix.join(path.posix.dirname(found.from), found.specifier.replace(/\?.*$/, ""));
  if (!target.startsWith("src/")) {
    return part === "engine" ? `${what}: the engine reads nothing from outside` : undefined;
  }
  const isOnNode = part === "cli" || part === "cartography" || NODE_ONLY.includes(found.from);
  if (NODE_ONLY.includes(target) && !found.typeOnly && !isOnNode) {
    return `${what}, which needs Node: only cli and cartography may`;
  }
  const reached = partOf(target);
  if (reached === part) return undefined;
  if (reached === undefined) return `${what}, which is no part of the program`;
  const isAllowed =
    ALLOWED[part].includes(reached) || (found.typeOnly && (ALLOWED_TYPES[part] ?? []).includes(reached));
  if (!isAllowed) return `${what}: ${part} may not know ${reached}${found.typeOnly ? "" : " at run time"}`;
  if (reached === "engine" && target !== "src/engine/index.ts") {
    return `${what}: the engine is entered through src/engine/index.ts`;
  }
  return undefined;
}

function packageViolation(part: Part, specifier: string, what: string): string | undefined {
  if (part === "engine") {
    return /^seedrandom(\/|$)/.test(specifier) ? undefined : `${what}: the engine knows seedrandom alone`;
  }
  const rule = PACKAGES.find(({ name }) => name.test(specifier));
  if (rule === undefined || rule.parts.includes(part)) return undefined;
  return `${what}, which only ${rule.parts.join(", ")} may`;
}
