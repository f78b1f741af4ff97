/** A person's game in the terminal: the whole state, which is never told, its record, and what the person's side saw. */
import { type Commander, createCommander, createStaff } from "../../ai/index.ts";
import type { Planned, Scene } from "../../console/index.ts";
import {
  type BattleState,
  begin,
  type Command,
  decide,
  enemyOf,
  prepare,
  type Refusal,
  type Scenario,
  type SeenEvent,
  type SideId,
  type SideView,
  type UndoBar,
  type UnitId,
  view,
  whatBarsUndo,
  witness,
} from "../../engine/index.ts";
import {
  asideOf,
  beginMarch,
  type Marching,
  marchOn,
  NO_NOTES,
  type Notes,
  notesAfter,
  priceOfMarches,
  type Rehearsal,
  rehearse,
  stagesNow,
  withAside,
} from "../../notebook/index.ts";
import {
  type GameRecord,
  newRecord,
  type RecordDoubt,
  type RecordFault,
  type RecordStep,
  rebuild,
  withCommand,
} from "../../record/index.ts";
import { type ChronicleLine, linesOfOrder } from "../../telling/index.ts";

/** What an order can be taken back to, or given again from. */
interface Moment {
  readonly state: BattleState;
  readonly record: GameRecord;
  readonly chronicle: readonly ChronicleLine[];
}

/** Whether an order can be taken back, and why not. */
export type UndoState = "can" | "nothing-to-undo" | UndoBar;

