/** Tells marches and retreats: the way is worked out, and held against what a turn allows. */
import { type Manner, routeTo, tellMove, tellRetreat, type UnitId } from "../../engine/index.ts";
import type { Written } from "../read/schema.ts";
import { hexNow, hexSaid, isThere, now, type TellingDesk, unitNow } from "./desk.ts";

/** Units go to a hex, in column or spread out. */
export function tellMoves(desk: TellingDesk, written: Written<"move">): void {
  const manner: Manner = written.by === "column" ? "march" : "deployed";
  const goals = [...(written.via ?? []), written.to].map((ground) => hexNow(desk, ground));
  written.units.forEach((id, at) => {
    const route = routeFor(desk, ["units", at], id, goals, manner);
    if (route) tellMove(desk.telling, id, route, manner);
  });
}

/** Units are driven back to a hex. */
export function tellRetreats(desk: TellingDesk, written: Written<"retreat">): void {
  const goals = [...(written.via ?? []), written.to].map((ground) => hexNow(desk, ground));
  written.units.forEach((id, at) => {
    const route = routeFor(desk, ["units", at], id, goals, "deployed");
    if (route) tellRetreat(desk.telling, id, route.path);
  });
}

/** One unit falls back after a fight. */
export function tellRetreatOf(desk: TellingDesk, id: UnitId, ground: string): void {
  const route = routeFor(desk, ["retreat", id], id, [hexNow(desk, ground)], "deployed");
  if (route) tellRetreat(desk.telling, id, route.path);
}

function routeFor(
  desk: TellingDesk,
  path: readonly PropertyKey[],
  id: UnitId,
  goals: readonly number[],
  manner: Manner,
) {
  if (!isThere(desk, path, id)) return null;
  const { at } = unitNow(desk, id);
  const goal = goals.at(-1) ?? at;
  const enemy = now(desk).units.findIndex(
    (unit, index) =>
      unit.at === goal && desk.names.scenario.units[index]?.side !== desk.names.units.get(id)?.side,
  );
  if (enemy >= 0) {
    const who = desk.names.scenario.units[enemy]?.id ?? "";
    desk.complain(path, `${hexSaid(desk, goal)} free of the enemy for ${id}`, `${who} there`);
    return null;
  }
  const route = routeTo(desk.telling, id, goals, manner);
  if (!route) {
    const way = manner === "march" ? "a way in column" : "a way";
    desk.complain(path, `${way} from ${hexSaid(desk, at)} to ${hexSaid(desk, goal)} for ${id}`, "none");
    return null;
  }
  spend(desk, path, id, { ...route, manner });
  return route;
}

/** What a turn allows, whatever entries it is spread over. @rule R2.1 R2.2 */
function spend(
  desk: TellingDesk,
  path: readonly PropertyKey[],
  id: UnitId,
  { cost, allowance, manner }: { cost: number; allowance: number; manner: Manner },
): void {
  const before = desk.spent.get(id);
  const points = (before?.points ?? 0) + cost;
  desk.spent.set(id, { points, manner });
  if (before && before.manner !== manner && before.points > 0)
    desk.object(path, `one manner of going in a turn for ${id}`, `first ${before.manner}, then ${manner}`);
  else if (points > allowance)
    desk.object(path, `at most ${allowance} movement points in a turn for ${id} (${manner})`, `${points}`);
}
