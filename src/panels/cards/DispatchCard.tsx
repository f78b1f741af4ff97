import { useState } from "react";
import { Button } from "react-aria-components";
import { type Card, openChoices } from "../../app/index.ts";
import type { DispatchPage } from "../../scenario/index.ts";
import { attribution, type Reader, tellDispatch } from "../../telling/index.ts";
import { useGame, useLanguage, useReader } from "../AppContext.tsx";
import { NewCommanders } from "../bar/Command.tsx";
import { Sheet } from "../controls.tsx";
import { LookUp } from "../reference/LookUp.tsx";
import { CardPaper } from "./CardPaper.tsx";
import { ChoiceForm } from "./ChoiceForm.tsx";

type Dispatch = Extract<Card, { readonly type: "dispatch" }>;

/** A dispatch: when, what, who says so; or why it did not come to it here. */
export function DispatchCard({ card, waiting }: { readonly card: Dispatch; readonly waiting: number }) {
  const { t } = useLanguage();
  const { words } = useGame();
  return (
    <CardPaper
      kind="dispatch"
      title={words.dispatches[card.id]?.title ?? t("cards.dispatch")}
      waiting={waiting}
    >
      <DispatchText card={card} />
    </CardPaper>
  );
}

/**
 * Several dispatches on one card, each to be opened; one that asks for a decision is open. A card without such a one is
 * a slip that says how many have come: the map belongs to what has just happened on it, until somebody reads.
 */
export function DispatchList({
  cards,
  waiting,
}: {
  readonly cards: readonly Dispatch[];
  readonly waiting: number;
}) {
  const { t } = useLanguage();
  const { words, view, book } = useGame();
  const open = new Set(openChoices(view).map(({ dispatch }) => dispatch));
  const [isAsked, setAsked] = useState(false);
  const isAsking = cards.some(({ id }) => open.has(id));
  const reads = (
    <Button className="button" aria-expanded={isAsked} onPress={() => setAsked(!isAsked)}>
      {t(isAsked ? "cards.fold" : "cards.read")}
    </Button>
  );
  return (
    <CardPaper
      kind="dispatch"
      title={t("cards.dispatches", { count: cards.length })}
      waiting={waiting}
      beside={isAsking ? null : reads}
    >
      {isAsking || isAsked ? (
        <>
          {book.invented ? null : <p className="small">{t("cards.ofThen")}</p>}
          {cards.map((card) => (
            <details key={card.id} open={open.has(card.id)}>
              <summary>{words.dispatches[card.id]?.title ?? t("cards.dispatch")}</summary>
              <DispatchText card={card} />
            </details>
          ))}
        </>
      ) : null}
    </CardPaper>
  );
}

function DispatchText({ card }: { readonly card: Dispatch }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { book } = useGame();
  const page = book.dispatches[card.id];
  return (
    <>
      {page ? <p className="card-when small">{whenOf(reader, page)}</p> : null}
      {card.status === "void" ? (
        <p className="void">{t("cards.void", { reason: voidReason(reader, card) })}</p>
      ) : null}
      <p className="prose card-text">{tellDispatch(reader, card.id)}</p>
      <ChoiceForm dispatch={card.id} />
      {card.status === "fired" ? <NewCommanders dispatch={card.id} /> : null}
      {page ? <Cited page={page} /> : null}
      {page ? <LookUp shown={{ event: card.id }} /> : null}
    </>
  );
}

/** Day and hour of a dispatch, or that no source gives the hour. */
export function whenOf(reader: Reader, page: DispatchPage): string {
  const { t } = reader.language;
  const date = reader.date(page.minute, "long");
  if (page.time === null) return t("cards.whenNoHour", { date });
  return t(page.timePrecision === "exact" ? "cards.when" : "cards.whenAbout", { date, time: page.time });
}

const GROUND_REASONS = {
  holds: "cards.reasons.holds",
  "does-not-hold": "cards.reasons.doesNotHold",
  "has-entered": "cards.reasons.notEntered",
} as const;

/** Why a dispatch that history sent could not be true in this game. */
function voidReason(reader: Reader, card: Dispatch): string {
  const { t } = reader.language;
  if (card.reason === "battle-over") return t("cards.reasons.battleOver");
  const sheet = reader.theatre.dispatches.get(card.id);
  const condition = sheet?.conditions[Number(card.reason)];
  if (!condition) return t("cards.reasons.unknown");
  switch (condition.type) {
    case "holds":
    case "does-not-hold":
    case "has-entered":
      return t(GROUND_REASONS[condition.type], {
        side: reader.sideName(condition.side),
        place: reader.place(condition.place),
      });
    case "unit-in-being":
      return t("cards.reasons.unit", { unit: reader.unit(condition.unit) });
    case "answered":
      return t("cards.reasons.answered", {
        title: reader.words.dispatches[condition.dispatch]?.title ?? condition.dispatch,
      });
    case "fired":
      return t("cards.reasons.fired", {
        title: reader.words.dispatches[condition.dispatch]?.title ?? condition.dispatch,
      });
  }
}

function Cited({ page }: { readonly page: DispatchPage }) {
  const language = useLanguage();
  const { t } = language;
  const reader = useReader();
  const [isOpen, setOpen] = useState(false);
  const first = page.sources[0];
  const source = first && reader.book.sources[first.source];
  const author = source ? attribution(language, source) : t("sources.unknown");
  const others = page.sources.length - 1;
  return (
    <footer className="cited">
      <p className="small">
        {others > 0 ? t("sources.oneAndOthers", { author, count: others }) : t("sources.one", { author })}
        {page.accounts.length > 0 ? ` ${t("sources.accounts", { count: page.accounts.length })}` : null}
      </p>
      <Button className="link" onPress={() => setOpen(true)}>
        {t("sources.open")}
      </Button>
      <Sheet title={t("sources.title")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SourcesOf page={page} />
      </Sheet>
    </footer>
  );
}

/** The sources of a dispatch, and every other account of the same event with its own. */
export function SourcesOf({ page }: { readonly page: DispatchPage }) {
  const { t } = useLanguage();
  const reader = useReader();
  const { words } = useGame();
  return (
    <>
      <h3>{words.dispatches[page.id]?.title}</h3>
      <ul className="source-list">
        {page.sources.map((cited) => (
          <li key={`${cited.source}-${cited.part ?? ""}`}>
            <p>{reader.cite(cited.source, cited.part)}</p>
            <p className="small">{reader.book.sources[cited.source]?.worth}</p>
          </li>
        ))}
      </ul>
      {page.accounts.length > 0 ? <h3>{t("sources.othersSay")}</h3> : null}
      {page.accounts.map((account) => (
        <section key={account.id} className="account">
          <h4>{words.accounts[account.id]?.title}</h4>
          <p className="prose">{words.accounts[account.id]?.text}</p>
          <p className="small">
            {t("sources.list", {
              sources: account.sources.map((cited) => reader.cite(cited.source, cited.part)).join("; "),
            })}
          </p>
        </section>
      ))}
    </>
  );
}
