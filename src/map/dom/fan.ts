/** A stack fanned out: every counter in a hex beside the others, to be seen and chosen by pointer, finger and key. */

import type { Box } from "../../drawing/hexes.ts";
import type { Hex, UnitId } from "../../engine/index.ts";
import { onceAfterPicture } from "../onceLater.ts";
import { element } from "./elements.ts";
import {
  apart,
  type InSight,
  isInWindow,
  isRowIn,
  type Measures,
  placeOfFan,
  placeOfRow,
  shared,
  tieOfFan,
} from "./fanPlace.ts";

/** A pointer that rests so long on a stack fans it out, milliseconds. */
const REST = 350;
/** So long it stays when the pointer leaves it, to be reached across the gap. */
const GRACE = 260;
/** Buttons over the map are narrower than this, and beside them so much room is kept; CSS pixels. */
const NARROW = 120;
const ROOM_BESIDE = 24;
/** Side of a fanned counter, rem: large enough for a finger. */
export const FAN_CARD = 4;

/** One counter of the fan. */
export interface FanCard {
  readonly unit: UnitId;
  /** All that the counter says, in words. */
  readonly words: string;
  /** Whether it is ours to choose. */
  readonly kind: "own" | "enemy";
  readonly isSelected: boolean;
  /** Draws the counter as wide as the canvas. */
  readonly draw: (canvas: HTMLCanvasElement) => void;
}

/** What the fan shows, and where: the box of the hex in CSS pixels of the window. */
export interface FanStack {
  readonly hex: Hex;
  readonly title: string;
  readonly cards: readonly FanCard[];
}

/** What the fan asks of the map. */
export interface FanSurroundings {
  /** The stack in a hex; null where fewer than two counters stand. */
  stackAt(hex: Hex): FanStack | null;
  /** The hex on the screen, and the window, CSS pixels. */
  readonly boxOf: (hex: Hex) => Box;
  /** What else stands in the window, which the fan of this hex should leave in sight. */
  readonly besides: (hex: Hex) => readonly InSight[];
  readonly window: () => Measures;
  /** The buttons and cards over the map, which the fan may not hide. */
  readonly controls: () => readonly Box[];
  choose(unit: UnitId): void;
  /** Is told where the fan lies; null when it is gone. */
  lies(box: Box | null): void;
  /** Gives the keys back to the map. */
  leave(): void;
}

/** The fan of one map; one stack at a time. */
export class Fan {
  readonly element = element("div", "map-fan");
  readonly #tieLine = element("span", "map-fan-tie");
  readonly #surroundings: FanSurroundings;
  #hex: Hex | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = "";
  #minded: object | null = null;
  /** Opened by a pointer that passes, or by somebody who chose the hex. */
  #hold: "passing" | "chosen" = "passing";
  #isPress = false;
  /** A press is answered by the map; the fan, which looks for a place on it, comes with the picture after that. */
  readonly #followSoon = onceAfterPicture(() => this.#follow());

