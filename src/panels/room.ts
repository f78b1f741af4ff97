/**
 * How much room there is, measured in text. The style sheets say in px at which widths and heights the layout
 * changes; they mean ordinary text. Text twice as large fills the same window as half the window would be filled.
 */

const ORDINARY = 16;
const LENGTH = /(\d*\.?\d+)px/g;

/** Conditions as the style sheets have them, by rule. */
const written = new WeakMap<CSSMediaRule, string>();

/** Whether any condition may be another than the written one. */
let isFitted = false;

/** Pixels of a rem now: the browser's own size of text, times what the settings make of it. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || ORDINARY;
}

/** A condition of ordinary text, for text of another size. */
export function scaledCondition(condition: string, scale: number): string {
  return condition.replace(
    LENGTH,
    (_, length: string) => `${Math.round(Number(length) * scale * 100) / 100}px`,
  );
}

/** Makes every style sheet on the page, and those that are still to come, change the layout by the size of text. */
export function followTextSize(): () => void {
  const follow = () => fitStyleSheets(rem() / ORDINARY);
  follow();
  // Programs that are fetched early stand in the head as well: to follow them would reckon the page's styles anew.
  const watcher = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isStyleSheet))) follow();
  });
  watcher.observe(document.head, { childList: true });
  const onLoad = ({ target }: Event) => {
    if (isStyleSheet(target)) follow();
  };
  // A sheet that is fetched has its rules only when it has come; `load` does not bubble.
  document.head.addEventListener("load", onLoad, true);
  return () => {
    watcher.disconnect();
    document.head.removeEventListener("load", onLoad, true);
  };
}

function isStyleSheet(added: unknown): boolean {
  return added instanceof Element && added.matches("style, link[rel=stylesheet]");
}

function fitStyleSheets(scale: number): void {
  // To look at its rules makes a browser build them all: not where all are as they were written.
  if (scale === 1 && !isFitted) return;
  isFitted = scale !== 1;
  for (const sheet of document.styleSheets)
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const condition = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, condition);
      const fitting = scaledCondition(condition, scale);
      if (rule.media.mediaText !== fitting) rule.media.mediaText = fitting;
    }
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    // Another origin's sheet (an extension's) does not show its rules.
    return [];
  }
}

/** Whether the window meets a condition that is written for ordinary text. */
export function hasRoomFor(condition: string): boolean {
  return window.matchMedia(scaledCondition(condition, rem() / ORDINARY)).matches;
}
