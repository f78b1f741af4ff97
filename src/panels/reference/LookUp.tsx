import { useEffect, useState } from "react";
import { addressOf, claimsOf, scenariosWithReference } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import type { Claim, ScenarioBook } from "../../scenario/index.ts";
import { useGame, useLanguage } from "../AppContext.tsx";
import { pageOf } from "./shelf.ts";

/** What a card or a panel of the game shows: an event, a unit of the game, a hex. */
export interface Shown {
  readonly event?: string;
  readonly unit?: string;
  readonly hex?: Hex;
}

/** The same by the ids of the reference. */
interface Entries {
  readonly event: string | null;
  readonly place: string | null;
  readonly units: readonly string[];
}

/** From the game into the reference: the entries of what is shown, and the disputed questions that concern it. */
export function LookUp({ shown }: { readonly shown: Shown }) {
  const { t } = useLanguage();
  const { book } = useGame();
  const claims = useClaims(book.id);
  if (!scenariosWithReference().includes(book.id)) return null;
  const entries = entriesOf(shown, book);
  const [unit] = entries.units;
  const links = [
    ...(entries.event === null ? [] : [["event", "events", entries.event] as const]),
    ...(unit === undefined ? [] : [["unit", "forces", unit] as const]),
    ...(entries.place === null ? [] : [["place", "places", entries.place] as const]),
  ];
  const disputed = claims.filter((claim) => concerns(claim, entries));
  if (links.length === 0) return null;
  return (
    <nav className="look-up" aria-label={t("reference.title")}>
      {links.map(([kind, chapter, id]) => (
        <a key={kind} className="ref-link" href={addressOf("reference", [chapter, id])}>
          {t(`reference.lookUp.${kind}`)}
        </a>
      ))}
      {disputed.length === 0 ? null : (
        <details className="disputed">
          <summary>{t("reference.disputed", { count: disputed.length })}</summary>
          <ul>
            {disputed.map(({ id, question }) => (
              <li key={id}>
                <a className="ref-link" href={pageOf("claims", id)}>
                  <bdi>{question}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function entriesOf({ event, unit, hex }: Shown, book: ScenarioBook): Entries {
  return {
    event: event ?? null,
    place: hex === undefined || hex < 0 ? null : book.placeAt(hex),
    units: unit === undefined ? [] : (book.units[unit]?.history ?? []),
  };
}

function concerns(claim: Claim, { event, place, units }: Entries): boolean {
  return (
    (event !== null && claim.events.includes(event)) ||
    (place !== null && claim.places.includes(place)) ||
    claim.units.some((unit) => units.includes(unit))
  );
}

/** The disputed questions of a scenario; none until they have been read. */
export function useClaims(scenario: string): readonly Claim[] {
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
