/** The legend: what each sign of the layers that are on means. */
import {
  type AppState,
  enemyFlying,
  LAYERS,
  type LayerId,
  type Layers,
  type ScenarioWords,
  SIDES,
} from "../../app/index.ts";
import type { Flying } from "../../engine/index.ts";
import type { Language, MessageKey } from "../../language/index.ts";
import { onceLater } from "../onceLater.ts";
import { element, iconButton } from "./elements.ts";
import { type LegendSign, legendSign } from "./legendSigns.ts";
import { QUIET } from "./quietLayers.ts";

const CLOSE = "M3 3l10 10M13 3 3 13";

/** Layers whose signs need no word: everybody knows a hex, a contour and a name. */
type Wordless = "grid" | "contours" | "names";
type Worded = Exclude<LayerId, Wordless>;

/** Signs of each layer: the drawing, and the key of its words. */
const SIGNS: Readonly<Record<Worded, readonly (readonly [LegendSign, MessageKey])[]>> = {
  objectives: [
    ["flag-soviet", "layers.legend.objectives.soviet"],
    ["flag-japanese", "layers.legend.objectives.japanese"],
    ["flag-none", "layers.legend.objectives.none"],
    ["flag-contested", "layers.legend.objectives.contested"],
    ["flag-bare", "layers.legend.objectives.bare"],
  ],
  front: [
    ["front-soviet", "layers.legend.front.soviet"],
    ["front-japanese", "layers.legend.front.japanese"],
  ],
  control: [
    ["control-soviet", "layers.legend.control.soviet"],
    ["control-japanese", "layers.legend.control.japanese"],
  ],
  zones: [
    ["zones-soviet", "layers.legend.zones.soviet"],
    ["zones-japanese", "layers.legend.zones.japanese"],
  ],
  fog: [["fog", "layers.legend.fog"]],
  sight: [
    ["sight-seen", "layers.legend.sight.seen"],
    ["sight-hidden", "layers.legend.sight.hidden"],
  ],
  supply: [
    ["supply-source", "layers.legend.supply.source"],
    ["supply-closed", "layers.legend.supply.closed"],
    ["supply-line", "layers.legend.supply.line"],
    ["supply-chosen", "layers.legend.supply.chosen"],
    ["supply-gap", "layers.legend.supply.gap"],
    ["supply-wanting", "layers.legend.supply.wanting"],
    ["supply-cut", "layers.legend.supply.cut"],
  ],
  danger: [
    ["danger-1", "layers.legend.danger.1"],
    ["danger-2", "layers.legend.danger.2"],
    ["danger-3", "layers.legend.danger.3"],
    ["danger-4", "layers.legend.danger.4"],
    ["danger-line", "layers.legend.danger.line"],
  ],
  ranges: [
    ["ranges-direct", "layers.legend.ranges.direct"],
    ["ranges-observed", "layers.legend.ranges.observed"],
    ["ranges-blind", "layers.legend.ranges.blind"],
  ],
};

/** Signs that are there whatever is switched on: those of an order in hand, of counters, of the ground. */
const ORDERS = [
  ["reach-left", "layers.legend.orders.left"],
  ["reach-stops", "layers.legend.orders.stops"],
  ["reach-swims", "layers.legend.orders.swims"],
  ["way", "layers.legend.orders.way"],
  ["way-point", "layers.legend.orders.wayPoint"],
  ["way-stage", "layers.legend.orders.stage"],
  ["burst", "layers.legend.orders.burst"],
  ["bullseye", "layers.legend.orders.bullseye"],
  ["assault", "layers.legend.orders.assault"],
  ["odds", "layers.legend.orders.odds"],
  ["shells", "layers.legend.orders.shells"],
  ["aircraft", "layers.legend.orders.aircraft"],
] as const;

const COUNTERS = [
  ["strength", "layers.legend.counters.strength"],
  ["cohesion", "layers.legend.counters.cohesion"],
  ["stack", "layers.legend.stack"],
  ["dug", "layers.legend.counters.dug"],
  ["acted", "layers.legend.counters.acted"],
  ["unknown", "layers.legend.counters.unknown"],
  ["last-seen", "layers.legend.counters.lastSeen"],
  ["bogged", "map.sign.bogged"],
  ["unsupplied", "map.sign.unsupplied"],
  ["leaderless", "map.sign.leaderless"],
  ["disrupted", "map.sign.disrupted"],
  ["routed", "map.sign.routed"],
  ["held", "map.sign.held"],
  ["asleep", "map.sign.asleep"],
] as const;

