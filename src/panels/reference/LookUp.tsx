import { useEffect, useState } from "react";
import { addressOf, claimsOf, scenariosWithReference } from "../../app/index.ts";
import type { Claim } from "../../scenario/index.ts";
import { useGame, useLanguage } from "../AppContext.tsx";
import { pageOf } from "./shelf.ts";

/** What a card or a panel of the game shows, by its ids: an event, a place, or a unit of the game. */
export type Shown =
  | { readonly kind: "event"; readonly id: string }
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "unit"; readonly id: string };

/** From the game into the reference: the entry of what is shown, and the disputed questions that concern it. */
export function LookUp({ shown }: { readonly shown: Shown }) {
  const { t } = useLanguage();
  const { book } = useGame();
  const claims = useClaims(book.id);
  if (!scenariosWithReference().includes(book.id)) return null;
  const units = shown.kind === "unit" ? (book.units[shown.id]?.history ?? []) : [];
  const entry = entryOf(shown, units);
  const disputed = claims.filter((claim) => concerns(claim, shown, units));
  return (
    <div className="look-up">
      {entry === null ? null : (
        <a className="ref-link" href={entry}>
          {t(`reference.lookUp.${shown.kind}`)}
        </a>
      )}
      {disputed.length === 0 ? null : (
        <details className="disputed">
          <summary>{t("reference.disputed", { count: disputed.length })}</summary>
          <ul>
            {disputed.map(({ id, question }) => (
              <li key={id}>
                <a className="ref-link" href={pageOf("claims", id)}>
                  {question}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function entryOf(shown: Shown, units: readonly string[]): string | null {
  switch (shown.kind) {
    case "event":
      return addressOf("reference", ["events", shown.id]);
    case "place":
      return addressOf("reference", ["places", shown.id]);
    case "unit":
      return units[0] === undefined ? null : addressOf("reference", ["forces", units[0]]);
  }
}

function concerns(claim: Claim, shown: Shown, units: readonly string[]): boolean {
  switch (shown.kind) {
    case "event":
      return claim.events.includes(shown.id);
    case "place":
      return claim.places.includes(shown.id);
    case "unit":
      return claim.units.some((unit) => units.includes(unit));
  }
}

function useClaims(scenario: string): readonly Claim[] {
  const [claims, setClaims] = useState<readonly Claim[]>([]);
  useEffect(() => {
    let isWanted = true;
    claimsOf(scenario).then((read) => {
      if (isWanted) setClaims(read);
    });
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  return claims;
}
