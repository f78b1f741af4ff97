/** Keeps what a card speaks of in sight: the window moves where the card has come to lie over it. */
import { type AppState, type Card, centreOf, hexesOfCard } from "../app/index.ts";
import type { Point } from "../drawing/hexes.ts";
import type { Grid, Hex, Theatre } from "../engine/index.ts";
import { lookFreeOf } from "./bringIntoView.ts";
import { freeShift } from "./freeRoom.ts";
import type { MapWindow } from "./mapWindow.ts";
import type { Player } from "./playback/player.ts";

/** Room left around the middle of a hex: for its counter with a flag at its side, map units. */
const AROUND = 90;

/** Follows the cards of one battle with its window. */
export class CardsInSight {
  readonly #over: HTMLElement;
  readonly #window: MapWindow;
  readonly #theatre: Theatre;
  /** The card that was seen to, and where the window was left for it. */
  #card: Card | null = null;
  #left: Point | null = null;

  /** `over` is the element of the window, over which the cards lie. */
  constructor(over: HTMLElement, window: MapWindow, theatre: Theatre) {
    this.#over = over;
    this.#window = window;
    this.#theatre = theatre;
  }

  /**
   * Moves the window, unless something is being played, once a card lies over what it speaks of, or has grown over it;
   * when no card is left a sheet that gave way comes back.
   */
  uncover(state: AppState, player: Pick<Player, "isBusy" | "glideTo">): void {
    if (player.isBusy) return;
    // A card of the state may not lie there yet.
    const lies = this.#over.closest(".map-area")?.querySelector(".cards") != null;
    if (!lies && (this.#left === null || state.cards.length > 0)) return;
    this.#window.minds();
    const to = lies ? this.whereTo(state) : this.#back();
    if (to) player.glideTo(to, state.settings.motion);
  }

  /** Where the window must look now; null where the card that lies on top hides nothing that it speaks of. */
  whereTo({ cards, game, settled, lesson, replay }: AppState): Point | null {
    const card = cards[0] ?? null;
    if (card === null || !game || replay || settled) {
      this.#card = null;
      return null;
    }
    // Whoever has moved the map under a card stays where he is.
    const isNew = card !== this.#card;
    if (!isNew && !this.#isWhereItWasLeft()) return null;
    const { grid } = this.#theatre;
    const isHere = (hex: Hex): boolean => isInFrame(this.#window, grid, hex);
    const [first, ...others] = hexesOfCard(card, this.#theatre, game);
    this.#card = card;
    const taught = typeof lesson?.hex === "number" ? [lesson.hex] : [];
    // Of what else it tells of, what is in the window stays there.
    const hexes = first === undefined ? [] : [first, ...taught, ...others.filter(isHere)];
    const isWanted = card.type !== "dispatch" || hexes.some(isHere);
    const clear = isWanted ? lookClear(this.#window, grid, hexes) : null;
    const to = clear && this.#window.nearestTo(clear);
    const { x, y } = to ?? this.#window.outlook;
    this.#left = { x, y };
    return to;
  }

  /** Where the window looks when nothing is lent to a card; null where it looks there. */
  #back(): Point | null {
    const isThere = this.#isWhereItWasLeft();
    this.#left = null;
    return isThere ? this.#window.nearestTo(this.#window.outlook) : null;
  }

  #isWhereItWasLeft(): boolean {
    const { x, y } = this.#window.outlook;
    return this.#left !== null && Math.hypot(this.#left.x - x, this.#left.y - y) < 1;
  }
}

function isInFrame(window: MapWindow, grid: Grid, hex: Hex): boolean {
  const { x, y } = window.windowPoint(centreOf(grid, hex));
  return x >= 0 && y >= 0 && x <= window.frame.width && y <= window.frame.height;
}

/**
 * Where the window must look for all hexes to be clear of what lies over it, or as many of the first as have room
 * together; null where they are clear already.
 */
export function lookClear(window: MapWindow, grid: Grid, hexes: readonly Hex[]): Point | null {
  const { frame, outlook, covers } = window;
  const [first] = hexes;
  if (first === undefined) return null;
  if (hexes.every((hex) => lookFreeOf(window, grid, hex) === null)) return null;
  const places = hexes.map((hex) => window.windowPoint(centreOf(grid, hex)));
  const { width, height } = frame;
  const shift = freeShift(places, { width, height, margin: AROUND * outlook.scale, covers });
  if (shift) return { x: outlook.x - shift.x / outlook.scale, y: outlook.y - shift.y / outlook.scale };
  return hexes.length > 1 ? lookClear(window, grid, hexes.slice(0, -1)) : lookFreeOf(window, grid, first);
}
