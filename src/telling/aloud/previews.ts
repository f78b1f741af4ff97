/** An order in hand as one hears it: what it would do, what it costs, what it shows, whether it can be taken back. */
import type { Hex, LossRange, Manner, Preview, Refusal, SideView, UnitId } from "../../engine/index.ts";
import type { MessageKey } from "../../language/index.ts";
import { beginsLater, type March } from "../../notebook/index.ts";
import { tellArrival } from "../arrival.ts";
import { tellDespiteOdds, tellEnds, tellTakes } from "../assault.ts";
import { tellBogging, tellMarchBogs } from "../bogs.ts";
import { breakdownBars } from "../breakdown.ts";
import { enemyShort, tellOutOfSight } from "../enemies.ts";
import { tellFallen } from "../fallen.ts";
import { unseenLosses } from "../losses.ts";
import { tellCostMost } from "../moveCost.ts";
import type { Reader } from "../reader.ts";
import { tellRefusal } from "../refusal.ts";
import { tellReveals } from "../reveals.ts";
import { sentences, upper } from "../sentences.ts";
import { tellUndo } from "../undo.ts";

/** An order that aims at a hex. */
export type AimedOrder = "move" | "assault" | "fire" | "bombard" | "bridge" | "air-strike";

/** The order in hand as far as it is told. */
export interface OrderTold {
  readonly order: AimedOrder;
  readonly target: Hex | null;
  readonly preview: Preview | null;
  /** Units that go together. */
  readonly attackers: readonly UnitId[];
  /** Whether there is anybody to aim at, and what bars the order where there is nobody. */
  readonly targets: { readonly hexes: readonly Hex[]; readonly bar: Refusal | null } | null;
  /** How the units of a move go. */
  readonly manner: Manner;
  /** The whole march, where a move leads beyond this turn's reach; its preview is of the first stage. */
  readonly march: March | null;
}

type Told = Exclude<Preview, { readonly type: "refused" }>;

const TITLES = {
  move: "preview.titleMove",
  assault: "preview.titleAssault",
  fire: "preview.titleFire",
  bombard: "preview.titleBombard",
  bridge: "preview.titleBridge",
  "air-strike": "preview.titleAirStrike",
} as const satisfies Readonly<Record<AimedOrder, MessageKey>>;

/** The title of an order: what it is, and where. */
export function orderTitle({
  order,
  manner,
  march,
}: Pick<OrderTold, "order" | "manner" | "march">): MessageKey {
  if (march) return beginsLater(march) ? "preview.titleLater" : "preview.titleTurns";
  return order === "move" && manner === "march" ? "preview.titleMarch" : TITLES[order];
}

/** Causes that are told of a fight when somebody asks for the whole. */
const MOST_CAUSES = 6;

/** The order in a few sentences. */
export function tellOrder(reader: Reader, view: SideView, order: OrderTold): string {
  const { t } = reader.language;
  if (order.target === null) {
    const { none, choose } = tellChoice(reader, order);
    return sentences([nameOf(reader, order), none ?? "", choose ?? ""]);
  }
  const title = t(orderTitle(order), { where: reader.where(order.target) });
  const { preview, march } = order;
  const arrival = march ? [tellArrival(reader, march), ...bogsOnMarch(reader, view, order)] : [];
  if (!preview) return sentences([title, ...arrival]);
  if (preview.type === "refused") return sentences([title, tellRefusal(reader, preview.refusal)]);
  return sentences([
    title,
    ...arrival,
    ...(march ? [t(stageTitle(march))] : []),
    ...forecast(reader, view, preview, order.attackers),
    ...price(reader, preview),
    ...tellReveals(reader, preview.reveals),
    march && beginsLater(march) ? t("marches.noOrderYet") : tellUndo(reader, preview),
  ]);
}

function bogsOnMarch(reader: Reader, view: SideView, { march, attackers }: OrderTold): readonly string[] {
  const [unit] = attackers;
  const told = march && unit !== undefined ? tellMarchBogs(reader, view, unit, march) : null;
  return told === null ? [] : [told];
}

/** Of which stage of a march the price is told: the one of now, or the one that the next part begins with. */
export function stageTitle(march: March): MessageKey {
  return beginsLater(march) ? "preview.firstStageLater" : "preview.firstStage";
}

/** That an order in hand finds nobody known to be given against, and what is to be chosen for it; null where there is nothing to say. */
export function tellChoice(
  reader: Reader,
  { order, targets }: Pick<OrderTold, "order" | "targets">,
): { readonly none: string | null; readonly choose: string | null } {
  const { t } = reader.language;
  const choose = t(`preview.choose.${order}`);
  if (!targets || targets.hexes.length > 0) return { none: null, choose };
  if (targets.bar) return { none: tellRefusal(reader, targets.bar), choose: null };
  // Guns and aircraft may be sent where nobody has been seen.
  const isBlind = order === "bombard" || order === "air-strike";
  return isBlind ? { none: t("preview.noneKnown"), choose } : { none: t("preview.noTargets"), choose: null };
}

function nameOf({ language: { t } }: Reader, { order, manner }: OrderTold): string {
  return order === "move" && manner === "march" ? t("orders.march") : t(`orders.names.${order}`);
}

