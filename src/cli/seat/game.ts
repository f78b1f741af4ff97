/** A person's game in the terminal: the whole state, which is never told, its record, and what the person's side saw. */
import { type Commander, createCommander, createStaff } from "../../ai/index.ts";
import { type Planned, type Scene, stageOf } from "../../console/index.ts";
import {
  type BattleEvent,
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
import { type GameRecord, newRecord, type RecordFault, rebuild, withCommand } from "../../record/index.ts";
import type { ChronicleLine } from "../../telling/index.ts";
import { type Asides, afterOrder, afterPart, setAside } from "./aside.ts";

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
  readonly asides: Asides;
  setAside(how: "hold" | "sleep" | "wake", units: readonly UnitId[]): void;
  readonly marches: Scene["marches"];
  /** Plans marches in place of any others of these units, and carries out their first stages. */
  plan(marches: readonly Planned[]): readonly SeenEvent[];
  callOff(units: readonly UnitId[]): void;
  /** Gives an order of the person's side. */
  give(command: Command): Given;
  undo(): void;
  redo(): void;
  /** The staff orders these units; every order as it was seen. */
  letStaffOrder(units: readonly UnitId[]): readonly SeenEvent[];
  /** Lets the computer play until it is the person's part, or the battle is over. */
  letEnemyPlay(): void;
}

/** How a game is opened: its battle, side and dice, or the record of one that was kept. */
export interface Opening {
  readonly battle: string;
  readonly side: SideId;
  readonly seed: string;
  readonly record: GameRecord | null;
}

/** Opens a game, or says what is wrong with its record. */
export function openGame(
  scenario: Scenario,
  opening: Opening,
): { readonly ok: true; readonly game: SeatedGame } | { readonly ok: false; readonly fault: RecordFault } {
  prepare(scenario);
  const { side, record } = opening;
  if (record) {
    const rebuilt = rebuild(scenario, record);
    if (!rebuilt.ok) return rebuilt;
    const game = new Seat(side, { state: rebuilt.state, record, chronicle: [] });
    for (const { before, events, state } of rebuilt.steps) game.tell(before, events, state.turn);
    return { ok: true, game };
  }
  const { battle, seed } = opening;
  const { state, events } = begin(scenario, { battle, seed });
  const game = new Seat(side, { state, record: newRecord(scenario, battle, seed, state), chronicle: [] });
  game.tell(state, events, state.turn);
  return { ok: true, game };
}

/** Orders of a part after which something must be wrong. */
const MOST_ORDERS = 5000;

class Seat implements SeatedGame {
  readonly side: SideId;
  readonly #enemy: Commander;
  #now: Moment;
  #before: Moment[] = [];
  #undone: Moment[] = [];
  #asides: Asides = {};
  #marches: Scene["marches"] = [];
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
    return this.#marches;
  }

  plan(marches: readonly Planned[]): readonly SeenEvent[] {
    this.callOff(marches.map(({ unit }) => unit));
    this.#marches = [...this.#marches, ...marches.map((march) => ({ ...march, halted: 0 as const }))];
    return this.#marchOn();
  }

  callOff(units: readonly UnitId[]): void {
    this.#marches = this.#marches.filter(({ unit }) => !units.includes(unit));
  }

  /** This turn's stage of every march that has not halted; who is stopped, or finds no way, halts. */
  #marchOn(): readonly SeenEvent[] {
    const seen: SeenEvent[] = [];
    for (const march of this.#marches) {
      const unit = this.view.own.find(({ id }) => id === march.unit);
      if (march.halted === 1 || !unit || unit.at < 0 || unit.spent > 0 || unit.deed !== null) continue;
      const stage = stageOf(this.view, march);
      const given = stage ? this.give(stage) : null;
      const facts = given?.ok ? given.seen : [];
      seen.push(...facts);
      const isStopped =
        !given?.ok || facts.some((each) => each.type === "event" && each.event.type === "move-interrupted");
      const at = this.view.own.find(({ id }) => id === march.unit)?.at ?? -1;
      const others = this.#marches.filter(({ unit: other }) => other !== march.unit);
      this.#marches =
        at === march.target || at < 0 ? others : [...others, { ...march, halted: isStopped ? 1 : 0 }];
    }
    return seen;
  }

  get asides(): Asides {
    return this.#asides;
  }

  setAside(how: "hold" | "sleep" | "wake", units: readonly UnitId[]): void {
    this.#asides = setAside(this.#asides, how, units);
  }

  give(command: Command): Given {
    const before = this.#now;
    const decision = decide(before.state, command);
    if (!decision.ok) return decision;
    const { events, state } = decision;
    this.#asides = afterOrder(this.#asides, command);
    this.#now = { ...before, state, record: withCommand(before.record, command, before.state, state) };
    this.tell(before.state, events, state.turn);
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

  letStaffOrder(units: readonly UnitId[]): readonly SeenEvent[] {
    const { state } = this.#now;
    const before = this.#before;
    const staff = createStaff({ side: this.side, units, seed: `${state.seed}/staff/${state.turn}` });
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
    const before = this.view;
    for (let orders = 0; orders < MOST_ORDERS; orders++) {
      const { state } = this.#now;
      if (state.outcome || state.activeSide === this.side) break;
      const given = this.give(this.#enemy.next(view(state, state.activeSide)));
      if (!given.ok) this.give({ type: "end-turn" });
    }
    this.#asides = afterPart(this.#asides, before, this.view);
    if (this.view.activeSide === this.side && !this.view.outcome) this.#marchOn();
    this.#before = [];
    this.#bar = "turn-ended";
  }

  /** Writes down what the person's side saw. */
  tell(before: BattleState, events: readonly BattleEvent[], turn: number): void {
    const chronicle = [...this.#now.chronicle];
    for (const seen of witness(before, events, this.side))
      chronicle.push({ key: chronicle.length, turn, seen });
    this.#now = { ...this.#now, chronicle };
  }
}
