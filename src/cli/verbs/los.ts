/** `los`: whether one hex of a battle sees another, and why, hex by hex. */
import {
  type BattleSheet,
  begin,
  type Hex,
  hexAt,
  hexDistance,
  prepare,
  type Scenario,
  type SightPoint,
  sightRange,
} from "../../engine/index.ts";
import { BadArguments, readArguments, suggestion } from "../args.ts";
import { findScenario, loadScenario } from "../scenarios.ts";
import { tell } from "../terminal.ts";
import { listed, say } from "../words.ts";

/** Tells a line of sight in the weather and light of the battle's first turn. @returns 1 when it is not seen */
export async function los(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments("los", args, {}, 4);
  const folder = findScenario("los", positionals[0]);
  const [, , ...ends] = positionals;
  const reading = loadScenario(folder);
  if (!reading) return 1;
  const { scenario, book } = reading;
  const battle = battleOf(scenario, positionals[1]);
  const [from, to] = ends.map((named) => hexOf(scenario, named));
  if (from === undefined || to === undefined) throw new BadArguments(say("error.twoHexes"));
  const theatre = prepare(scenario);
  const { state } = begin(scenario, { battle: battle.id, seed: "1" });
  const { points, blocker } = theatre.sight.explain(from, to);
  const range = sightRange(theatre.numbers, state.weather, state.light);
  const distance = hexDistance(theatre.grid, from, to);
  for (const point of points) tell(pointTold(point, book.nameOf(point.hex)));
  const facts = { from: book.nameOf(from), to: book.nameOf(to), distance, range };
  tell(say("los.range", { range, weather: state.weather, light: state.light }));
  if (blocker !== null) tell(say("los.blocked", { ...facts, blocker: book.nameOf(blocker) }));
  else tell(say(distance > range ? "los.tooFar" : "los.clear", facts));
  return blocker === null && distance <= range ? 0 : 1;
}

function pointTold({ ground, cover, line, blocks }: SightPoint, hex: string): string {
  return say(blocks === 1 ? "los.pointBlocks" : "los.point", { hex, ground, cover, line });
}

function battleOf({ battles }: Scenario, named: string | undefined): BattleSheet {
  const found = battles.find(({ id }) => id === named);
  if (found) return found;
  const ids = battles.map(({ id }) => id);
  if (named === undefined) throw new BadArguments(say("error.noBattle", { battles: listed(ids) }));
  const hint = suggestion(named, ids, "error.battles", { battles: listed(ids) });
  throw new BadArguments(say("error.unknownBattle", { battle: named, hint }));
}

/** A hex by its name, two digits of column and two of row. */
function hexOf({ battlefield }: Scenario, named: string): Hex {
  const [, column, row] = /^(\d\d)(\d\d)$/.exec(named) ?? [];
  const hex = column === undefined ? -1 : hexAt(battlefield, Number(column), Number(row));
  if (hex < 0) throw new BadArguments(say("error.unknownHex", { hex: named }));
  return hex;
}
