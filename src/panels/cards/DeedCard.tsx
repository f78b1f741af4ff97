import type { Deed } from "../../app/index.ts";
import type { SeenEvent } from "../../engine/index.ts";
import { tellDeed } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { Fact } from "../controls.tsx";
import { enemyName, ownAt } from "../unit/faces.ts";
import { CardPaper } from "./CardPaper.tsx";

/** What is known of a deed of the other side: who, where, what it cost us, and the rules behind it. */
export function DeedCard({ deed, waiting }: { readonly deed: Deed; readonly waiting: number }) {
  return (
    <CardPaper kind="deed" title={useLanguage().t("enemyPart.title")} waiting={waiting}>
      <DeedTold deed={deed} />
    </CardPaper>
  );
}

/** What stands on the card. */
export function DeedTold({ deed }: { readonly deed: Deed }) {
  const { t } = useLanguage();
  const reader = useReader();
  const seen = deed.lines.map((line) => line.seen);
  return (
    <>
      <p className="prose card-text">
        <Ruled text={tellDeed(reader, deed.lines)} />
      </p>
      <Facts seen={seen} />
      <p className="small">
        <Ruled text={t(`enemyPart.why.${whyOf(seen.at(-1))}`)} />
      </p>
    </>
  );
}

/** Facts that follow from a rule of their own. */
const WHY = {
  sighted: "moved",
  "unit-retreated": "retreated",
  "unit-advanced": "advanced",
  "unit-destroyed": "destroyed",
  "unit-arrived": "arrived",
  "border-breached": "breached",
  "counter-attack-withheld": "withheld",
} as const;

function whyOf(seen: SeenEvent | undefined) {
  if (seen?.type === "enemy-fired") return seen.how;
  if (seen?.type === "enemy-moved") return "moved";
  const type = seen?.type === "event" ? seen.event.type : "";
  return type in WHY ? WHY[type as keyof typeof WHY] : "other";
}

function Facts({ seen }: { readonly seen: readonly SeenEvent[] }) {
  const { t, formatNumber } = useLanguage();
  const reader = useReader();
  const { view } = useGame();
  const last = seen.at(-1);
  if (last?.type === "enemy-moved") {
    const first = seen.find((each) => each.type === "enemy-moved") ?? last;
    const enemy = view.enemies.find(({ id }) => id === last.unit);
    const isKnown = enemy?.level === "identified";
    return (
      <dl className="facts">
        <Fact label={t("enemyPart.who")}>{isKnown ? enemyName(reader, enemy) : t("enemyPart.unknown")}</Fact>
        <Fact label={t("enemyPart.way")}>{`${reader.where(first.from)} – ${reader.where(last.to)}`}</Fact>
      </dl>
    );
  }
  if (last?.type !== "enemy-fired") return null;
  const fires = seen.flatMap((each) => (each.type === "enemy-fired" ? [each] : []));
  const froms = fires.map(({ from }) => (from === null ? t("enemyPart.unseen") : reader.where(from)));
  const ours = ownAt(view, last.target).map(({ id }) => reader.short(id));
  return (
    <dl className="facts">
      <Fact label={t("enemyPart.at")}>{reader.where(last.target)}</Fact>
      <Fact label={t("enemyPart.from")}>{[...new Set(froms)].join(", ")}</Fact>
      <Fact label={t("enemyPart.lost")}>{formatNumber(fires.reduce((sum, { loss }) => sum + loss, 0))}</Fact>
      <Fact label={t("enemyPart.there")}>{ours.join(", ") || t("enemyPart.nobody")}</Fact>
    </dl>
  );
}
