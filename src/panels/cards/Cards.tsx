import { type Card, foldedDispatches } from "../../app/index.ts";
import { tellNotice, tellRefusal } from "../../telling/index.ts";
import { useApp, useLanguage, useReader } from "../AppContext.tsx";
import { Ruled } from "../book/Ruled.tsx";
import { DispatchCard, DispatchList } from "../fetchedParts.ts";
import { CardPaper } from "./CardPaper.tsx";
import { DeedCard } from "./DeedCard.tsx";
import { ResultCard } from "./ResultCard.tsx";

/** The card that lies over the map, and how many wait under it. */
export function Cards() {
  const cards = useApp((state) => state.cards);
  const isRunning = useApp((state) => state.settled !== null);
  const card = cards[0];
  // What came of a fight is not told before the map has shown it.
  if (!card || isRunning) return null;
  const folded = foldedDispatches(cards);
  if (folded.length > 0)
    return (
      <div className="cards">
        <DispatchList key={card.type} cards={folded} waiting={cards.length - folded.length} />
      </div>
    );
  return (
    <div className="cards">
      <OneCard card={card} waiting={cards.length - 1} />
    </div>
  );
}

let lastKey = 0;
const KEYS = new WeakMap<object, number>();

/** One key for each event, so that nothing opened on one card stays open on the next. */
function keyOf(event: object): number {
  const key = KEYS.get(event) ?? ++lastKey;
  KEYS.set(event, key);
  return key;
}

function OneCard({ card, waiting }: { readonly card: Card; readonly waiting: number }) {
  switch (card.type) {
    case "dispatch":
      return <DispatchCard key={card.id} card={card} waiting={waiting} />;
    case "result":
      return <ResultCard key={keyOf(card.event)} event={card.event} after={card.after} waiting={waiting} />;
    case "deed":
      return <DeedCard key={card.deed.key} deed={card.deed} waiting={waiting} />;
    case "refusal":
      return <RefusalCard card={card} waiting={waiting} />;
    case "notice":
      return <NoticeCard card={card} waiting={waiting} />;
  }
}

function RefusalCard(props: {
  readonly card: Extract<Card, { readonly type: "refusal" }>;
  readonly waiting: number;
}) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <CardPaper kind="refusal" title={t("cards.refused")} waiting={props.waiting}>
      <p>
        <Ruled text={tellRefusal(reader, props.card.refusal)} />
      </p>
    </CardPaper>
  );
}

function NoticeCard(props: {
  readonly card: Extract<Card, { readonly type: "notice" }>;
  readonly waiting: number;
}) {
  const { t } = useLanguage();
  const reader = useReader();
  return (
    <CardPaper kind="notice" title={t("cards.notice")} waiting={props.waiting}>
      <p>{tellNotice(reader, props.card)}</p>
    </CardPaper>
  );
}
