import { type CSSProperties, type RefObject, useEffect, useRef, useState } from "react";
import type { MomentCompared } from "../../analysis/index.ts";
import { mapSize } from "../../app/index.ts";
import { loadAtlas } from "../../drawing/atlas.ts";
import { PALETTES } from "../../drawing/palette.ts";
import { useLanguage, useReader } from "../AppContext.tsx";
import { Choice } from "../Choice.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { useTheme } from "../useTheme.ts";
import { apartIn } from "./apart.ts";
import { type Box, faceAt, LETTERS, paintMap } from "./paintMap.ts";
import { namesToPaint } from "./placeNames.ts";
import { sheetOf } from "./sheets.ts";
import { momentSaid } from "./words.ts";

type Which = "here" | "history";
type Layout = "side-by-side" | "over";
const ZOOMS = ["1", "2", "3"] as const;
type Zoom = (typeof ZOOMS)[number];
/** Above so many screen pixels for a map pixel the finer drawing is shown. */
const FINE_FROM = 0.43;
/** Smallest and largest height of a name's letters, pixels of the page. */
const [READABLE, LARGEST] = [11, 16];

/** Both maps at the same hour, side by side or one over the other with a slider between them. */
export function Maps({ moment }: { readonly moment: MomentCompared }) {
  const { t } = useLanguage();
  const [layout, setLayout] = useState<Layout>("side-by-side");
  const [zoom, setZoom] = useState<Zoom>("1");
  return (
    <section className="compare-maps" aria-label={t("compare.maps")}>
      <div className="compare-tools row">
        <Choice
          label={t("compare.layout")}
          value={layout}
          options={[
            ["side-by-side", t("compare.sideBySide")],
            ["over", t("compare.over")],
          ]}
          onChange={setLayout}
        />
        <Choice
          label={t("compare.zoom")}
          value={zoom}
          options={ZOOMS.map((value) => [value, t("compare.times", { count: Number(value) })])}
          onChange={setZoom}
        />
      </div>
      {layout === "over" ? <Overlay moment={moment} zoom={zoom} /> : <Pair moment={moment} zoom={zoom} />}
      <Legend />
    </section>
  );
}

interface Shown {
  readonly moment: MomentCompared;
  readonly zoom: Zoom;
}

function Pair({ moment, zoom }: Shown) {
  const { t } = useLanguage();
  const frames = { here: useRef<HTMLElement>(null), history: useRef<HTMLElement>(null) };
  useMiddle(frames.here, zoom);
  // Both windows look at the same ground.
  const follow = (from: Which, to: Which) => {
    const [one, other] = [frames[from].current, frames[to].current];
    if (!one || !other) return;
    if (other.scrollLeft !== one.scrollLeft) other.scrollLeft = one.scrollLeft;
    if (other.scrollTop !== one.scrollTop) other.scrollTop = one.scrollTop;
  };
  return (
    <div className="compare-pair">
      {(["here", "history"] as const).map((which) => (
        <figure key={which}>
          <figcaption>{t(`compare.${which}`)}</figcaption>
          <Scrolled
            className="compare-frame"
            frame={frames[which]}
            label={t("compare.mapOf", { which: t(`compare.${which}`) })}
            onScroll={() => follow(which, which === "here" ? "history" : "here")}
          >
            <PaintedMap moment={moment} which={which} zoom={zoom} frame={frames[which]} />
          </Scrolled>
        </figure>
      ))}
    </div>
  );
}

function Overlay({ moment, zoom }: Shown) {
  const { t } = useLanguage();
  const frame = useRef<HTMLElement>(null);
  const [share, setShare] = useState(50);
  useMiddle(frame, zoom);
  return (
    <div className="compare-over">
      <label className="compare-slider">
        <span>{t("compare.here")}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={share}
          aria-label={t("compare.slider")}
          aria-valuetext={t("compare.sliderValue", { here: share, history: 100 - share })}
          onChange={(event) => setShare(Number(event.target.value))}
        />
        <span>{t("compare.history")}</span>
      </label>
      <Scrolled className="compare-frame" frame={frame} label={t("compare.mapOver")}>
        <div className="compare-layers">
          <PaintedMap moment={moment} which="history" zoom={zoom} frame={frame} />
          <div className="compare-upper" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
            <PaintedMap moment={moment} which="here" zoom={zoom} frame={frame} />
          </div>
          <span className="compare-edge" style={{ left: `${share}%` }} />
        </div>
      </Scrolled>
    </div>
  );
}

interface Painted extends Shown {
  readonly which: Which;
  readonly frame: RefObject<HTMLElement | null>;
}

