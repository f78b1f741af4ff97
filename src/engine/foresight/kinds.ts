/** What can be foreseen of each kind of order, in one table: its likely outcome, and the span that bounds it. */
import type { Command } from "../commands.ts";
import { type Field, hexesAround } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import type { Forecast, Foresight, SideView } from "../viewTypes.ts";
import {
  forecastAirStrike,
  forecastAssault,
  forecastBombardment,
  forecastCrossing,
  forecastDigging,
  forecastFire,
  forecastMove,
} from "./forecasts.ts";
import { type Fields, likelyFields } from "./guises.ts";
import { moveSpan } from "./moveSpan.ts";
import { airStrikeSpan, assaultSpan, bombardmentSpan, fireSpan } from "./spans.ts";
import { forecastStanding } from "./standing.ts";

interface Kind<Order> {
  /** From the field as supposed, first, and from what else it may likely be. */
  readonly forecast: (view: SideView, fields: Fields, order: Order) => Forecast;
  /** Hexes in which it matters who likely stands there; not there where the supposed field alone is asked. */
  readonly hexes?: (field: Field, order: Order) => readonly Hex[];
  /** Not there where nothing is uncertain. */
  readonly span?: (view: SideView, field: Field, order: Order) => Foresight["span"];
}

/** Kinds that are not here have no outcome to weigh: what they do is certain. */
const KINDS: { readonly [Type in Command["type"]]?: Kind<Extract<Command, { readonly type: Type }>> } = {
  move: {
    forecast: forecastMove,
    hexes: ({ theatre }, { path }) => path.flatMap((hex) => hexesAround(theatre, hex)),
    span: moveSpan,
  },
  assault: {
    forecast: (view, fields, { units, target }) => forecastAssault(view, fields, units, target),
    hexes: (_field, { target }) => [target],
    span: (view, field, { units, target }) => assaultSpan(view, field, units, target),
  },
  fire: {
    forecast: (view, fields, { unit, target }) => forecastFire(view, fields, unit, target),
    hexes: (_field, { target }) => [target],
    span: (view, field, { unit, target }) => fireSpan(view, field, unit, target),
  },
  bombard: {
    forecast: (view, fields, { unit, target }) => forecastBombardment(view, fields, unit, target),
    hexes: (_field, { target }) => [target],
    span: (view, field, { unit, target }) => bombardmentSpan(view, field, unit, target),
  },
  "air-strike": {
    forecast: (view, fields, { target, sorties }) => forecastAirStrike(view, fields, target, sorties),
    hexes: (_field, { target }) => [target],
    span: (view, field, { target, sorties }) => airStrikeSpan(view, field, target, sorties),
  },
  dig: { forecast: (_view, [field], { unit, what }) => forecastDigging(field, unit, what ?? "trench") },
  stand: { forecast: (view, [field], { unit, order }) => forecastStanding(view, field, unit, order) },
  bridge: { forecast: (_view, [field], { unit, to }) => forecastCrossing(field, unit, to) },
};

/** The row of an order; the table's own types hold for it, though the compiler loses them. */
function kindOf(order: Command): Kind<Command> | undefined {
  return KINDS[order.type] as Kind<Command> | undefined;
}

/** The likely outcome of a legal order against enemies as they are supposed to be. */
export function forecastOf(view: SideView, field: Field, order: Command): Forecast {
  return kindOf(order)?.forecast(view, [field], order) ?? { type: "plain" };
}

/** The same over all that those enemies may likely be: wider, and slower. */
export function likelyForecastOf(view: SideView, field: Field, order: Command): Forecast {
  const kind = kindOf(order);
  if (!kind?.hexes) return forecastOf(view, field, order);
  const [, ...others] = likelyFields(view, field, new Set(kind.hexes(field, order)));
  return kind.forecast(view, [field, ...others], order);
}

/** What bounds the outcome of a legal order by all that the view allows; null where nothing is uncertain. */
export function spanOf(view: SideView, field: Field, order: Command): Foresight["span"] {
  return kindOf(order)?.span?.(view, field, order) ?? null;
}
