import { useEffect } from "react";
import { barAt, type Glance, isWater, outOfReachOf } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import {
  type Reader,
  sentences,
  tellAimAt,
  tellLooks,
  tellObjectiveAt,
  tellOutOfReach,
  tellWorks,
  upper,
} from "../../telling/index.ts";
import { useApp, useGame, useLanguage, useReader } from "../AppContext.tsx";
import { showTips } from "../tips.ts";
import { useLossWords } from "./Foresight.tsx";
import { enemiesAt, enemyShort, ownAt } from "./faces.ts";
import { tellGround } from "./Ground.tsx";
import { useTelling } from "./useTelling.ts";

/**
 * What is at the hex under the pointer or the keyboard's cursor, in a line at the foot of the map: the ground, who is
 * there and how strong as far as known, and what going there would take. It covers no more than that line and takes
 * no click; the map shifts it from what it would hide. Where fingers point, a long press asks for the same.
 */
export function HoverLine() {
  const hex = useApp((state) => state.pointed);
  const glance = useApp((state) => state.glance);
  const telling = useTelling();
  // Escape has put it away for the hex before (tips.ts).
  // biome-ignore lint/correctness/useExhaustiveDependencies: another hex shows its own
  useEffect(() => showTips(), [hex]);
  // The map goes from deed to deed under a pointer that stays; of a single deed the line tells the place.
  if (hex === null || telling === "part") return null;
  return (
    <div className="hover-line" aria-hidden="true">
      <HexInFew hex={hex} />
      {glance ? <Price glance={glance} /> : <OrderHere hex={hex} />}
    </div>
  );
}

/** A hex in two lines: its ground and what it counts, and who is there. */
export function HexInFew({ hex }: { readonly hex: Hex }) {
  const reader = useReader();
  const { view } = useGame();
  const place = reader.placeAt(hex);
  const worth = tellObjectiveAt(reader, view, hex);
  return (
    <>
      <p>
        {place ? <strong>{sentences([upper(place)])} </strong> : null}
        {tellGround(reader, hex)}
        {worth === null ? null : <strong className="hover-worth"> {sentences([upper(worth)])}</strong>}
      </p>
      <WhoIsHere hex={hex} />
    </>
  );
}

/** Whether the order in hand can be given there, or why a press there would order nothing to the unit that is chosen. */
function OrderHere({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const isInHand = useApp(({ intent }) => intent !== null);
  const isTooFar = useApp(
    ({ selected, reach, game }) =>
      selected.unit !== null &&
      game?.view.activeSide === game?.side &&
      (reach?.hexes.every((each) => each.hex !== hex) ?? true),
  );
  const isEnemys = view.enemies.some(({ where }) => where === hex);
  const isEmpty = !isEnemys && view.own.every(({ at }) => at !== hex);
  const aimed = useApp((state) => {
    const order = state.intent?.order ?? "move";
    if (order === "move") return null;
    const bar = barAt(state, hex);
    return bar && !isEnemys ? null : tellAimAt(reader, { order, bar });
  });
  const unit = useApp(({ selected }) => selected.unit);
  // Whether any way leads there is sought when it is pressed; that nobody stays in water is known at once.
  const isKnownWhy = useApp((state) => outOfReachOf(state)?.hex === hex) || isWater(reader.theatre, hex);
  if (!isInHand) {
    if (!isTooFar || !isEmpty || unit === null) return null;
    return <p>{isKnownWhy ? tellOutOfReach(reader, { unit, hex }) : t("aloud.outOfReach")}</p>;
  }
  return aimed === null ? null : (
    <p>
      <strong>{aimed}</strong>
    </p>
  );
}

function WhoIsHere({ hex }: { readonly hex: Hex }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const seen = useApp((state) => state.seen);
  const strong = (name: string, counts: Strength, whose: "ours" | "theirs"): string => {
    const figure = strengthWords(reader, counts);
    return figure === "" ? name : t(`hover.strong.${whose}`, { unit: name, strength: figure });
  };
  const own = ownAt(view, hex).map((unit) => strong(reader.short(unit.id), unit, "ours"));
  const enemies = enemiesAt(view, hex).map((enemy) => {
    const name = enemyShort(reader, enemy);
    if (enemy.now === 0) return t("hover.lastSeen", { unit: name });
    if (enemy.level === "contact") return name;
    return [strong(name, enemy, "theirs"), ...tellLooks(reader.language, enemy)].join(", ");
  });
  const here = [...own, ...enemies];
  const works = tellWorks(reader.language, view.works[hex]);
  return (
    <p>
      {here.length > 0 ? here.join("; ") : t(seen.has(hex) ? "hover.nobody" : "hover.unseen")}
      {works.length > 0 ? ` · ${works.join(", ")}` : null}
    </p>
  );
}

interface Strength {
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
}

/** "120 men, 4 guns": whatever there is of each. */
function strengthWords(reader: Reader, { men, guns, tanks }: Strength): string {
  const { t } = reader.language;
  const parts: string[] = [];
  if (men > 0) parts.push(t("hover.men", { count: men }));
  if (guns > 0) parts.push(t("hover.guns", { count: guns }));
  if (tanks > 0) parts.push(t("hover.tanks", { count: tanks }));
  return parts.join(", ");
}

/** What going there costs, and what it draws upon itself. */
function Price({ glance }: { readonly glance: Glance }) {
  const { t, formatPercent } = useLanguage();
  const lossWords = useLossWords();
  const { cost, left, own, underFireFrom, bogChance } = glance.forecast;
  return (
    <p>
      {t("hover.cost", { cost, left })}
      {underFireFrom.length > 0 ? (
        <strong className="hover-fire">
          {" "}
          {t("hover.underFire", { count: underFireFrom.length, losses: lossWords(own) })}
        </strong>
      ) : null}
      {bogChance > 0 ? <strong> {t("hover.mayBog", { chance: formatPercent(bogChance) })}</strong> : null}
    </p>
  );
}