  constructor(surroundings: FanSurroundings) {
    this.#surroundings = surroundings;
    this.element.hidden = true;
    this.element.setAttribute("role", "group");
    this.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.element.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") this.#later(GRACE, () => this.#unlessFocused());
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.hide();
        event.stopPropagation();
      }
    });
  }

  /** The pointer is over a hex, or over none; `may` tells whether resting there fans the stack out. */
  hover(hex: Hex | null, may: "may-open" | "may-not"): void {
    if (hex !== null && hex === this.#hex) clearTimeout(this.#timer);
    else if (hex !== null && may === "may-open" && !this.#isRow && this.#surroundings.stackAt(hex))
      this.#later(REST, () => this.#open(hex, "passing"));
    // A finger leaves the map when it is lifted: what it has opened stays.
    else if (hex !== null || this.#hold === "passing") this.#later(GRACE, () => this.#unlessFocused());
  }

  /** Fans a stack out at once, to stay; a hex without one closes the fan. A row gives way to a unit that is chosen. */
  open(hex: Hex): void {
    const isChosen = this.#surroundings.stackAt(hex)?.cards.some(({ isSelected }) => isSelected);
    if (this.#isRow && isChosen) this.hide();
    else this.#open(hex, "chosen");
  }

  /** A press on the map that may choose a unit of a stack, whose other counters are then shown. */
  press(act: () => void): void {
    this.#isPress = true;
    act();
    this.#isPress = false;
  }

  /** Another unit or hex was chosen: on the map, where the pointer or the cursor is, or elsewhere, in a list or by a key. */
  choose(hex: Hex | null, pointed: Hex | null): void {
    if (hex !== null && hex === pointed && (this.#isPress || !this.#isRow)) this.#open(hex, "chosen");
    else if (hex !== null && hex === this.#hex && !this.#isRow) this.#followSoon();
    else this.hide();
  }

  #open(hex: Hex, hold: "passing" | "chosen"): void {
    clearTimeout(this.#timer);
    this.#hold = hold;
    if (hex !== this.#hex) this.hide();
    this.#hex = hex;
    this.#shown = "";
    this.#followSoon();
  }

  /** The map has moved, or what stands in the hex has changed. */
  follow(): void {
    if (!this.#followSoon.isAsked()) this.#follow();
  }

  #follow(): void {
    if (this.#hex === null) return;
    const stack = this.#surroundings.stackAt(this.#hex);
    if (!stack) {
      this.hide();
      return;
    }
    const shown = stack.cards
      .map(({ unit, words, isSelected }) => `${unit} ${words} ${isSelected}`)
      .join("|");
    if (shown !== this.#shown) this.#fill(stack);
    this.#shown = shown;
    const { boxOf, window } = this.#surroundings;
    const isGone = !isInWindow(boxOf(this.#hex), window());
    if (isGone && this.element.contains(document.activeElement)) this.#surroundings.leave();
    this.element.hidden = isGone;
    if (isGone) this.#surroundings.lies(null);
    else this.#place(this.#hex);
  }

  /** What the map shows beside the stacks, the same object as before while it stands as it did. */
  mind(signs: object): void {
    if (this.#minded === signs) return;
    this.#minded = signs;
    if (this.#hex !== null) this.#followSoon();
  }

  /** Shuts the fan for somebody who asks; false when none is to be seen. */
  shut(): boolean {
    const isComing = this.#hex !== null && this.#followSoon.isAsked();
    if (this.element.hidden && !isComing) return false;
    this.hide();
    return true;
  }

  /** Whether the window is so small that the fan is a row at its edge. */
  get #isRow(): boolean {
    return isRowIn(this.#surroundings.window());
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#hex = null;
    if (this.element.contains(document.activeElement)) this.#surroundings.leave();
    this.element.hidden = true;
    this.#surroundings.lies(null);
  }

  #unlessFocused(): void {
    if (!this.element.contains(document.activeElement)) this.hide();
  }

  #later(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  #fill({ title, cards }: FanStack): void {
    const focused = this.element.contains(document.activeElement);
    this.element.setAttribute("aria-label", title);
    this.element.replaceChildren(this.#tieLine, ...cards.map((card) => this.#card(card)));
    if (focused) this.element.querySelector<HTMLElement>("[aria-pressed=true], button")?.focus();
  }

  #card({ unit, words, kind, isSelected, draw }: FanCard): HTMLElement {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    draw(canvas);
    if (kind === "enemy") {
      const picture = element("span", "map-fan-card");
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", words);
      picture.title = words;
      picture.append(canvas);
      return picture;
    }
    const button = element("button", "map-fan-card");
    button.type = "button";
    button.title = words;
    button.setAttribute("aria-label", words);
    button.setAttribute("aria-pressed", String(isSelected));
    button.append(canvas);
    button.addEventListener("click", () => {
      this.#surroundings.choose(unit);
      if (this.#isRow) this.hide();
    });
    return button;
  }

  /** A short line says whose stack it is. */
  #tie(fan: Box, hex: Box): void {
    const { from, length, turn } = tieOfFan(fan, hex);
    const { style } = this.#tieLine;
    style.inlineSize = `${length}px`;
    style.transform = `translate(${from.x - fan.x}px, ${from.y - fan.y}px) rotate(${turn}rad)`;
  }

  #place(hex: Hex): void {
    const { boxOf, besides, window, controls } = this.#surroundings;
    const { style, classList } = this.element;
    const isRow = this.#isRow;
    classList.toggle("map-fan-row", isRow);
    const over = controls();
    const own = boxOf(hex);
    const place = (): Box => {
      const { offsetWidth: width, offsetHeight: height } = this.element;
      const fan = { width, height };
      const at = isRow
        ? placeOfRow(own, fan, window(), over)
        : placeOfFan(own, fan, window(), besides(hex), over);
      return { ...at, ...fan };
    };
    style.maxWidth = "";
    let at = place();
    const hidesButton = over.some((control) => shared(at, control) > 0);
    // A long row is rolled beside the buttons; two rows beside them stand nearer to the stack than one below or over them.
    if (hidesButton || (!isRow && apart(at, own) > own.height / 2)) {
      const widest = Math.max(0, ...over.map(({ width }) => width).filter((width) => width < NARROW));
      style.maxWidth = `${window().width - widest - ROOM_BESIDE}px`;
      const narrow = place();
      if (hidesButton || apart(narrow, own) < apart(at, own)) at = narrow;
      else style.maxWidth = "";
    }
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    style.transform = `translate(${x}px, ${y}px)`;
    this.#tie({ ...at, x, y }, own);
    this.#surroundings.lies({ ...at, x, y });
  }
}