/** What came of an order, as the person's side saw it. */
export type Given =
  | { readonly ok: true; readonly seen: readonly SeenEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A battle with a person on one side and the computer on the other. */
export interface SeatedGame {
  readonly side: SideId;
  readonly view: SideView;
  readonly record: GameRecord;
  readonly chronicle: readonly ChronicleLine[];
  readonly undoState: UndoState;
  readonly canRedo: 0 | 1;
  /** What its commander has noted beside his orders. */
  readonly notes: Notes;
  readonly asides: Scene["aside"];
  setAside(how: "hold" | "sleep" | "wake", units: readonly UnitId[]): void;
  readonly marches: Scene["marches"];
  /** Plans marches in place of any others of these units, and carries out their first stages. */
  plan(marches: readonly Planned[]): readonly SeenEvent[];
  callOff(units: readonly UnitId[]): void;
  /** Gives an order of the person's side. */
  give(command: Command): Given;
  undo(): void;
  redo(): void;
  /** What the staff would order these units, as far as can be foreseen. */
  rehearseStaff(units: readonly UnitId[]): Promise<Rehearsal | null>;
  /** The staff orders these units; every order as it was seen. */
  letStaffOrder(units: readonly UnitId[]): readonly SeenEvent[];
  /** Lets the computer play until it is the person's part, or the battle is over; marches without a price go on then. */
  letEnemyPlay(): void;
  /** Carries out this turn's stages of the planned marches. */
  marchOn(): readonly SeenEvent[];
}

/** How a game is opened: its battle, side and dice, or the record of one that was kept. */
export interface Opening {
  readonly battle: string;
  readonly side: SideId;
  readonly seed: string;
  readonly record: GameRecord | null;
  /** What was noted in the game that is gone on with. */
  readonly notes?: Notes;
}

/** Opens a game, or says what is wrong with its record. */
export function openGame(
  scenario: Scenario,
  opening: Opening,
):
  | { readonly ok: true; readonly game: SeatedGame; readonly doubt: RecordDoubt | null }
  | { readonly ok: false; readonly fault: RecordFault } {
  prepare(scenario);
  const { side, record } = opening;
  if (record) {
    const rebuilt = rebuild(scenario, record);
    if (!rebuilt.ok) return rebuilt;
    const { steps, hashes, doubt } = rebuilt;
    // A hash that the record lacks is put in: what is played on is compared with the right turns.
    return { ok: true, game: goOn(opening, { ...record, hashes }, steps), doubt };
  }
  const { battle, seed } = opening;
  const { state, events } = begin(scenario, { battle, seed });
  const game = new Seat(side, { state, record: newRecord(scenario, battle, seed, state), chronicle: [] });
  game.tell({ command: null, before: state, events, state });
  return { ok: true, game, doubt: null };
}

/** A kept game where it was, with the orders that can still be taken back. */
function goOn({ side, notes }: Opening, record: GameRecord, steps: readonly RecordStep[]): SeatedGame {
  let done = steps.length;
  for (const { command, before, events } of [...steps].reverse()) {
    const isOurs = command !== null && before.activeSide === side;
    if (!isOurs || whatBarsUndo({ before, command, events }) !== null) break;
    done -= 1;
  }
  const { state } = steps[done - 1] as RecordStep;
  const commands = record.commands.slice(0, done - 1);
  const game = new Seat(side, { state, record: { ...record, commands }, chronicle: [] });
  for (const step of steps.slice(0, done)) game.tell(step);
  for (const command of record.commands.slice(done - 1)) game.give(command);
  if (notes) game.notes = notes;
  return game;
}

/** Orders of a part after which something must be wrong. */
const MOST_ORDERS = 5000;

class Seat implements SeatedGame {
  readonly side: SideId;
  readonly #enemy: Commander;
  #now: Moment;
  #before: Moment[] = [];
  #undone: Moment[] = [];
  notes: Notes = NO_NOTES;
  #bar: Exclude<UndoState, "can"> = "nothing-to-undo";

  constructor(side: SideId, now: Moment) {
    this.side = side;
    this.#now = now;
    const seed = `${now.state.seed}/commander/${enemyOf(side)}`;
    this.#enemy = createCommander({ side: enemyOf(side), level: "regular", seed });
  }

  get view(): SideView {
    return view(this.#now.state, this.side);
  }

  get record(): GameRecord {
    return this.#now.record;
  }

  get chronicle(): readonly ChronicleLine[] {
    return this.#now.chronicle;
  }

  get undoState(): UndoState {
    return this.#before.length > 0 ? "can" : this.#bar;
  }

  get canRedo(): 0 | 1 {
    return this.#undone.length > 0 ? 1 : 0;
  }

  get marches(): Scene["marches"] {
    return this.notes.marches;
  }

  plan(marches: readonly Planned[]): readonly SeenEvent[] {
    this.callOff(marches.map(({ unit }) => unit));
    const game = this.#marching();
    return marches.flatMap((march) => beginMarch(game, { ...march, halted: null }));
  }

  callOff(units: readonly UnitId[]): void {
    this.#noteMarches(this.notes.marches.filter(({ unit }) => !units.includes(unit)));
  }

  #noteMarches(marches: Notes["marches"]): void {
    this.notes = { ...this.notes, marches };
  }

  #marching(): Marching {
    const seat = this;
    return {
      get view() {
        return seat.view;
      },
      get notes() {
        return seat.notes;
      },
      give(command) {
        const given = seat.give(command);
        return given.ok ? given.seen : null;
      },
      note: (plans) => seat.#noteMarches(plans),
    };
  }

  get asides(): Scene["aside"] {
    const asides: Record<UnitId, "hold" | "sleep"> = {};
    for (const { id } of this.view.own) {
      const how = asideOf(this.notes, this.#now.state.turn, id);
      if (how) asides[id] = how;
    }
    return asides;
  }

  setAside(how: "hold" | "sleep" | "wake", units: readonly UnitId[]): void {
    this.notes = withAside(this.notes, this.#now.state.turn, units, how === "wake" ? null : how);
  }

  give(command: Command): Given {
    const before = this.#now;
    const decision = decide(before.state, command);
    if (!decision.ok) return decision;
    const { events, state } = decision;
    this.#now = { ...before, state, record: withCommand(before.record, command, before.state, state) };
    this.tell({ command, before: before.state, events, state });
    this.notes = notesAfter(this.notes, this.side, { before: before.state, command, events }, state);
    const bar = whatBarsUndo({ before: before.state, command, events });
    this.#before = bar ? [] : [...this.#before, before];
    if (bar) this.#bar = bar;
    this.#undone = [];
    return { ok: true, seen: witness(before.state, events, this.side) };
  }

  undo(): void {
    const earlier = this.#before.at(-1);
    if (!earlier) return;
    this.#undone = [...this.#undone, this.#now];
    this.#before = this.#before.slice(0, -1);
    this.#now = earlier;
  }

  redo(): void {
    const later = this.#undone.at(-1);
    if (!later) return;
    this.#before = [...this.#before, this.#now];
    this.#undone = this.#undone.slice(0, -1);
    this.#now = later;
  }

  rehearseStaff(units: readonly UnitId[]): Promise<Rehearsal | null> {
    const staff = this.#staff(units);
    return rehearse(
      this.view,
      (now) => Promise.resolve(staff.next(now)),
      () => true,
    );
  }

  #staff(units: readonly UnitId[]) {
    const { state } = this.#now;
    return createStaff({ side: this.side, units, seed: `${state.seed}/staff/${state.turn}` });
  }

  letStaffOrder(units: readonly UnitId[]): readonly SeenEvent[] {
    const before = this.#before;
    const staff = this.#staff(units);
    const seen: SeenEvent[] = [];
    for (let orders = 0; orders < MOST_ORDERS; orders++) {
      const command = staff.next(this.view);
      if (!command || command.type === "end-turn") break;
      const given = this.give(command);
      if (!given.ok) break;
      seen.push(...given.seen);
    }
    // What can be taken back of them is taken back together.
    const fresh = this.#before.findIndex((earlier) => !before.includes(earlier));
    if (fresh >= 0) this.#before = this.#before.slice(0, fresh + 1);
    return seen;
  }

  letEnemyPlay(): void {
    for (let orders = 0; orders < MOST_ORDERS; orders++) {
      const { state } = this.#now;
      if (state.outcome || state.activeSide === this.side) break;
      const given = this.give(this.#enemy.next(view(state, state.activeSide)));
      if (!given.ok) this.give({ type: "end-turn" });
    }
    const { view: seen } = this;
    const isOurs = seen.activeSide === this.side && !seen.outcome;
    if (isOurs && !priceOfMarches(seen, stagesNow(seen, this.notes))) this.marchOn();
    this.#before = [];
    this.#bar = "turn-ended";
  }

  marchOn(): readonly SeenEvent[] {
    return marchOn(this.#marching());
  }

  /** Writes down what the person's side saw. */
  tell({ command, before, events, state }: RecordStep): void {
    const { chronicle } = this.#now;
    const told = { side: this.side, command, given: before, turn: state.turn };
    const lines = linesOfOrder(chronicle, witness(before, events, this.side), told);
    this.#now = { ...this.#now, chronicle: [...chronicle, ...lines] };
  }
}
