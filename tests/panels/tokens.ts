/** The colours of the panels as their style sheet has them, and how far two of them are apart. */
import { readSource } from "../architecture/sources.ts";

export type Scheme = "day" | "night" | "high day" | "high night";

const SELECTORS: Readonly<Record<Scheme, readonly string[]>> = {
  day: [":root"],
  night: [":root", ':root[data-theme="night"]'],
  "high day": [":root", ':root[data-contrast="high"]'],
  "high night": [
    ":root",
    ':root[data-theme="night"]',
    ':root[data-contrast="high"]',
    ':root[data-contrast="high"][data-theme="night"]',
  ],
};

/** The custom properties of one scheme, later and narrower rules over earlier. */
export function tokensOf(scheme: Scheme): ReadonlyMap<string, string> {
  const { text } = readSource("src/panels/styles/tokens.css");
  const bare = text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const tokens = new Map<string, string>();
  for (const wanted of SELECTORS[scheme])
    for (const [, selector, body] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (selector?.trim() !== wanted) continue;
      for (const [, name, value] of (body ?? "").matchAll(/--([\w-]+):\s*([^;]+);/g))
        tokens.set(name ?? "", (value ?? "").trim());
    }
  for (const [name, value] of tokens) tokens.set(name, mixed(value, tokens));
  return tokens;
}

/** A colour that is mixed of two others, as the browser mixes it; any other value as it is. */
function mixed(value: string, tokens: ReadonlyMap<string, string>): string {
  const mix = /^color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)$/.exec(value);
  if (!mix) return value;
  const [one, other] = [mix[1], mix[3]].map((name) => tokens.get(name ?? "") ?? "");
  const share = Number(mix[2]) / 100;
  const byte = (colour: string | undefined, at: number) =>
    Number.parseInt((colour ?? "").slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(byte(one, at) * share + byte(other, at) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours by WCAG 2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) throw new Error(`luminance: ${colour} is no colour of six digits`);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
