/** Moves the window to what is newly spoken of: a replay's moment, a lesson's hex, the orders that the staff proposes. */
import { type AppState, centreOf } from "../app/index.ts";
import { boxAround } from "../drawing/hexes.ts";
import type { Hex, Theatre } from "../engine/index.ts";
import { bringIntoView, bringMomentIntoView, outlookAround } from "./bringIntoView.ts";
import { type Outlook, SMALLEST_HEX } from "./camera.ts";
import { CardsInSight } from "./cardsInSight.ts";
import { roomIn } from "./freeRoom.ts";
import { groundFollowed } from "./groundFollowed.ts";
import { hexesOfOrder } from "./layers/orders.ts";
import type { MapWindow } from "./mapWindow.ts";
import { orderSignsOf } from "./orderSigns.ts";

/** Room left around what is brought into the window, map units. */
const AROUND = 70;

/** Follows one battle's story with its window. */
export class StoryFollower {
  readonly #window: MapWindow;
  readonly #theatre: Theatre;
  /** Where the window was before the staff's orders were shown. */
  #before: Outlook | null = null;

  /** What keeps the ground that a card speaks of in sight. */
  readonly cards: CardsInSight;

  /** `over` is the element of the window, over which cards lie. */
  constructor(over: HTMLElement, window: MapWindow, theatre: Theatre) {
    this.cards = new CardsInSight(over, window, theatre);
    this.#window = window;
    this.#theatre = theatre;
  }

  /** Moves the window where the state speaks of something that the state before did not. */
  follow(state: AppState, before: AppState): void {
    const { grid } = this.#theatre;
    const { replay, lesson } = state;
    if (replay?.signs !== before.replay?.signs) bringMomentIntoView(this.#window, grid, replay);
    if (lesson?.hex !== before.lesson?.hex && typeof lesson?.hex === "number")
      bringIntoView(this.#window, grid, lesson.hex);
    const [followed] = groundFollowed(replay?.focus, this.#theatre);
    if (followed !== undefined && replay?.focus !== before.replay?.focus)
      bringIntoView(this.#window, grid, followed);
    if (state.staffAsked !== before.staffAsked) this.#followStaff(state);
  }

  /** The staff's orders come into the window together; when they are answered it is where it was. */
  #followStaff(state: AppState): void {
    const { staffAsked, game } = state;
    if (!staffAsked) {
      if (this.#before) this.#window.look(this.#before);
      this.#before = null;
      return;
    }
    const signs = staffAsked.rehearsal && game && orderSignsOf(state, game);
    if (!signs) return;
    const here = this.#window.outlook;
    const wanted = outlookOn(hexesOfOrder(signs), this.#window, this.#theatre);
    if (!wanted) return;
    this.#before ??= here;
    this.#window.look(wanted);
  }
}

/** An outlook in which all hexes are clear of what lies over the map; null where they are so already, or are none. */
function outlookOn(hexes: readonly Hex[], window: MapWindow, { grid }: Theatre): Outlook | null {
  const box = boxAround(grid, hexes, AROUND);
  if (!box) return null;
  const { outlook, frame } = window;
  const room = roomIn(frame, window.covers);
  const corners = hexes.map((hex) => window.windowPoint(centreOf(grid, hex)));
  const half = AROUND * outlook.scale;
  const isClear = corners.every(
    ({ x, y }) =>
      x >= room.left + half && x <= room.right - half && y >= room.top + half && y <= room.bottom - half,
  );
  if (isClear) return null;
  return outlookAround(window, box, SMALLEST_HEX);
}
