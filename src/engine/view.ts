/** What one side knows of a battle. A cheap filter: what is known is state, gathered while things happened. */
import type { Hex } from "./hex/grid.ts";
import type { SideId } from "./scenario.ts";
import type { BattleState, DispatchStatus, UnitState, Works } from "./state.ts";
import { type Theatre, theatreOf } from "./theatre.ts";
import type { OwnUnit, SeenUnit, SideView } from "./viewTypes.ts";

/** The battle as one side knows it: its own units whole, enemies as seen or last seen, ground as believed. */
export function view(state: BattleState, side: SideId): SideView {
  const theatre = theatreOf(state);
  return {
    scenario: state.scenario,
    battle: state.battle,
    side,
    turn: state.turn,
    activeSide: state.activeSide,
    half: state.half,
    weather: state.weather,
    light: state.light,
    own: ownUnits(theatre, state, side),
    enemies: seenUnits(theatre, state, side),
    works: knownWorks(state, side),
    control: state.believed[side],
    assaulted: state.activeSide === side ? state.assaulted : [],
    bombarded: state.activeSide === side ? state.bombarded : [],
    air: state.air[side],
    restraints: state.restraints,
    escalation: state.escalation,
    dispatches: receivedDispatches(theatre, state, side),
    outcome: state.outcome,
  };
}

function ownUnits(theatre: Theatre, state: BattleState, side: SideId): OwnUnit[] {
  const own: OwnUnit[] = [];
  theatre.scenario.units.forEach((sheet, index) => {
    if (sheet.side === side) own.push({ ...(state.units[index] as UnitState), id: sheet.id });
  });
  return own;
}

function seenUnits(theatre: Theatre, state: BattleState, side: SideId): SeenUnit[] {
  const seen: SeenUnit[] = [];
  theatre.scenario.units.forEach((sheet, index) => {
    const known = state.known[side][index];
    if (known) seen.push({ ...known, id: sheet.id });
  });
  return seen;
}

/** Own works, and the enemy's where one of his units is or was seen. */
function knownWorks(state: BattleState, side: SideId): Readonly<Record<Hex, Works>> {
  const places = new Set(state.known[side].map((known) => known?.where));
  const works: Record<Hex, Works> = {};
  for (const [key, dug] of Object.entries(state.works)) {
    const hex = Number(key);
    if (dug.side === side || places.has(hex)) works[hex] = dug;
  }
  return works;
}

function receivedDispatches(
  theatre: Theatre,
  state: BattleState,
  side: SideId,
): Record<string, DispatchStatus> {
  const received: Record<string, DispatchStatus> = {};
  for (const [id, status] of Object.entries(state.dispatches))
    if (theatre.dispatches.get(id)?.to.includes(side)) received[id] = status;
  return received;
}
