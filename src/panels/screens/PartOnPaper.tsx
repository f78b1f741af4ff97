import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useLanguage } from "../AppContext.tsx";
import { MapOnPaper } from "../fetchedParts.ts";
import { Unhurried } from "../Unhurried.tsx";
import { useRoomFor } from "../useRoomFor.ts";
import { useLeisure } from "./leisure.ts";

/** The element of the map, as far as it is asked here which hexes it shows. */
interface Shows extends HTMLElement {
  readonly battleMap?: { hexAtClient(x: number, y: number): string | null };
}

/** So many places in each direction are looked at for the first and the last hex in sight. */
const PLACES = 12;

/** First and last hex of the map's window, read as a page is. */
function hexesInSight(): { readonly from: string; readonly to: string } | null {
  const host = document.querySelector<Shows>("#map-host");
  if (!host?.battleMap) return null;
  const { left, top, width, height } = host.getBoundingClientRect();
  const hexes: string[] = [];
  for (let row = 0; row <= PLACES; row++)
    for (let column = 0; column <= PLACES; column++) {
      const hex = host.battleMap.hexAtClient(left + (width * column) / PLACES, top + (height * row) / PLACES);
      if (hex !== null) hexes.push(hex);
    }
  const [from, to] = [hexes[0], hexes.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** A window that shows little of a map. */
const IS_SMALL = "(max-width: 699.98px), (max-height: 519.98px)";

/** What of the map is printed: from a small window the whole, else what the window shows, and which part that is. */
export function PartOnPaper() {
  const isSmall = useRoomFor(IS_SMALL);
  // What paper alone is for comes when the rest is there.
  const isAtLeisure = useLeisure();
  if (!isSmall) return <PartInWindow />;
  return isAtLeisure ? (
    <Unhurried>
      <MapOnPaper />
    </Unhurried>
  ) : null;
}

/** On paper, which part of the map the page shows. */
function PartInWindow() {
  const { t } = useLanguage();
  const [part, setPart] = useState<ReturnType<typeof hexesInSight>>(null);
  useEffect(() => {
    // The page is printed as it stands when all who listen have answered.
    const look = () => flushSync(() => setPart(hexesInSight()));
    window.addEventListener("beforeprint", look);
    return () => window.removeEventListener("beforeprint", look);
  }, []);
  return part ? <p className="part-on-paper">{t("map.onPaper", part)}</p> : null;
}
