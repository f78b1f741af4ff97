/** The key beside the whole sheet, as printed on its paper: its signs, and what it was drawn from. */
import type { ScenarioWords } from "../../app/index.ts";
import type { Language, MessageKey } from "../../language/index.ts";
import type { MapWindow } from "../mapWindow.ts";
import { element } from "./elements.ts";
import { type LegendSign, legendSign } from "./legendSigns.ts";
import "./sheetKey.css";

/** Signs that are read from afar, in the order of the key; a sign of a side has the side's name. */
const SIGNS: readonly (readonly [LegendSign, MessageKey | "soviet" | "japanese"])[] = [
  ["card-soviet", "soviet"],
  ["card-japanese", "japanese"],
  ["front-soviet", "layers.legend.front.soviet"],
  ["front-japanese", "layers.legend.front.japanese"],
  ["border-soviet", "layers.legend.sheet.border.soviet"],
  ["border-japanese", "layers.legend.sheet.border.japanese"],
  ["midline", "layers.legend.sheet.midline"],
  ["contour", "layers.legend.sheet.contour"],
  ["summit", "layers.legend.sheet.summit"],
  ["water", "layers.legend.sheet.water"],
  ["marsh", "layers.legend.sheet.marsh"],
  ["scrub", "layers.legend.sheet.scrub"],
  ["road", "layers.legend.sheet.road"],
  ["track", "layers.legend.sheet.track"],
  ["railway", "layers.legend.sheet.railway"],
  ["village", "layers.legend.sheet.village"],
];

/** Fills a key: its title, its signs, and below them the note of the sources, where the sheet has one. */
export function fillSheetKey(
  key: HTMLElement,
  { t }: Language,
  { sides }: ScenarioWords,
  sources: readonly string[],
): void {
  const list = element("ul", "");
  for (const [sign, words] of SIGNS) {
    const side = (["soviet", "japanese"] as const).find((one) => words.endsWith(one));
    const name = side ? (sides[side] ?? t(`sides.${side}`)) : "";
    const row = element("li", "");
    const text = words === "soviet" || words === "japanese" ? name : t(words, { side: name });
    row.append(legendSign(sign), element("span", "", text));
    list.append(row);
  }
  key.replaceChildren(element("h2", "", t("layers.legend.title")), list);
  if (sources.length === 0) return;
  const note = element("p", "", sources.join(" "));
  // The words of the sheet are the scenario's own, and run as they do on it.
  note.dir = "auto";
  key.append(note);
}

/** Between the key and the frame of the sheet, CSS pixels. */
const APART = 10;

/**
 * Puts a key beside the frame of the sheet where there is room, without its note if that is too high; else it is not
 * shown. `nearest` is the side of the room at which the sheet lies.
 */
export function placeSheetKey(key: HTMLElement, place: MapWindow["keyRoom"]): void {
  key.hidden = place === null;
  if (!place) return;
  const { room, nearest } = place;
  const width = room.right - room.left - APART;
  const left = nearest === "right" ? room.left : room.left + APART;
  key.style.cssText = `left: ${left}px; top: ${room.top}px; width: ${width}px`;
  key.classList.remove("is-short");
  const isTooHigh = (): boolean => key.offsetHeight > room.bottom - room.top;
  if (isTooHigh()) key.classList.add("is-short");
  if (isTooHigh()) key.hidden = true;
}
