/** What a listener can be told of the state on the screen. */
import {
  type AppState,
  askedAbout,
  barAt,
  type GameInPlay,
  type GroupInHand,
  lookoutOf,
  possibleOrder,
  rangedUnits,
  targetsOf,
  type WhyNot,
  waitingUnits,
} from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import {
  type HexAsked,
  type OrderTold,
  type Reader,
  sentences,
  tellGroup,
  tellHexBriefly,
  tellHexFully,
  tellLayersAt,
  tellOrder,
  tellOrderFully,
  tellOutOfReach,
  tellOwnFully,
  tellRefusal,
  tellStatus,
  upper,
} from "../../telling/index.ts";

type Told = AppState & { readonly game: GameInPlay };

/** A hex with what the selected unit could do there. */
function askedOf(state: Told, hex: Hex): HexAsked {
  const { selected, reach, seen, intent, game } = state;
  const unit = game.view.own.find(({ id }) => id === selected.unit);
  const isSeen = seen.has(hex);
  const inHand = intent && intent.order !== "move" ? { order: intent.order, bar: barAt(state, hex) } : null;
  if (!unit || unit.at === hex || game.view.activeSide !== game.side)
    return { hex, isSeen, reach: null, order: null, inHand };
  const found = reach?.hexes.find((entry) => entry.hex === hex);
  const order = intent ? null : possibleOrder(state, hex);
  return { hex, isSeen, reach: found ?? "out", order, inHand };
}

/** The hex of the cursor, short. */
export function hexBriefly(reader: Reader, state: Told, hex: Hex): string {
  const told = tellHexBriefly(reader, state.game.view, askedOf(state, hex));
  return sentences([told, ...layersTold(reader, state, hex)]);
}

/** The hex of the cursor, or of what is selected, with everything. */
export function hexFully(reader: Reader, state: Told): string | null {
  const hex = state.pointed ?? state.selected.hex;
  if (hex === null || hex < 0) return null;
  const told = tellHexFully(reader, state.game.view, askedOf(state, hex));
  return sentences([told, ...layersTold(reader, state, hex)]);
}

/** What the layers that are switched on show there. */
function layersTold(reader: Reader, state: Told, hex: Hex): readonly string[] {
  const { view } = state.game;
  const { layers } = state.settings;
  const ranged = layers.ranges ? rangedUnits({ selected: state.selected, view }) : [];
  return tellLayersAt(reader, view, { hex, layers, lookout: lookoutOf(state), ranged });
}

/** The order in hand. */
export function orderTold(
  state: Pick<AppState, "intent" | "manner" | "game" | "selected">,
): OrderTold | null {
  const { intent, manner } = state;
  if (!intent) return null;
  const { order, target, preview, attackers, march } = intent;
  return { order, target, preview, attackers, targets: targetsOf(state), manner, march };
}

/** The order in hand in a few sentences; null without one. */
export function orderBriefly(reader: Reader, state: Told): string | null {
  const told = orderTold(state);
  return told && tellOrder(reader, state.game.view, told);
}

/** The order in hand with its causes; null without one. */
export function orderFully(reader: Reader, state: Told): string | null {
  const told = orderTold(state);
  return told && tellOrderFully(reader, state.game.view, told);
}

/** The order to a group, and whether it ends the fires. */
export function groupTold(reader: Reader, { game }: Told, inHand: GroupInHand): string {
  const commands = inHand.lines.flatMap(({ command }) => command ?? []);
  const closes = askedAbout(game.view, commands)?.closes ? [reader.language.t("aloud.closesFires")] : [];
  return sentences([tellGroup(reader, inHand), ...closes]);
}

/** The selected unit; null without one. */
export function unitTold(reader: Reader, { game, selected }: Told): string | null {
  const unit = game.view.own.find(({ id }) => id === selected.unit);
  if (!unit) return null;
  return sentences([
    tellOwnFully(reader, game.view, unit.id),
    ...(unit.at < 0 ? [] : [upper(reader.where(unit.at))]),
  ]);
}

/** Why a key or a press did nothing. */
export function tellWhyNot(reader: Reader, { game, intent }: Told, whyNot: WhyNot): string {
  const { t } = reader.language;
  switch (whyNot.why) {
    case "refused":
      return sentences([t("cards.refused"), tellRefusal(reader, whyNot.refusal)]);
    case "chosen":
      return sentences([t("aloud.whyNot.chosen", { unit: reader.short(whyNot.unit) })]);
    case "out-of-reach":
      return sentences([
        tellOutOfReach(reader, whyNot),
        t("aloud.whyNot.stays", { unit: reader.short(whyNot.unit) }),
      ]);
    case "not-aimed":
      return sentences([t(intent ? `preview.choose.${intent.order}` : "group.aim")]);
    case "not-our-turn":
      return sentences([t(game.busy === "thinking" ? "aloud.working" : "orders.notOurTurn")]);
    default:
      return sentences([t(`aloud.whyNot.${whyNot.why}`)]);
  }
}

/** How things stand, and how many cards wait. */
export function statusTold(reader: Reader, { game, cards }: Told): string {
  const { t } = reader.language;
  return sentences([
    tellStatus(reader, game.view, waitingUnits(game.view, game.notes).length),
    ...(cards.length > 0 ? [t("aloud.cards", { count: cards.length })] : []),
  ]);
}