/** The order with every cause that counts for it or against it. */
export function tellOrderFully(reader: Reader, view: SideView, order: OrderTold): string {
  const { t } = reader.language;
  const { preview } = order;
  const told = tellOrder(reader, view, order);
  if (!preview || !("breakdown" in preview)) return told;
  const bars = [
    ...breakdownBars(
      reader,
      preview.breakdown,
      preview.type === "move" ? "defender" : "attacker",
      preview.type === "assault" ? "storm" : "fire",
    ),
  ].sort((a, b) => b.length - a.length);
  if (bars.length === 0) return told;
  const causes = bars.slice(0, MOST_CAUSES).map((bar) =>
    t("aloud.cause", {
      cause: t("why.line", { cause: bar.label, fire: bar.fire }),
      figure: bar.figure,
      for: t(bar.forUs === 1 ? "why.forUs" : "why.againstUs"),
    }),
  );
  return `${told} ${sentences([t("aloud.causes", { causes: causes.join("; ") })])}`;
}

/** "about 31, 20 to 40": a range without signs that are not read out. */
function lossWords(reader: Reader, range: LossRange): string {
  const { t, formatNumber } = reader.language;
  if (range.low === range.high) return formatNumber(range.expected);
  return t("aloud.about", {
    expected: formatNumber(range.expected),
    low: formatNumber(range.low),
    high: formatNumber(range.high),
  });
}

function forecast(
  reader: Reader,
  view: SideView,
  preview: Told,
  attackers: readonly UnitId[],
): readonly string[] {
  const { t, formatPercent } = reader.language;
  switch (preview.type) {
    case "move":
      return tellMove(reader, view, preview);
    case "assault": {
      const [ours, theirs] = preview.odds;
      return [
        attackers.length > 1
          ? t("aloud.together", { units: attackers.map((unit) => reader.short(unit)).join(", ") })
          : "",
        t("aloud.assault", { count: attackers.length, ours, theirs, percent: tellTakes(reader, preview) }),
        tellDespiteOdds(reader, preview) ?? "",
        ...(preview.ends.length > 1
          ? tellEnds(reader, preview, (range) => lossWords(reader, range)).map(upper)
          : []),
        t("aloud.losses", {
          ours: lossWords(reader, preview.own),
          theirs: lossWords(reader, preview.enemy),
        }),
        ...mayBog(reader, preview),
      ];
    }
    case "fire":
      return [
        ...tellOutOfSight(reader, preview.lastSeen),
        lossesByFire(reader, preview),
        t("aloud.heldDown", { percent: formatPercent(preview.suppression) }),
        ...fallenBefore(reader, preview),
        ...(preview.shells > 0 ? [t("aloud.shells", { count: preview.shells })] : []),
      ];
    case "crossing":
      return [
        preview.turns === 0
          ? t("preview.crossingReady")
          : t("preview.crossingLeft", {
              done: formatPercent(preview.crossing.done),
              count: preview.turns,
            }),
      ];
    case "works":
    case "standing":
    case "plain":
      return [];
  }
}

/** What fire costs the enemy, and us where somebody answers; where nobody has been found, what it may cost. */
function lossesByFire(reader: Reader, preview: Extract<Told, { readonly type: "fire" }>): string {
  const { t, formatNumber } = reader.language;
  const { own, enemy } = preview;
  const unseen = unseenLosses(preview);
  if (unseen) return t("aloud.mayLose", { low: formatNumber(unseen.low), high: formatNumber(unseen.high) });
  const theirs = lossWords(reader, enemy);
  return own.high > 0
    ? t("aloud.losses", { ours: lossWords(reader, own), theirs })
    : t("aloud.theirLosses", { theirs });
}

/** What shells of this part add up to there. @see R5.11 */
function fallenBefore(reader: Reader, preview: Extract<Told, { readonly type: "fire" }>): readonly string[] {
  const fallen = tellFallen(reader, preview);
  return fallen === null ? [] : [reader.language.t("aloud.fallen", { fallen })];
}

function tellMove(
  reader: Reader,
  view: SideView,
  preview: Extract<Told, { readonly type: "move" }>,
): readonly string[] {
  const { t } = reader.language;
  const names = preview.underFireFrom.map((id) => {
    const enemy = view.enemies.find((candidate) => candidate.id === id);
    return enemy ? enemyShort(reader, enemy) : t("unit.unidentified");
  });
  return [
    t("aloud.move", { cost: preview.cost, left: preview.left }),
    names.length > 0
      ? t("aloud.underFire", { enemies: names.join(", "), losses: lossWords(reader, preview.own) })
      : t("aloud.noFire"),
    ...tellCostMost(reader, preview),
    ...mayBog(reader, preview),
  ];
}

function mayBog(reader: Reader, preview: Told): readonly string[] {
  const told = tellBogging(reader, preview);
  return told === null ? [] : [reader.language.t("aloud.mayBog", { told })];
}

/** What an order takes beside men: full orders, fires that close, points on the leash. */
function price({ language: { t } }: Reader, preview: Told): readonly string[] {
  const parts: string[] = [];
  if ("breaches" in preview) {
    const points = preview.breaches.reduce((sum, breach) => sum + breach.points, 0);
    const acts = [...new Set(preview.breaches.map(({ act }) => t(`restraints.${act}`)))].join(", ");
    const key = preview.type === "assault" ? "preview.escalationIfTaken" : "preview.escalation";
    if (points > 0) parts.push(t(key, { count: points, acts }));
  }
  if ("closes" in preview && preview.closes && preview.closes.batteries + preview.closes.sorties > 0)
    parts.push(t("aloud.closesFires"));
  return parts;
}
