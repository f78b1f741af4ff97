/** Whether something is an order at all. Orders come from files, links and other programs, not from the interface alone. */
import type { Command, CommandType } from "./commands.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { STANDING_ORDERS } from "./scenario.ts";

type Check = (value: unknown) => boolean;
type Order<T extends CommandType> = Extract<Command, { readonly type: T }>;
/** A check for every field of an order besides its kind. */
type Form<T extends CommandType> = { readonly [K in Exclude<keyof Order<T>, "type">]-?: Check };

const isText: Check = (value) => typeof value === "string";
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isOneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

function isListOf(isMember: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    // Not `every`, which passes over the holes of a list.
    for (let index = 0; index < value.length; index++) if (!isMember(value[index])) return false;
    return true;
  };
}

const FORMS: { readonly [T in CommandType]: Form<T> } = {
  move: { unit: isText, path: isListOf(isWhole), manner: isOneOf("deployed", "march") },
  assault: { units: isListOf(isText), target: isWhole },
  fire: { unit: isText, target: isWhole },
  bombard: { unit: isText, target: isWhole },
  "air-strike": { target: isWhole, sorties: isWhole },
  bridge: { unit: isText, to: isWhole },
  dig: { unit: isText, what: isOneOf(undefined, "trench", "wire", "nests") },
  rest: { unit: isText },
  stand: { unit: isText, order: isOneOf(...STANDING_ORDERS) },
  answer: { dispatch: isText, option: isText },
  "end-turn": {},
  concede: {},
};

/** Why something is no order, whoever gave it and whatever it is: a kind nobody knows, or a field that is not in its form. @rule R1.5 */
export function refusalOfForm(order: unknown): Refusal | null {
  if (typeof order !== "object" || order === null) return refuse("not-an-order", "R1.5");
  const given = order as Readonly<Record<string, unknown>>;
  const { type } = given;
  if (typeof type !== "string" || !Object.hasOwn(FORMS, type)) return refuse("not-an-order", "R1.5");
  const form: Readonly<Record<string, Check>> = FORMS[type as CommandType];
  for (const field of Object.keys(form))
    if (!form[field]?.(given[field])) return refuse("not-an-order", "R1.5", { order: type, field });
  return null;
}
