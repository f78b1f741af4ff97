/** The counters on the map: one picture for each stack, and one for each unit that is on its way. */
import type Phaser from "phaser";
import { centreOf } from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import { type Atlas, type CardSize, loadAtlas } from "../../drawing/atlas.ts";
import { type Drawn, drawCounter, PICTURE_REACH, pictureKey } from "../../drawing/counter.ts";
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Grid, Hex, UnitId } from "../../engine/index.ts";
import { Cells } from "./cells.ts";

/** Side of a counter as a share of the hex width. */
const SIDE_SHARE = 0.84;
/** Below this side on the screen, CSS pixels, a counter shows symbol and bar only. */
const WORDS_FROM = 40;
/** Half the side of a counter's picture by itself, in sixtieths: room for ring, trench and discs. */
const ALONE_REACH = 39.5;
/** A unit chosen with others lies over those of its hex that are not, whatever their weight. */
const OVER_OTHERS = 1e9;
/** Longest side of a counter's picture in screen pixels. */
const LARGEST_SIDE = 320;

/** How large counters are now. */
export interface CounterScale {
  /** CSS pixels and screen pixels for one map pixel. */
  readonly css: number;
  readonly screen: number;
}

/** The counters of one battlefield. */
export class CounterLayer {
  readonly #scene: Phaser.Scene;
  readonly #grid: Grid;
  readonly #depth: number;
  /** What stands on the map, by unit. */
  readonly #shown = new Map<UnitId, Appearance>();
  /** Every stack, by where it stands; only those near the window have pictures. */
  readonly #stacks = new Cells<Appearance[]>();
  readonly #images = new Map<string, Phaser.GameObjects.Image>();
  /** Units that are on their way, each with its own picture. */
  readonly #moving = new Map<UnitId, { readonly image: Phaser.GameObjects.Image; readonly to: Hex }>();
  #textures = new Map<string, string>();
  #atlases: Partial<Record<CardSize, Atlas>> = {};
  #theme: Theme = "day";
  #contrast: "normal" | "high" = "normal";
  #scale: CounterScale = { css: 0.58, screen: 0.58 };
  #selected: UnitId | null = null;
  /** Units that are chosen together with it. */
  #group: readonly UnitId[] = [];
  /** The same set until a counter comes, goes or moves. */
  #taken: ReadonlySet<Hex> = new Set();
  #count = 0;
  #version = 0;

  readonly #changed: () => void;
  /** The theme whose small cards are on their way. */
  #fetching: Theme | null = null;

  constructor(scene: Phaser.Scene, grid: Grid, depth: number, changed: () => void) {
    this.#scene = scene;
    this.#grid = grid;
    this.#depth = depth;
    this.#changed = changed;
  }

  /** Loads the pictures of a theme, without showing them yet. */
  async fetch(theme: Theme): Promise<readonly [play: Atlas, mini: Atlas | null]> {
    const isFar = this.#sizeWanted === "mini";
    return Promise.all([loadAtlas(theme, "play"), isFar ? loadAtlas(theme, "mini") : null]);
  }

  /** Shows the pictures of a theme; counters keep their old ones until they are there. */
  async wear(theme: Theme): Promise<void> {
    const [play, mini] = await this.fetch(theme);
    this.#atlases = mini ? { play, mini } : { play };
    this.#theme = theme;
    this.redraw();
  }

