/** The built program under a path of a server of its own, which can be stopped, and can be given a newer build. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { workerText } from "../../scripts/offline/plugin.mjs";

const DIST = path.resolve(import.meta.dirname, "../../dist");
/** Below the root, as many pages are served. */
const UNDER = "/games/khasan/";
const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

export interface OwnServer {
  readonly address: string;
  /** Paths that were asked for since it was last read. */
  asked(): readonly string[];
  /** Puts a newer build in the place of the one before, whose files of that name are gone. */
  renew(name: string): Promise<void>;
  /** Nobody answers any more, as without a network. */
  stop(): Promise<void>;
  /** Takes away all that it has made. */
  close(): Promise<void>;
}

/** Serves a copy of the build. */
export async function ownServer(): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "khasan-"));
  await cp(DIST, folder, { recursive: true });
  let asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://own");
    asked.push(pathname);
    const name = pathname === UNDER ? "index.html" : pathname.slice(UNDER.length);
    try {
      const content = await readFile(path.join(folder, path.normalize(name)));
      response.setHeader("content-type", KINDS[path.extname(name)] ?? "application/octet-stream");
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return {
    address: `http://127.0.0.1:${port}${UNDER}`,
    asked() {
      const before = asked;
      asked = [];
      return before;
    },
    renew: (name) => renewIn(folder, name),
    stop,
    async close() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A build in which one file has another content, and so it and all files that name it have other names. */
async function renewIn(folder: string, name: string): Promise<void> {
  const assets = path.join(folder, "assets");
  const files = await readdir(assets);
  const texts = new Map<string, string>();
  for (const file of files.filter((each) => each.endsWith(".js")))
    texts.set(file, await readFile(path.join(assets, file), "utf8"));
  const changed = new Set(files.filter((file) => file.startsWith(`${name}-`) && texts.has(file)));
  if (changed.size === 0) throw new Error(`the build has no program ${name}`);
  for (const each of changed) for (const [file, text] of texts) if (text.includes(each)) changed.add(file);
  const renamed = (text: string): string =>
    [...changed].reduce((all, file) => all.replaceAll(file, newName(file)), text);
  for (const file of changed) {
    await rm(path.join(assets, file));
    await writeFile(path.join(assets, newName(file)), renamed(texts.get(file) ?? ""));
  }
  const page = renamed(await readFile(path.join(folder, "index.html"), "utf8"));
  await writeFile(path.join(folder, "index.html"), page.replace("<html", '<html data-build="another"'));
  const names = (await readdir(assets)).map((file) => `assets/${file}`);
  await writeFile(
    path.join(folder, "offline.js"),
    workerText(await readFile(path.join(folder, "index.html"), "utf8"), names),
  );
}

function newName(file: string): string {
  return file.replace(/\.js$/, "-another.js");
}
