import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { FAMILY, familyFor, type Script } from "./lettering.ts";
import { renameFont } from "./renameFont.ts";

interface FontFile {
  readonly family: string;
  readonly script: Script;
  readonly file: string;
}

const PACKAGES = {
  serif: "@fontsource/pt-serif/files/pt-serif",
  map: "@fontsource/old-standard-tt/files/old-standard-tt",
} as const;

function faces(): readonly FontFile[] {
  const scripts: readonly Script[] = ["latin", "cyrillic"];
  const styles = ["400-normal", "400-italic", "700-normal"];
  const european = scripts.flatMap((script) =>
    styles.flatMap((style) => [
      { family: FAMILY.serif, script, file: `${PACKAGES.serif}-${script}-${style}.woff2` },
      { family: FAMILY.map, script, file: `${PACKAGES.map}-${script}-${style}.woff2` },
    ]),
  );
  const japanese = "@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-400-normal.woff2";
  return [...european, { family: FAMILY.japanese, script: "japanese", file: japanese }];
}

/** Font files in a temporary folder that the caller removes. */
export interface UnpackedFonts {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Unpacks the sheet's fonts with the letters of `text` into a new temporary folder. The renderer reads neither WOFF2 nor a family spread over several files, so that each script's
 * file gets a family name of its own.
 */
export async function sheetFonts(text: string): Promise<UnpackedFonts> {
  const require = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "sheet-fonts-"));
  const letters = `${text}0123456789`;
  const files = await Promise.all(
    faces().map(async ({ family, script, file }, i) => {
      const packed = readFileSync(require.resolve(file));
      const unpacked = await subsetFont(packed, letters, { targetFormat: "truetype" });
      const path = join(folder, `${i}.ttf`);
      writeFileSync(path, renameFont(unpacked, familyFor(family, script)));
      return path;
    }),
  );
  return { folder, files };
}
