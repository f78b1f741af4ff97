/** Words of other tongues on a page in English: whether a screen reader is told to change its voice (WCAG 3.1.2). */
import type { Page } from "@playwright/test";

/** Texts with letters of another script that no element with their language lies around, a line each. */
export function untoldTongues(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SCRIPTS = [
      { letters: /\p{Script=Cyrillic}{2,}/u, tongues: ["ru"] },
      { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, tongues: ["ja"] },
      { letters: /\p{Script=Hangul}/u, tongues: ["ko"] },
      { letters: /\p{Script=Han}/u, tongues: ["ja", "zh", "ko"] },
    ];
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || around.closest("script, style, noscript, [aria-hidden=true]")) continue;
      const tongue = around.closest("[lang]")?.getAttribute("lang")?.split("-")[0] ?? "";
      const text = node.textContent ?? "";
      for (const { letters, tongues } of SCRIPTS)
        if (letters.test(text) && !tongues.includes(tongue))
          found.add(`${around.className}: ${text.slice(0, 60)}`);
    }
    return [...found];
  });
}
