/** Words of other scripts in a text of the language on the screen: whoever hears it is told to change the voice (WCAG 3.1.2). */

/** Scripts that the scenarios quote, and the language that their letters stand for where nobody says which. */
const SCRIPTS = [
  { lang: "ru", run: String.raw`\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}\s.\-–]*` },
  { lang: "ko", run: String.raw`\p{Script=Hangul}+` },
  {
    lang: "ja",
    run: String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]*`,
  },
] as const;
const RUNS = new RegExp(SCRIPTS.map(({ run }) => `(${run})`).join("|"), "gu");

/** A text and the tongue that it is in; null for that of the page. */
export interface Run {
  readonly text: string;
  readonly lang: string | null;
}

/** Splits a text where its script changes. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const found of text.matchAll(RUNS)) {
    const said = found[0].trimEnd();
    if (found.index > end) runs.push({ text: text.slice(end, found.index), lang: null });
    const script = SCRIPTS[found.slice(1).findIndex((group) => group !== undefined)];
    runs.push({ text: said, lang: script?.lang ?? null });
    end = found.index + said.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), lang: null });
  return runs;
}

/** A text with its words of other scripts marked as such. */
export function Tongues({ text }: { readonly text: string }) {
  const runs = runsOf(text);
  if (runs.every(({ lang }) => lang === null)) return text;
  return runs.map(({ text, lang }, at) =>
    lang === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
      <span key={at} lang={lang}>
        {text}
      </span>
    ),
  );
}
