import { rmSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { sheetFonts } from "./fonts.ts";
import { FAMILY } from "./lettering.ts";

/** Renders a drawing as a PNG picture with the project's own fonts, `zoom` times as large; fonts of the machine are not asked. */
export async function renderPng(svg: string, zoom = 1): Promise<Buffer> {
  const { folder, files: fontFiles } = await sheetFonts(textOf(svg));
  const options = {
    fitTo: { mode: "zoom" as const, value: zoom },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: FAMILY.serif },
  };
  try {
    return new Resvg(svg, options).render().asPng();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every character that a drawing sets as text. */
function textOf(svg: string): string {
  const found = new Set<string>();
  for (const [, text] of svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g))
    for (const c of text ?? "") found.add(c);
  return [...found].sort().join("");
}