/** A map in the colours of the screen; a dark one has its twin for paper, in those of the day. */
function PaintedMap(props: Painted) {
  const theme = useTheme();
  if (theme === "day") return <MapIn {...props} theme="day" />;
  return (
    <>
      <div className="screen-only">
        <MapIn {...props} theme="night" />
      </div>
      <div className="paper-only" aria-hidden="true">
        <MapIn {...props} theme="day" />
      </div>
    </>
  );
}

function MapIn(props: Painted & { readonly theme: "day" | "night" }) {
  const { moment, which, zoom, frame, theme } = props;
  const { t } = useLanguage();
  const reader = useReader();
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame) * Number(zoom);
  const place = usePlace(frame, zoom);
  const { scenario } = reader.theatre;
  const size = mapSize(scenario.battlefield);
  const scale = width / size.width;
  useEffect(() => {
    let isWanted = true;
    const paint = async () => {
      if (width === 0) return;
      const face = faceAt(scale);
      const [sheet, atlas] = await Promise.all([
        sheetOf(scenario.id, theme, scale > FINE_FROM ? "play" : "far"),
        loadAtlas(theme, face === "whole" ? "play" : "mini"),
      ]);
      const context = canvas.current?.getContext("2d");
      if (!isWanted || !context) return;
      const picture = moment[which];
      const names = namesToPaint(reader);
      // However small the map, its names can be read; where they have no room the weightiest stand.
      const letters = Math.max(READABLE / scale, Math.min(LETTERS, LARGEST / scale));
      const seen = place && {
        left: place.left / scale,
        top: place.top / scale,
        right: place.right / scale,
        bottom: place.bottom / scale,
      };
      const facts = {
        scenario,
        sheet,
        picture,
        names,
        letters,
        ringed: apartIn(moment),
        designation: reader.designation,
        theme,
        atlas,
        face,
        drawn: scale,
        ...(seen && { seen }),
      };
      paintMap(context, { ...facts, scale: scale * density(), x: 0, y: 0 });
    };
    void paint();
    return () => {
      isWanted = false;
    };
  }, [moment, which, theme, scale, width, place, scenario, reader]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t("compare.mapAt", { which: t(`compare.${which}`), when: momentSaid(reader, moment) })}
      width={Math.round(width * density())}
      height={Math.round(size.height * scale * density())}
      style={{ "--wide": `${width}px`, "--high": `${size.height * scale}px` } as CSSProperties}
    />
  );
}

/** A map that has become larger than its window shows its middle first. */
function useMiddle(frame: RefObject<HTMLElement | null>, zoom: Zoom): void {
  useEffect(() => {
    const found = frame.current;
    if (!found || zoom === "1") return;
    found.scrollLeft = (found.scrollWidth - found.clientWidth) / 2;
    found.scrollTop = (found.scrollHeight - found.clientHeight) / 2;
  }, [frame, zoom]);
}

/** Pixels of the screen for a pixel of the page: more than two are not seen on so small a map. */
function density(): number {
  return Math.min(2, Math.max(1, devicePixelRatio));
}

/** A frame that is scrolled rests after so long, milliseconds. */
const REST = 150;

/** What a frame shows of what is scrolled in it, once it rests; null as long as all of it is seen. */
function usePlace(element: RefObject<HTMLElement | null>, zoom: Zoom): Box | null {
  const [place, setPlace] = useState<Box | null>(null);
  useEffect(() => {
    const found = element.current;
    if (!found || zoom === "1") {
      setPlace(null);
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = found;
      setPlace({ left, top, right: left + clientWidth, bottom: top + clientHeight });
    };
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    rest();
    found.addEventListener("scroll", rest);
    return () => {
      clearTimeout(timer);
      found.removeEventListener("scroll", rest);
    };
  }, [element, zoom]);
  return place;
}

/** Width of an element in pixels of the page, and whenever it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const found = element.current;
    if (!found) return;
    const observer = new ResizeObserver(() => setWidth(found.clientWidth));
    observer.observe(found);
    setWidth(found.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function Legend() {
  const { t } = useLanguage();
  const reader = useReader();
  const { frontSoviet, frontJapanese } = PALETTES[useTheme()];
  return (
    <ul className="compare-legend small">
      <li>
        <span className="legend-soviet" aria-hidden="true" />
        {reader.sideName("soviet")}
      </li>
      <li>
        <span className="legend-japanese" aria-hidden="true" />
        {reader.sideName("japanese")}
      </li>
      <li>
        <span className="legend-ring" aria-hidden="true" />
        {t("compare.legend.apart")}
      </li>
      <li>
        <span
          className="legend-front"
          aria-hidden="true"
          style={{ borderBlockStartColor: frontSoviet, borderBlockEndColor: frontJapanese }}
        />
        {t("compare.legend.front")}
      </li>
      <li>{t("compare.legend.pale")}</li>
    </ul>
  );
}
