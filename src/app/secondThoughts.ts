/** Taking back, giving again, and setting units aside. */
import type { UnitId } from "../engine/index.ts";
import { type Aside, withAside } from "../notebook/index.ts";
import { autosave, type Desk, showGame } from "./desk.ts";
import { select } from "./orders.ts";
import { giveAgain, takeBack } from "./session.ts";
import { nothingDone } from "./whyNot.ts";

/** Takes the last order back and shows the game as it was. */
export function undo(desk: Desk): void {
  if (!desk.session || isOccupied(desk) || !takeBack(desk.session)) return;
  showAsItIs(desk);
}

/** Gives the order that was taken back last once more. */
export function redo(desk: Desk): void {
  if (!desk.session || isOccupied(desk)) return;
  if (giveAgain(desk.session)) showAsItIs(desk);
  else nothingDone(desk, { why: "nothing-to-redo" });
}

/** Sets own units aside, or lets them wait for orders again. */
export function setAside(desk: Desk, how: Aside | null, units: readonly UnitId[]): void {
  const { session } = desk;
  if (!session || units.length === 0) return;
  if (desk.store.getState().elsewhere === "gone-on") return void nothingDone(desk, { why: "gone-on" });
  const own = new Set(session.reading.scenario.units.filter(isOf(session.side)).map(({ id }) => id));
  const ours = units.filter((unit) => own.has(unit));
  session.notes[session.side] = withAside(session.notes[session.side], session.state.turn, ours, how);
  desk.store.setState(({ game }) => (game ? { game: { ...game, notes: session.notes[session.side] } } : {}));
  void autosave(desk);
}

function isOf(side: string): (sheet: { readonly side: string }) => boolean {
  return (sheet) => sheet.side === side;
}

/** While the other side acts there is nothing to take back; then that is said. */
function isOccupied(desk: Desk): boolean {
  const { session, store } = desk;
  const { game, elsewhere } = store.getState();
  const isOther = session?.state.activeSide !== session?.side;
  const isOccupied = isOther || game?.busy === "thinking" || elsewhere === "gone-on";
  if (isOccupied) nothingDone(desk, { why: elsewhere === "gone-on" ? "gone-on" : "not-our-turn" });
  return isOccupied;
}

function showAsItIs(desk: Desk): void {
  const { selected, game } = desk.store.getState();
  // What is still being played back may be what is taken back.
  if (game) desk.store.setState({ game: { ...game, playback: [] } });
  showGame(desk, "idle");
  select(desk, selected.unit, null);
  void autosave(desk);
}
