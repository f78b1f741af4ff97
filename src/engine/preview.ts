/** What an order would do, as far as its side can know: the same calculation that `decide` draws from. */
import { checkOrder } from "./checkOrder.ts";
import type { Command } from "./commands.ts";
import { cohesionForecast } from "./foresight/cohesionFall.ts";
import { boggingOnWay, weighedAssault } from "./foresight/forecasts.ts";
import { type GoingIn, goingInForecast } from "./foresight/goingIn.ts";
import { forecastOf, likelyForecastOf, spanOf } from "./foresight/kinds.ts";
import { costAtMost } from "./foresight/moveSpan.ts";
import { revealsOf } from "./foresight/reveals.ts";
import { finalFromOf, undoOf } from "./foresight/undoForecast.ts";
import { warBy } from "./foresight/war.ts";
import { supposedField } from "./imagine.ts";
import { type Bounds, between } from "./rules/percent.ts";
import type { Forecast, LossRange, Preview, SideView, Span, WeighedAssault } from "./viewTypes.ts";

/**
 * An order looked at from all sides, or why it is refused: what it will likely do, its bounds, what it shows. Storms
 * and moves are weighed over all that the enemies met may likely be, not only as they are taken for.
 */
export function preview(view: SideView, command: Command): Preview {
  const refusal = checkOrder(view, command);
  if (refusal) return { type: "refused", refusal };
  const field = supposedField(view);
  const likely = likelyForecastOf(view, field, command);
  if (likely.type === "refused") return likely;
  const span = withChance(spanOf(view, field, command), likely);
  const weighed = withinSpan(likely, span);
  const going = goingInForecast(view, field, command, weighed);
  const forecast = pricedFor(weighed, going);
  return {
    ...forecast,
    span,
    reveals: revealsOf(view, command),
    undo: undoOf(view, command, forecast),
    finalFrom: command.type === "move" ? finalFromOf(view, command) : null,
    war: warBy(view, command, forecast),
    costMost: command.type === "move" ? costAtMost(view, field, command) : 0,
    cohesion: cohesionForecast(view, field, command, { forecast, span }),
    ...going,
  };
}

/** Of those who storm only who goes in crosses a border; where somebody may be too shaken to, others may go for him. */
function pricedFor<T extends Forecast>(forecast: T, { advance, tooShaken }: GoingIn): T {
  if (forecast.type !== "assault" || tooShaken.length > 0) return forecast;
  return { ...forecast, breaches: forecast.breaches.filter(({ by }) => advance.includes(by)) };
}

/** The average unit that a contact is taken for may be stronger than any that it can be: what is told lies in the span. */
function withChance(span: Span | null, forecast: Forecast): Span | null {
  if (!span?.takes || forecast.type !== "assault") return span;
  const { low, high } = span.takes;
  const { takes } = forecast;
  if (low <= takes && takes <= high) return span;
  return { ...span, takes: { low: Math.min(low, takes), high: Math.max(high, takes) } };
}

/** Nor does it cost more or less than anybody who may be there can make it cost. */
function withinSpan<T extends Forecast>(forecast: T, span: Span | null): T {
  if (!span) return forecast;
  switch (forecast.type) {
    case "move":
      return { ...forecast, own: inside(forecast.own, span.own) };
    case "assault": {
      const ends = forecast.ends.map((end) => ({ ...end, own: inside(end.own, span.own) }));
      const { own, enemy } = span;
      return { ...forecast, ends, own: inside(forecast.own, own), enemy: inside(forecast.enemy, enemy) };
    }
    case "fire":
      return { ...forecast, enemy: inside(forecast.enemy, span.enemy) };
    default:
      return forecast;
  }
}

function inside(range: LossRange, { low, high }: Bounds): LossRange {
  if (low <= range.low && range.high <= high) return range;
  return {
    expected: between(low, range.expected, high),
    low: between(low, range.low, high),
    likely: between(low, range.likely, high),
    high: between(low, range.high, high),
  };
}

/**
 * The likely outcome of an order alone, for commanders who weigh many, or why it is refused. Enemies are taken as
 * seen; what is unseen is not in it.
 */
export function foretell(view: SideView, command: Command): Forecast {
  const refusal = checkOrder(view, command);
  return refusal ? { type: "refused", refusal } : forecastOf(view, supposedField(view), command);
}

/** Chance and losses of a storm alone, as `foretell` has them; null where it is refused. */
export function weighAssault(
  view: SideView,
  command: Extract<Command, { readonly type: "assault" }>,
): WeighedAssault | null {
  if (checkOrder(view, command)) return null;
  return weighedAssault(view, supposedField(view), command.units, command.target);
}

/** Tanks that likely bog on a move, in tenths, as `foretell` has them; null where it is refused. @rule R7.1 */
export function weighBogging(
  view: SideView,
  command: Extract<Command, { readonly type: "move" }>,
): number | null {
  const unit = view.own.find(({ id }) => id === command.unit);
  return !unit || checkOrder(view, command) ? null : boggingOnWay(view, unit, command.path);
}
