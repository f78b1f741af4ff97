/** What an order would do, as far as its side can know: the same calculation that `decide` draws from. */
import { checkOrder } from "./checkOrder.ts";
import type { Command } from "./commands.ts";
import { cohesionForecast } from "./foresight/cohesionFall.ts";
import { goingInForecast } from "./foresight/goingIn.ts";
import { forecastOf, likelyForecastOf, spanOf } from "./foresight/kinds.ts";
import { revealsOf } from "./foresight/reveals.ts";
import { undoOf } from "./foresight/undoForecast.ts";
import { supposedField } from "./imagine.ts";
import type { Forecast, Preview, SideView, Span } from "./viewTypes.ts";

/**
 * An order looked at from all sides, or why it is refused: what it will likely do, its bounds, what it shows. Storms
 * and moves are weighed over all that the enemies met may likely be, not only as they are taken for.
 */
export function preview(view: SideView, command: Command): Preview {
  const refusal = checkOrder(view, command);
  if (refusal) return { type: "refused", refusal };
  const field = supposedField(view);
  const forecast = likelyForecastOf(view, field, command);
  if (forecast.type === "refused") return forecast;
  const span = withChance(spanOf(view, field, command), forecast);
  return {
    ...forecast,
    span,
    reveals: revealsOf(view, command),
    undo: undoOf(view, command),
    cohesion: cohesionForecast(view, field, command, { forecast, span }),
    ...goingInForecast(view, field, command, forecast),
  };
}

/** The average unit that a contact is taken for may be stronger than any that it can be: what is told lies in the span. */
function withChance(span: Span | null, forecast: Forecast): Span | null {
  if (!span?.takes || forecast.type !== "assault") return span;
  const { low, high } = span.takes;
  const { takes } = forecast;
  if (low <= takes && takes <= high) return span;
  return { ...span, takes: { low: Math.min(low, takes), high: Math.max(high, takes) } };
}

/**
 * The likely outcome of an order alone, for commanders who weigh many, or why it is refused. Enemies are taken as
 * seen; what is unseen is not in it.
 */
export function foretell(view: SideView, command: Command): Forecast {
  const refusal = checkOrder(view, command);
  return refusal ? { type: "refused", refusal } : forecastOf(view, supposedField(view), command);
}
