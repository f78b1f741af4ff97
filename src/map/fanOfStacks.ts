/** Fans out the stacks of one battlefield. */
import { type App, centreOf, type GameInPlay, HEX_WIDTH, type Theatre } from "../app/index.ts";
import type { Appearance } from "../drawing/appearance.ts";
import { type Box, neighboursOf } from "../drawing/hexes.ts";
import type { Hex } from "../engine/index.ts";
import type { Language } from "../language/index.ts";
import { makeReader, type Reader, tellLooks, tellState } from "../telling/index.ts";
import type { CounterLayer } from "./counters/counterLayer.ts";
import { boxesOver, type Cover } from "./covers.ts";
import { FAN_CARD, Fan, type FanCard, type FanStack } from "./dom/fan.ts";
import { type InSight, inSight, isRowIn } from "./dom/fanPlace.ts";
import type { MapWindow } from "./mapWindow.ts";
import { onMap } from "./names/near.ts";

/** What the fan looks at. */
interface Parts {
  readonly app: App;
  readonly theatre: Theatre;
  readonly language: Language;
  readonly window: MapWindow;
  readonly counters: CounterLayer;
  readonly host: HTMLElement;
  /** Plaques, flags, arrows and reach over the map, map pixels. */
  readonly signs: () => SignsOnMap;
  /** Is told what of the map the fan covers; null when it is gone. */
  readonly lies: (fan: Box | null) => void;
}

/** What an order in hand and the ground that counts lay over the map, map pixels. */
export interface SignsOnMap {
  readonly plaques: readonly Box[];
  readonly arrows: readonly Box[];
  readonly flags: readonly Box[];
  /** Free hexes that the chosen unit reaches, and the figures in them. */
  readonly reached: readonly Box[];
  readonly figures: readonly Box[];
  readonly names: readonly Box[];
}

/** The fan of a battlefield. */
export function makeFan(parts: Parts): Fan {
  const { app, theatre, window, host } = parts;
  const hexBox = (hex: Hex): Box => {
    const { x, y } = window.windowPoint(centreOf(theatre.grid, hex));
    const width = window.hexWidth;
    const height = (width * 120) / 104;
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  return new Fan({
    stackAt: (hex) => stackAt(parts, hex),
    boxOf: hexBox,
    besides: (hex) => besides(parts, hex, hexBox),
    window: () => window.frame,
    controls: () =>
      boxesOver(host, isRowIn(window.frame) ? KEPT_CLEAR : [...KEPT_CLEAR, "scale"]).map((over) =>
        onMap(over, 1),
      ),
    lies: (box) =>
      parts.lies(
        box &&
          window.boxOnMap({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }),
      ),
    choose: (unit) => app.intents.selectUnit(unit),
    leave: () => host.focus({ preventScroll: true }),
  });
}

/** What can be pressed or read over the map, and is not hidden by a fan; in a small window the scale gives way to it. */
const KEPT_CLEAR = [
  "eachControl",
  "miniMap",
  "commandKey",
  "line",
  "cards",
  "coach",
  "strip",
] as const satisfies Cover[];

/** The other counters and the signs over the map, which the fan of a hex might hide. */
function besides(parts: Parts, hex: Hex, boxOf: (hex: Hex) => Box): readonly InSight[] {
  const { app, counters, window } = parts;
  const side = app.store.getState().game?.side;
  const taken = new Map<Hex, "own" | "enemy">();
  for (const look of counters.shown.values())
    if (look.hex !== hex) taken.set(look.hex, look.side === side ? "own" : "enemy");
  const ahead = freeAhead(parts.theatre, hex, taken);
  const signs = parts.signs();
  const { scale } = window.outlook;
  const inWindow = (box: Box): Box => {
    const { x, y } = window.windowPoint(box);
    return { x, y, width: box.width * scale, height: box.height * scale };
  };
  return [
    ...[...taken].map(([at, kind]) => inSight(kind, boxOf(at))),
    ...[...ahead].map((at) => inSight("ahead", boxOf(at))),
    ...(["plaques", "arrows", "flags", "reached", "figures"] as const).flatMap((kind) =>
      signs[kind].map((box) => inSight(kind, inWindow(box))),
    ),
  ];
}

/** Enemies no farther than so many map pixels from a stack are those that it has before it. */
const BEFORE = 4.5 * HEX_WIDTH;

/** Free hexes next to the enemies whom a stack has before it. */
export function freeAhead(
  { grid }: Pick<Theatre, "grid">,
  stack: Hex,
  taken: ReadonlyMap<Hex, "own" | "enemy">,
): ReadonlySet<Hex> {
  const here = centreOf(grid, stack);
  const isBefore = (hex: Hex): boolean => {
    const { x, y } = centreOf(grid, hex);
    return Math.hypot(x - here.x, y - here.y) <= BEFORE;
  };
  const enemies = [...taken].flatMap(([hex, kind]) => (kind === "enemy" && isBefore(hex) ? [hex] : []));
  const around = enemies.flatMap((hex) => neighboursOf(grid, hex));
  return new Set(around.filter((hex) => hex >= 0 && hex !== stack && !taken.has(hex)));
}

function stackAt(parts: Parts, hex: Hex): FanStack | null {
  const { app, counters, language, theatre } = parts;
  const { game, selected } = app.store.getState();
  const here = counters.stackAt(hex);
  if (!game || here.length < 2) return null;
  const { words, book, side, setup } = game;
  const reader = makeReader({ language, words, book, theatre, side, battle: setup.battle });
  const cards = here.map(
    (look): FanCard => ({
      unit: look.unit,
      words: wordsOf(reader, game, look),
      kind: game.view.own.some(({ id }) => id === look.unit) ? "own" : "enemy",
      isSelected: look.unit === selected.unit,
      draw: (canvas) => drawCard(counters, canvas, look),
    }),
  );
  return { hex, title: language.t("map.fan", { where: reader.where(hex), count: here.length }), cards };
}

/** A picture as sharp as the screen. */
function drawCard(counters: CounterLayer, canvas: HTMLCanvasElement, look: Appearance): void {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const side = Math.round(FAN_CARD * root * Math.min(3, Math.max(1, devicePixelRatio)));
  canvas.width = side;
  canvas.height = side;
  counters.drawOn(canvas, look);
}

function wordsOf(reader: Reader, game: GameInPlay, look: Appearance): string {
  const { t } = reader.language;
  const side = reader.sideName(look.side);
  const own = game.view.own.find(({ id }) => id === look.unit);
  const name = look.name === "" ? t("unit.unidentified") : reader.unit(look.unit);
  if (own) {
    const facts = {
      name,
      strength: look.strength,
      pips: look.pips ?? 0,
      state: tellState(reader, game.view, own),
    };
    return [t("map.counter", facts), ...look.signs.map((sign) => t(`map.sign.${sign}`))].join("; ");
  }
  if (look.ghost) return t("map.enemyLastSeen", { name, side });
  if (look.strength === "") return t("map.enemyCounter", { name, side });
  const enemy = game.view.enemies.find(({ id }) => id === look.unit);
  const looks = enemy ? tellLooks(reader.language, enemy) : [];
  return [t("map.enemyAbout", { name, side, strength: look.strength }), ...looks].join(", ");
}
