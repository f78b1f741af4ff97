import { type KeyboardEvent, useRef } from "react";
import { useLanguage } from "../AppContext.tsx";
import type { Leaf } from "../keys/places.ts";

const LEAVES: readonly Leaf[] = ["selected", "units", "chronicle"];

/** The tabs of the panel's leaves: arrows, Home and End go from one to the next and turn to it. */
export function LeafTabs(props: {
  readonly id: string;
  readonly leaf: Leaf;
  readonly onChoose: (leaf: Leaf) => void;
}) {
  const { id, leaf, onChoose } = props;
  const { t, direction } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = LEAVES[nextAt(LEAVES.indexOf(leaf), event.key, direction)];
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className="tab-list" role="tablist" aria-label={t("panel.title")} onKeyDown={onKeyDown}>
      {LEAVES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-tab-${each}`}
          data-key={each}
          aria-selected={each === leaf}
          aria-controls={each === leaf ? `${id}-${each}` : undefined}
          tabIndex={each === leaf ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {t(`panel.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}

/** Place of the tab that a key goes to; none for other keys. */
function nextAt(at: number, key: string, direction: "ltr" | "rtl"): number {
  const count = LEAVES.length;
  const along = direction === "rtl" ? -1 : 1;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight") return (at + along + count) % count;
  if (key === "ArrowLeft") return (at - along + count) % count;
  return -1;
}
