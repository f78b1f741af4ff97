import {
  Activity,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import type { GameInPlay } from "../../app/index.ts";
import { useApp, useGame, useLanguage } from "../AppContext.tsx";
import { Chronicle, Units } from "../fetchedParts.ts";
import type { Leaf } from "../keys/places.ts";
import { hasRoomFor } from "../room.ts";
import { SheetGrip } from "../SheetGrip.tsx";
import { AsOfOurPart } from "../unit/AsOfOurPart.tsx";
import { Panel, useSelectedUnit } from "../unit/Panel.tsx";
import { SheetSummary } from "../unit/SheetSummary.tsx";
import { useAfterPicture } from "../useAfterPicture.ts";
import { useEscape } from "../useEscape.ts";
import { useWayBack } from "../useWayBack.ts";
import { LeafTabs } from "./LeafTabs.tsx";
import { useLeisure } from "./leisure.ts";

/**
 * The leaves. Each gets the game, though it reads it for itself: one that lies under another is then drawn anew while
 * the page has nothing better to do, and is ready when somebody turns to it.
 */
const SelectedLeaf = memo((_: { readonly game: GameInPlay }) => <Panel />);
const UnitsLeaf = memo(({ onChoose }: { readonly game: GameInPlay; readonly onChoose: () => void }) => (
  <Units onChoose={onChoose} />
));
const ChronicleLeaf = memo((_: { readonly game: GameInPlay }) => <Chronicle />);

/** Where the panel is a sheet under the map. */
const IS_SHEET = "(max-width: 699.98px) and (orientation: portrait), (max-width: 479.98px)";

/** The panel with its three leaves; on phones a sheet that pulls up. */
export function SidePanel(props: {
  readonly leaf: Leaf;
  readonly setLeaf: (leaf: Leaf) => void;
  readonly isUp: boolean;
  readonly setUp: (isUp: boolean) => void;
}) {
  const { leaf, setLeaf, isUp, setUp } = props;
  const { t } = useLanguage();
  const id = useId();
  const game = useGame();
  const unit = useSelectedUnit();
  const hex = useApp((state) => state.selected.hex);
  const selection = unit?.id ?? hex;
  // The tab answers the press; its leaf, a long list perhaps, comes behind it.
  const turnedTo = useAfterPicture(leaf);
  const order = useApp((state) => state.intent?.order ?? null);
  const target = useApp((state) => state.intent?.target ?? null);
  const choosing = useApp((state) => state.intent?.choosing ?? null);
  const isGroupAiming = useApp(({ groupInHand }) =>
    groupInHand?.order.order === "move" ? groupInHand : null,
  );
  const showSelected = useCallback(() => setLeaf("selected"), [setLeaf]);
  const sightFrom = useApp((state) => state.sight?.from ?? null);
  // An order in hand is aimed on the map: on a phone the sheet makes room for it, and again for the answer.
  useEffect(() => {
    if (
      order !== null ||
      target !== null ||
      choosing !== null ||
      sightFrom !== null ||
      isGroupAiming !== null
    )
      setUp(false);
  }, [order, target, choosing, isGroupAiming, sightFrom, setUp]);
  // What an order led to is seen on the map as well.
  const orders = useApp(({ game }) => game?.commandCount ?? 0);
  const ordersBefore = useRef(orders);
  useEffect(() => {
    if (orders > ordersBefore.current) setUp(false);
    ordersBefore.current = orders;
  }, [orders, setUp]);
  useEffect(() => {
    if (selection !== null) setLeaf("selected");
  }, [selection, setLeaf]);
  // Where the panel is a sheet, Back pulls it down.
  const isRaised = isUp && hasRoomFor(IS_SHEET);
  useWayBack(isRaised, () => setUp(false));
  useEscape(isRaised, () => setUp(false));
  const sheet = useRef<HTMLElement>(null);
  const isWhyAsked = useRef(false);
  const raise = (forWhat: "the-rest" | "why") => {
    isWhyAsked.current = forWhat === "why";
    setLeaf("selected");
    setUp(true);
  };
  // Asked why, the raised sheet shows the causes first: what they are the causes of was read in the low one.
  useEffect(() => {
    if (!isUp || turnedTo !== "selected" || !isWhyAsked.current) return;
    isWhyAsked.current = false;
    const causes = sheet.current?.querySelector<HTMLElement>(".causes");
    causes?.focus({ preventScroll: true });
    causes?.scrollIntoView();
  }, [isUp, turnedTo]);
  return (
    <aside className={`panel ${isUp ? "panel-up" : ""}`} aria-label={t("panel.title")} ref={sheet}>
      <SheetGrip isUp={isUp} setUp={setUp} label={t(isUp ? "panel.pullDown" : "panel.pullUp")} />
      <SheetSummary onMore={() => raise("the-rest")} onWhy={() => raise("why")} />
      <div className="panel-tabs">
        <LeafTabs
          id={id}
          leaf={leaf}
          onChoose={(chosen) => {
            setLeaf(chosen);
            if (chosen !== "selected") setUp(true);
          }}
        />
        <AsOfOurPart />
        <LeafPage id={id} name="selected" leaf={turnedTo}>
          <SelectedLeaf game={game} />
        </LeafPage>
        <LeafPage id={id} name="units" leaf={turnedTo}>
          <UnitsLeaf game={game} onChoose={showSelected} />
        </LeafPage>
        <LeafPage id={id} name="chronicle" leaf={turnedTo}>
          <ChronicleLeaf game={game} />
        </LeafPage>
      </div>
    </aside>
  );
}

/** One leaf: shown, or laid ready under the others. */
function LeafPage(props: {
  readonly id: string;
  readonly name: Leaf;
  readonly leaf: Leaf;
  readonly children: ReactNode;
}) {
  const { id, name, leaf, children } = props;
  const isShown = name === leaf;
  // The leaves that nobody has opened yet are laid ready.
  const isDue = useLeisure();
  useLayoutEffect(() => {
    if (!isShown) return;
    const page = document.getElementById(`${id}-${name}`);
    // Whoever was in the leaf that went under is at the tab of this one.
    const at = document.activeElement?.closest(".tab-panel");
    if (at && at !== page) document.getElementById(`${id}-tab-${name}`)?.focus({ preventScroll: true });
    // A leaf without anything to press can be reached and scrolled by keys all the same.
    if (page?.querySelector("button, a, input, summary")) page.removeAttribute("tabindex");
    else page?.setAttribute("tabindex", "0");
  }, [isShown, id, name]);
  if (!isShown && !isDue) return null;
  return (
    <Activity mode={isShown ? "visible" : "hidden"}>
      <div
        id={`${id}-${name}`}
        className={`tab-panel tab-${name}`}
        role="tabpanel"
        aria-labelledby={`${id}-tab-${name}`}
      >
        {children}
      </div>
    </Activity>
  );
}
