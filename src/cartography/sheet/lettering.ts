/** Families that the sheet is lettered in; Cyrillic and Japanese have files of their own. */
export const FAMILY = {
  serif: "PT Serif",
  map: "Old Standard TT",
  japanese: "Noto Serif JP",
} as const;

/** How a family is called for the letters of another script. */
export function familyFor(family: string, script: Script): string {
  if (script === "japanese") return FAMILY.japanese;
  return script === "cyrillic" ? `${family} Cyrillic` : family;
}

/** Scripts that need different font files. */
export type Script = "latin" | "cyrillic" | "japanese";

/** Script of a character. */
export function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x400 && code < 0x530) return "cyrillic";
  return code >= 0x2e80 ? "japanese" : "latin";
}

/** Text as SVG, each run of one script in its own family. */
export function lettered(text: string, family: string): string {
  let result = "";
  let run = "";
  let runScript: Script = "latin";
  const close = () => {
    if (run) result += `<tspan font-family="${familyFor(family, runScript)}">${escapeText(run)}</tspan>`;
    run = "";
  };
  for (const character of text) {
    const script: Script = /[\s·.,?()–-]/.test(character) && run ? runScript : scriptOf(character);
    if (script !== runScript && !hasIn(character, runScript)) close();
    if (!run) runScript = script;
    run += character;
  }
  close();
  return result;
}

/** Signs that every font file has. */
function hasIn(character: string, script: Script): boolean {
  return character === " " && script !== "japanese";
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
