import { crossingsOf, roadInUse } from "../../app/index.ts";
import type { Hex, RouteKind } from "../../engine/index.ts";
import { menAt, type Reader, tellObjectiveAt, tellWorks, upper, worksWord } from "../../telling/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { Icon } from "../icons.tsx";
import { enemiesAt, enemyShorts, ownAt } from "./faces.ts";
import { LayersHere } from "./LayersHere.tsx";
import { LookFrom } from "./Sight.tsx";

/** The hex under the pointer, else the one that is selected. */
function useHexInQuestion(): Hex | null {
  const { view } = useGame();
  return useApp((state) => {
    if (state.pointed !== null) return state.pointed;
    if (state.intent?.target != null) return state.intent.target;
    const unit = view.own.find((own) => own.id === state.selected.unit);
    return unit && unit.at >= 0 ? unit.at : state.selected.hex;
  });
}

/** The ground of the pointed hex, else of the selected one: what it is, what it costs, who is there. */
export function Ground() {
  const hex = useHexInQuestion();
  return hex === null ? null : <GroundOf hex={hex} />;
}

/** The ground of one hex. */
export function GroundOf({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const place = reader.placeAt(hex);
  return (
    <section className="ground">
      <header className="ground-head">
        <h3>{place ?? t("ground.title")}</h3>
        <LookFrom hex={hex} />
      </header>
      <p className="small">{tellGround(reader, hex)}</p>
      <Worth hex={hex} />
      <dl className="facts">
        <CostToEnter hex={hex} />
        <Cover hex={hex} />
        <Crossings hex={hex} />
        <RoadInUse hex={hex} />
        <WhoIsThere hex={hex} />
      </dl>
      <LayersHere hex={hex} />
    </section>
  );
}

/** What the ground counts at the end, where it counts. */
function Worth({ hex }: { readonly hex: Hex }) {
  const reader = useReader();
  const { view } = useGame();
  const told = tellObjectiveAt(reader, view, hex);
  if (told === null) return null;
  return (
    <p className="small ground-worth">
      <Icon name="flag" />
      <strong>
        <Ruled text={upper(told)} />
      </strong>
    </p>
  );
}

/** "Hex 1607. Marsh, track, 14 m." */
export function tellGround(reader: Reader, hex: Hex): string {
  const { t, formatNumber } = reader.language;
  const { terrain, elevation } = reader.theatre.scenario.battlefield;
  const kind = terrain[hex];
  const parts = kind ? [t(`terrain.${kind}`)] : [];
  for (const route of routesAt(reader, hex)) parts.push(t(`routes.${route}`));
  parts.push(t("ground.height", { metres: formatNumber(elevation[hex] ?? 0) }));
  return t("ground.line", { hex: reader.hexNumber(hex), ground: parts.join(", ") });
}

function routesAt(reader: Reader, hex: Hex): readonly RouteKind[] {
  const kinds = new Set<RouteKind>();
  for (const route of reader.theatre.scenario.battlefield.routes)
    if (route.path.includes(hex)) kinds.add(route.kind);
  return [...kinds];
}

function CostToEnter({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reach = useApp((state) => state.reach);
  const { view } = useGame();
  const selected = useApp((state) => state.selected.unit);
  const unit = view.own.find((own) => own.id === selected);
  if (!unit || !reach || unit.at === hex) return null;
  const entry = reach.hexes.find((candidate) => candidate.hex === hex);
  const isEnemys = enemiesAt(view, hex).length > 0;
  const value = entry
    ? [
        t(entry.stops ? "ground.costStops" : "ground.cost", { cost: entry.cost, left: entry.left }),
        ...(entry.swims ? [t("ground.swims")] : []),
      ].join("; ")
    : t(isEnemys ? "ground.byStorm" : "ground.outOfReach");
  return (
    <Fact
      label={t("ground.toEnter")}
      term={t(entry?.stops ? "terms.zoneOfControl" : "terms.movementAllowance")}
    >
      {value}
    </Fact>
  );
}

function Cover({ hex }: { readonly hex: Hex }) {
  const language = useLanguage();
  const { t } = language;
  const { view } = useGame();
  const parts = tellWorks(language, view.works[hex], menAt(view, hex));
  return (
    <Fact label={t("ground.works")} term={t("terms.works")}>
      {parts.length > 0 ? parts.join(", ") : worksWord(language, 0)}
    </Fact>
  );
}

/** What our engineers have made or begun at the hex. */
function Crossings({ hex }: { readonly hex: Hex }) {
  const { t, formatPercent } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const here = crossingsOf(view.crossings).filter(({ a, b }) => a === hex || b === hex);
  if (here.length === 0) return null;
  const told = here.map(({ a, b, kind, done }) => {
    const facts = { where: reader.where(a === hex ? b : a), crossing: t(`crossings.${kind}`) };
    return done >= 100
      ? t("ground.crossing", facts)
      : t("ground.crossingBegun", { ...facts, done: formatPercent(done) });
  });
  return <Fact label={t("ground.crossings")}>{told.join("; ")}</Fact>;
}

/** How much of the road at the hex our columns have taken this turn. */
function RoadInUse({ hex }: { readonly hex: Hex }) {
  const { t, formatNumber } = useLanguage();
  const { view } = useGame();
  const { used, all } = roadInUse(view, hex);
  if (used === 0) return null;
  return (
    <Fact label={t("ground.road")}>
      {t("ground.roadInUse", { used: formatNumber(used), all: formatNumber(all) })}
    </Fact>
  );
}

function WhoIsThere({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const seen = useApp((state) => state.seen);
  const enemies = enemiesAt(view, hex);
  const own = ownAt(view, hex);
  const names = [...own.map((unit) => reader.short(unit.id)), ...enemyShorts(reader, enemies)];
  return (
    <>
      <Fact label={t("ground.there")}>{names.length > 0 ? names.join(", ") : t("ground.nobodyKnown")}</Fact>
      <Fact label={t("ground.sight")} term={t("terms.lineOfSight")}>
        {view.flashes.includes(hex)
          ? t("ground.flashes")
          : t(seen.has(hex) ? "ground.seen" : "ground.unseen")}
      </Fact>
    </>
  );
}
