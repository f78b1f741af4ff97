/** What must be asked before an order is given: its price, where nothing takes it back. */
import {
  type Command,
  firesGivenUp,
  type SideView,
  sheetOf,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import { type OrderPrice, priceOf } from "../../notebook/index.ts";
import { type Reader, some, tellBogs, tellFiresClosed } from "../../telling/index.ts";
import { tellFreeWay } from "./aside.ts";
import { tellBreaches, tellSwim } from "./forecast.ts";

/** The price of orders in words: what the mouse is asked about is asked about here. */
export function cautionsOf(reader: Reader, view: SideView, commands: readonly Command[]): readonly string[] {
  const price = priceOf(view, commands);
  if (!price) return [];
  const [only, second] = commands;
  return [...tellPriceOf(reader, view, price), ...(only && !second ? tellFreeWay(reader, view, only) : [])];
}

/** A price in words: men whom the water takes, tanks that bog, points of escalation, fires given up, many orders. */
export function tellPriceOf(reader: Reader, view: SideView, price: OrderPrice): readonly string[] {
  const prices = [
    ...price.swims.flatMap((swim) => tellSwim(reader, swim)),
    ...price.bogs.map((bog) => tellBogs(reader, bog)),
    ...price.breaches.flatMap((breaches) => tellBreaches(reader, breaches, price.when)),
    ...closesOf(reader, view, price.closes),
  ];
  const { many } = price;
  return [
    ...new Set(prices),
    ...(many === null ? [] : [reader.language.t("console.conversation.many", { count: many })]),
  ];
}

function closesOf(reader: Reader, view: SideView, closes: OrderPrice["closes"]): readonly string[] {
  const told = tellFiresClosed(reader, view, closes);
  return told === null ? [] : [told];
}

/** What is asked before the staff orders: who gets an order, who is left alone, which fires may close, what undo reaches. */
export function cautionsOfStaff(
  reader: Reader,
  view: SideView,
  { units, leftOut }: { readonly units: readonly UnitId[]; readonly leftOut: readonly UnitId[] },
): readonly string[] {
  const { t } = reader.language;
  const named = (those: readonly UnitId[]): string => some(reader, those.map(reader.short));
  const isGuns = (unit: UnitId): boolean => sheetOf(theatreOf(view), unit).range > 0;
  const goes = units.some((unit) => !isGuns(unit));
  const closes = goes ? closesOf(reader, view, firesGivenUp(view)) : [];
  return [
    t("console.staff.would", { count: units.length, units: named(units) }),
    ...(leftOut.length > 0 ? [t("console.staff.aside", { units: named(leftOut) })] : []),
    ...closes.map((closed) => t("console.staff.closes", { closes: closed })),
    t("staff.undo"),
  ];
}