  /** The cards for the present zoom. */
  get #sizeWanted(): CardSize {
    return SIDE_SHARE * 104 * this.#scale.css < WORDS_FROM ? "mini" : "play";
  }

  /** The cards to draw with: the small ones are fetched when they are first wanted, and drawn when they are there. */
  #sizeToDraw(): CardSize {
    if (this.#sizeWanted === "play" || this.#atlases.mini) return this.#sizeWanted;
    if (this.#fetching !== this.#theme) void this.#fetchMini(this.#theme).catch(console.error);
    return "play";
  }

  async #fetchMini(theme: Theme): Promise<void> {
    this.#fetching = theme;
    const mini = await loadAtlas(theme, "mini");
    this.#fetching = null;
    if (theme !== this.#theme || !this.#scene.sys?.isActive()) return;
    this.#atlases = { ...this.#atlases, mini };
    this.redraw();
    this.#changed();
  }

  /** Draws all counters anew for a zoom, sharp to the pixel. */
  fitScale(scale: CounterScale): void {
    if (scale.css === this.#scale.css && scale.screen === this.#scale.screen) return;
    this.#scale = scale;
    this.redraw();
  }

  /** Follows the window: counters out of it are neither drawn nor kept. */
  follow(window: Box): void {
    if (this.#stacks.follow(window) && this.#atlases.play) this.#layNear();
  }

  /** With high contrast no counter is faded. */
  set contrast(contrast: "normal" | "high") {
    if (contrast === this.#contrast) return;
    this.#contrast = contrast;
    if (this.#atlases.play) this.redraw();
  }

  /** Hexes where a counter stands, or will stand when its movement has ended. */
  get taken(): ReadonlySet<Hex> {
    return this.#taken;
  }

  get shown(): ReadonlyMap<UnitId, Appearance> {
    return this.#shown;
  }

  /** Rises with every change of what stands where. */
  get version(): number {
    return this.#version;
  }

  /** Counters in a hex, of both sides, the topmost of each first. */
  stackAt(hex: Hex): readonly Appearance[] {
    const here = [...this.#shown.values()].filter((unit) => unit.hex === hex);
    return here.sort((a, b) => (a.side === b.side ? b.weight - a.weight : a.side < b.side ? 1 : -1));
  }

  /** Draws one counter by itself, as wide as the canvas, with all its marks. */
  drawOn(canvas: HTMLCanvasElement, look: Appearance): void {
    const atlas = this.#atlases.play;
    const context = canvas.getContext("2d");
    if (!atlas || !context) return;
    // By itself a counter needs no room for a stack.
    const scale = canvas.width / (2 * ALONE_REACH);
    context.setTransform(scale, 0, 0, scale, canvas.width / 2, canvas.height / 2);
    const selected = this.#isChosen(look.unit);
    drawCounter(context, atlas, look, {
      size: "play",
      theme: this.#theme,
      stack: 1,
      selected,
      contrast: this.#contrast,
    });
  }

  /** Names of the textures in use, for tests. */
  get textureKeys(): readonly string[] {
    return [...this.#textures.values()];
  }

  /** Puts these units on the map and takes all others off. */
  show(units: ReadonlyMap<UnitId, Appearance>): void {
    this.#shown.clear();
    for (const [unit, appearance] of units) this.#shown.set(unit, appearance);
    this.#layOut();
  }

  /** Marks a unit, and those that are chosen together with it. */
  select(unit: UnitId | null, group: readonly UnitId[] = []): void {
    if (unit === this.#selected && group === this.#group) return;
    const isSame = unit === this.#selected && group.length === 0 && this.#group.length === 0;
    this.#selected = unit;
    this.#group = group;
    if (!isSame) this.#layOut();
  }

  #isChosen(unit: UnitId): boolean {
    return unit === this.#selected || this.#group.includes(unit);
  }

  /** Changes one unit: where it stands or how it looks; null takes it off. */
  set(unit: UnitId, appearance: Appearance | null): void {
    if (appearance) this.#shown.set(unit, appearance);
    else this.#shown.delete(unit);
    this.#layOut();
  }

  /** Lifts a unit out of its stack; its picture can be moved freely until it is put down at the end of its way. */
  lift(unit: UnitId, look: Appearance, [from, to]: readonly [from: Hex, to: Hex]): Phaser.GameObjects.Image {
    this.#shown.delete(unit);
    const image = this.#moving.get(unit)?.image ?? this.#scene.add.image(0, 0, "__DEFAULT");
    this.#moving.set(unit, { image, to });
    this.#dress(image, look, { stack: 1, selected: this.#isChosen(unit) });
    const centre = centreOf(this.#grid, from);
    image.setPosition(centre.x, centre.y).setDepth(this.#depth + 0.5);
    this.#layOut();
    return image;
  }

  /** Puts a lifted unit down. */
  putDown(unit: UnitId, look: Appearance | null): void {
    this.#moving.get(unit)?.image.destroy();
    this.#moving.delete(unit);
    this.set(unit, look);
  }

  /** Forgets every picture and draws again what is shown. */
  redraw(): void {
    const old = [...this.#textures.values()];
    this.#textures = new Map();
    this.#layOut();
    for (const key of old) this.#scene.textures.remove(key);
  }

  #layOut(): void {
    this.#version++;
    const taken = new Set([...this.#shown.values()].map(({ hex }) => hex));
    for (const { to } of this.#moving.values()) taken.add(to);
    const isSame = taken.size === this.#taken.size && [...taken].every((hex) => this.#taken.has(hex));
    if (!isSame) this.#taken = taken;
    if (!this.#atlases.play) return;
    this.#stacks.clear();
    for (const unit of this.#shown.values()) {
      const place = `${unit.hex}/${unit.side}`;
      const stack = this.#stacks.get(place);
      if (stack) stack.push(unit);
      else this.#stacks.put(place, centreOf(this.#grid, unit.hex), [unit]);
    }
    this.#layNear("anew");
  }

  /** Lays the stacks near the window, and takes off those that are no longer near; all of them anew where asked. */
  #layNear(how: "anew" | "missing" = "missing"): void {
    const near = this.#stacks.near();
    for (const place of [...this.#images.keys()]) if (!near.has(place)) this.#takeOff(place);
    for (const [place, stack] of near)
      if (how === "anew" || !this.#images.has(place)) this.#layStack(place, stack);
    this.#dropUnused();
  }

  #takeOff(place: string): void {
    this.#images.get(place)?.destroy();
    this.#images.delete(place);
  }

  #layStack(place: string, stack: Appearance[]): void {
    const rank = (unit: Appearance) =>
      unit.unit === this.#selected
        ? Number.POSITIVE_INFINITY
        : unit.weight + (this.#group.includes(unit.unit) ? OVER_OTHERS : 0);
    const top = stack.reduce((best, unit) => (rank(unit) > rank(best) ? unit : best));
    let image = this.#images.get(place);
    if (!image) {
      image = this.#scene.add.image(0, 0, "__DEFAULT");
      this.#images.set(place, image);
    }
    const centre = this.#snap(centreOf(this.#grid, top.hex));
    image.setPosition(centre.x, centre.y);
    const selected = this.#isChosen(top.unit);
    // A lower row lies over the rings and trenches of the row above it: what stands on its name bands is read.
    image.setDepth(this.#depth + centre.y / 1e5 + (selected ? 1e-5 : 0));
    this.#dress(image, top, { stack: stack.length, selected });
  }

  /** The nearest point that lies on a screen pixel, so that words stay sharp. */
  #snap(point: Point): Point {
    const { screen } = this.#scale;
    return { x: Math.round(point.x * screen) / screen, y: Math.round(point.y * screen) / screen };
  }

  #dress(image: Phaser.GameObjects.Image, look: Appearance, how: Pick<Drawn, "stack" | "selected">): void {
    const side = SIDE_SHARE * 104;
    const drawn: Drawn = {
      ...how,
      size: this.#sizeToDraw(),
      theme: this.#theme,
      contrast: this.#contrast,
    };
    const key = pictureKey(look, drawn);
    let texture = this.#textures.get(key);
    if (!texture) {
      texture = this.#draw(look, drawn);
      this.#textures.set(key, texture);
    }
    if (image.texture.key !== texture) image.setTexture(texture);
    image.setDisplaySize((side * PICTURE_REACH) / 30, (side * PICTURE_REACH) / 30);
  }

  #draw(look: Appearance, drawn: Drawn): string {
    const atlas = this.#atlases[drawn.size];
    if (!atlas) throw new Error("CounterLayer: no atlas is loaded");
    const side = Math.min(LARGEST_SIDE, SIDE_SHARE * 104 * this.#scale.screen);
    const whole = Math.max(8, 2 * Math.round((side * PICTURE_REACH) / 60));
    const key = `counter-${++this.#count}`;
    const texture = this.#scene.textures.createCanvas(key, whole, whole);
    if (!texture) throw new Error("CounterLayer: no texture for a counter");
    const context = texture.getContext();
    const scale = whole / (2 * PICTURE_REACH);
    context.setTransform(scale, 0, 0, scale, whole / 2, whole / 2);
    drawCounter(context, atlas, look, drawn);
    texture.refresh();
    return key;
  }

  /** Removes textures that no counter wears any more. */
  #dropUnused(): void {
    if (this.#textures.size < 300) return;
    const moving = [...this.#moving.values()].map(({ image }) => image);
    const worn = new Set([...this.#images.values(), ...moving].map((image) => image.texture.key));
    for (const [key, texture] of this.#textures)
      if (!worn.has(texture)) {
        this.#scene.textures.remove(texture);
        this.#textures.delete(key);
      }
  }
}