const GROUND = [
  ["contour", "layers.legend.sheet.contour"],
  ["rock", "layers.legend.sheet.rock"],
  ["summit", "layers.legend.sheet.summit"],
  ["water", "layers.legend.sheet.water"],
  ["stream", "layers.legend.sheet.stream"],
  ["marsh", "layers.legend.sheet.marsh"],
  ["scrub", "layers.legend.sheet.scrub"],
  ["sand", "layers.legend.sheet.sand"],
  ["road", "layers.legend.sheet.road"],
  ["track", "layers.legend.sheet.track"],
  ["railway", "layers.legend.sheet.railway"],
  ["village", "layers.legend.sheet.village"],
  ["border-soviet", "layers.legend.sheet.border.soviet"],
  ["border-japanese", "layers.legend.sheet.border.japanese"],
  ["midline", "layers.legend.sheet.midline"],
  ["wire", "layers.legend.wire"],
  ["nests", "layers.legend.nests"],
] as const;

const ALWAYS: readonly (readonly [MessageKey, readonly (readonly [LegendSign, MessageKey])[]])[] = [
  ["layers.legend.orders.title", ORDERS],
  ["layers.legend.counters.title", COUNTERS],
  ["layers.legend.sheet.title", GROUND],
];

/** What the legend tells of. */
interface Told {
  readonly layers: Layers;
  /** Whether aircraft of the other side can come; null where nobody plays. */
  readonly flying: Flying | null;
}

/** Fills the legend and keeps it so by what is answered; shut, it stays shut until another layer is switched on. */
export function fillLegend(
  { legend, foot }: { readonly legend: HTMLElement; readonly foot: HTMLElement },
  language: Language,
  words: ScenarioWords,
): (state: AppState) => void {
  const { t } = language;
  legend.setAttribute("aria-label", t("layers.legend.title"));
  const list = element("div", "map-legend-list");
  const head = element("header", "map-layers-head");
  const shut = (): void => {
    legend.hidden = true;
  };
  head.append(element("h2", "", t("layers.legend.title")), iconButton(t("layers.legend.close"), CLOSE, shut));
  legend.append(head, list);
  let [last, wanted]: (Told | null)[] = [null, null];
  const draw = (): void => {
    if (!wanted || (last?.layers === wanted.layers && last.flying === wanted.flying)) return;
    const { layers } = wanted;
    const isNew = LAYERS.some(({ id }) => !QUIET.has(id) && layers[id] && !last?.layers[id]);
    const isAny = LAYERS.some(({ id }) => !QUIET.has(id) && layers[id]);
    last = wanted;
    // Over the map only what was switched on is told; all of it stands at the foot of the menu.
    list.replaceChildren(...partsOf(language, words, last, "switched"));
    foot.replaceChildren(
      element("h2", "map-legend-title", t("layers.legend.title")),
      ...partsOf(language, words, last, "all"),
    );
    if (isNew) legend.hidden = false;
    else if (!isAny) legend.hidden = true;
  };
  // The switch answers first.
  const drawLater = onceLater(draw);
  return ({ settings, game }) => {
    wanted = { layers: settings.layers, flying: game ? enemyFlying(game.view) : null };
    if (last) drawLater();
    else draw();
  };
}

/** A part for each layer that is on, and one for the signs that are always there. */
function partsOf(
  language: Language,
  words: ScenarioWords,
  { layers, flying }: Told,
  which: "switched" | "all",
): readonly HTMLElement[] {
  const { t } = language;
  const parts: HTMLElement[] = [];
  // What was switched on comes first; what is always there comes last.
  const order = [...LAYERS].sort((a, b) => Number(QUIET.has(a.id)) - Number(QUIET.has(b.id)));
  for (const { id } of order) {
    if (!layers[id] || !isWorded(id) || (which === "switched" && QUIET.has(id))) continue;
    const rows = SIGNS[id].map(([sign, key]) => row(sign, wordsOf(language, words, key)));
    // No sign on the map tells one hex from another where aircraft reach every one.
    if (id === "danger" && flying)
      rows.push(
        row(flying === "grounded" ? "no-aircraft" : "aircraft", t(`layers.legend.danger.air.${flying}`)),
      );
    const part = partOf(t(`layers.names.${id}`), rows);
    part.classList.toggle("is-on-card", !QUIET.has(id));
    parts.push(part);
  }
  for (const [title, signs] of which === "all" ? ALWAYS : [])
    parts.push(
      partOf(
        t(title),
        signs.map(([sign, key]) => row(sign, wordsOf(language, words, key))),
      ),
    );
  return parts;
}

function isWorded(id: LayerId): id is Worded {
  return id in SIGNS;
}

function wordsOf({ t }: Language, words: ScenarioWords, key: MessageKey): string {
  const side = SIDES.find((one) => key.endsWith(`.${one}`));
  return side ? t(key, { side: words.sides[side] ?? t(`sides.${side}`) }) : t(key);
}

function partOf(title: string, rows: readonly HTMLElement[]): HTMLElement {
  const part = element("section", "map-legend-part");
  const list = element("ul", "");
  list.append(...rows);
  part.append(element("h3", "", title), list);
  return part;
}

function row(sign: LegendSign, text: string): HTMLElement {
  const line = element("li", "");
  line.append(legendSign(sign), element("span", "", text));
  return line;
}
