/** Keeps a map on the screen: drawn anew when the graphics card is lost, without the card when that fails too. */
import { type App, isNotFetched } from "../app/index.ts";
import type { Language } from "../language/index.ts";
import type { BattlefieldElements } from "./elements.ts";
import type { Renderer } from "./stage.ts";
import "./dom/trouble.css";

/** So often the card is trusted again after it was lost. */
const TRUSTED = 2;
/** A sentence about the map stays so long, milliseconds. */
const SAID_FOR = 8000;

/** Draws the game in play into the elements; the answer takes the map away for good. */
export function keepDrawing(elements: Elements, app: App, language: Language): () => void {
  const before = new Set(elements.window.children);
  const drawing: Drawing = {
    elements,
    app,
    language,
    before,
    losses: 0,
    isOver: false,
    unwatch: null,
    close: () => undefined,
  };
  const onLost = (): void => {
    drawing.losses++;
    const without = drawing.losses > TRUSTED;
    say(drawing, language.t(without ? "map.slower" : "map.lost"));
    void draw(drawing, without ? "canvas" : "any");
  };
  // The event does not bubble from the canvas, which is a new one every time.
  elements.stage.addEventListener("webglcontextlost", onLost, true);
  void draw(drawing, "any");
  return () => {
    drawing.isOver = true;
    unwatch(drawing);
    elements.stage.removeEventListener("webglcontextlost", onLost, true);
    drawing.close();
  };
}

type Elements = Omit<BattlefieldElements, "renderer">;

interface Drawing {
  readonly elements: Elements;
  readonly app: App;
  readonly language: Language;
  /** What stood in the window before anything was drawn. */
  readonly before: ReadonlySet<Element>;
  losses: number;
  isOver: boolean;
  /** What happens is shown on the map, and held back for it, from when the map is on its way until it is given up. */
  unwatch: (() => void) | null;
  close(): void;
}

function unwatch(drawing: Drawing): void {
  drawing.unwatch?.();
  drawing.unwatch = null;
}

async function draw(drawing: Drawing, renderer: Renderer): Promise<void> {
  const { losses } = drawing;
  const isLate = () => drawing.isOver || drawing.losses !== losses;
  drawing.unwatch ??= drawing.app.intents.watch();
  takeAway(drawing);
  // Of a card that was lost it has been said that the map is drawn again.
  const coming = losses === 0 ? sayComing(drawing) : null;
  try {
    const { openBattlefield } = await import("./battlefield.ts");
    if (isLate()) return;
    const close = await openBattlefield({ ...drawing.elements, renderer }, drawing.app);
    if (isLate()) {
      close();
      return;
    }
    drawing.close = close;
    coming?.remove();
    if (renderer === "any") tellPlain(drawing);
  } catch (error) {
    if (isLate()) return;
    console.warn(error);
    takeAway(drawing);
    if (renderer === "canvas") sayFailed(drawing, error);
    else await draw(drawing, "canvas");
  }
}

/** Empties the window but for the stage; a battlefield that half opened leaves nothing behind. */
function takeAway(drawing: Drawing): void {
  const { close, elements } = drawing;
  drawing.close = () => undefined;
  try {
    close();
  } catch (error) {
    // A card that is gone may refuse even the clearing up.
    console.warn(error);
  }
  elements.stage.replaceChildren();
  for (const rest of [...elements.window.children])
    if (!drawing.before.has(rest) && !rest.classList.contains("map-said")) rest.remove();
}

/** Says at once, for eye and ear, that the map is on its way: a busy machine may need seconds. */
function sayComing({ elements, language }: Drawing): HTMLElement {
  const coming = document.createElement("p");
  coming.className = "map-coming";
  coming.setAttribute("role", "status");
  coming.textContent = language.t("map.coming");
  elements.window.append(coming);
  return coming;
}

/** Neither way of drawing works: the panel goes on, and the map can be tried again. */
function sayFailed(drawing: Drawing, error: unknown): void {
  const { elements, language, app } = drawing;
  unwatch(drawing);
  app.intents.shown();
  const trouble = document.createElement("div");
  trouble.className = "map-trouble";
  trouble.setAttribute("role", "alert");
  const sentence = document.createElement("p");
  sentence.textContent = language.t(isNotFetched(error) ? "map.notFetched" : "map.failed");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = language.t("map.again");
  again.addEventListener("click", () => void draw(drawing, "any"));
  trouble.append(sentence, again);
  elements.window.append(trouble);
}

/** Says at the first visit that the map is drawn without the graphics card, and what helps; the settings say it always. */
function tellPlain(drawing: Drawing): void {
  const isWished = new URLSearchParams(window.location.search).get("renderer") === "canvas";
  const isPlain = drawing.elements.stage.querySelector("canvas")?.getContext("2d") != null;
  const { store, intents } = drawing.app;
  if (isWished || !isPlain || store.getState().settings.plainMap === "told") return;
  intents.setSettings({ plainMap: "told" });
  say(drawing, drawing.language.t("map.plain"));
}

function say({ elements, language }: Drawing, sentence: string): void {
  for (const before of elements.window.querySelectorAll(".map-said")) before.remove();
  const said = document.createElement("div");
  said.className = "map-said";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  words.textContent = sentence;
  const away = document.createElement("button");
  away.type = "button";
  away.className = "button";
  away.textContent = language.t("controls.close");
  away.addEventListener("click", () => said.remove());
  said.append(words, away);
  elements.window.append(said);
  setTimeout(() => said.remove(), SAID_FOR);
}
