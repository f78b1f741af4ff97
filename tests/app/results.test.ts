/** What the cards tell of an order beside its fight. */
import { describe, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { type Desk, layCards } from "../../src/app/desk.ts";
import type { AppState } from "../../src/app/types.ts";
import type { SeenEvent } from "../../src/engine/index.ts";
import { tellConsequences } from "../../src/telling/index.ts";
import { aScene } from "../console/aScene.ts";

const { scene } = aScene("skirmish", "by-day", "soviet");
const { reader, view } = scene;
const [battery] = view.own.filter(({ guns }) => guns > 0);
const OURS = battery?.id ?? "";
const FOE = reader.theatre.scenario.units.find(({ side }) => side === "japanese")?.id ?? "";
const NOBODY = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };

const event = (of: object): SeenEvent => ({ type: "event", event: of }) as never;
const shells = event({ type: "bombardment-resolved", unit: OURS, target: 2, loss: 2, breakdown: [] });
const answer: SeenEvent = { type: "enemy-fired", target: 5, from: null, loss: 1, how: "shells" };
const wounded = event({ type: "losses-taken", unit: OURS, loss: { ...NOBODY, wounded: 1 } });
const nerve = (change: number) => event({ type: "cohesion-changed", unit: OURS, change, cause: "losses" });
const heldDown = event({ type: "unit-suppressed", unit: OURS, percent: 7 });
const sighted = event({
  type: "sighted",
  by: "soviet",
  unit: FOE,
  known: { level: "identified", condition: "good", where: 7 },
});

/** The cards that lie there after a person's order. */
function cardsAfter(seen: readonly SeenEvent[]): AppState["cards"] {
  const store = createStore<AppState>(() => ({ cards: [], game: null }) as never);
  layCards({ store } as Desk, seen, "person");
  return store.getState().cards;
}

function toldOn(card: AppState["cards"][number] | undefined): readonly string[] {
  return card?.type === "result" ? tellConsequences(reader, card.event, card.after ?? []) : [];
}

describe("the card of a bombardment", () => {
  test("[R5.10] tells the fire that answered, its cost, and who showed himself by it", () => {
    const [card, ...others] = cardsAfter([
      shells,
      answer,
      wounded,
      nerve(-3),
      nerve(-1),
      heldDown,
      sighted,
      sighted,
    ]);
    expect(others).toEqual([]);
    const unit = reader.short(OURS);
    expect(toldOn(card)).toEqual([
      `Shells on ${reader.where(5)}: 1 man lost.`,
      `${unit} has lost 1 wounded.`,
      `${reader.language.formatPercent(7)} of the fire of ${unit} is held down.`,
      `${reader.short(FOE)} is made out at ${reader.where(7)}.`,
      `${unit}: cohesion −4.`,
    ]);
  });

  test("does not tell once more what the card of the next fight tells", () => {
    const back = event({
      type: "bombardment-resolved",
      unit: FOE,
      target: 5,
      loss: 1,
      occasion: "answer",
      breakdown: [],
    });
    const cards = cardsAfter([shells, back, wounded, heldDown]);
    expect(toldOn(cards[0])).toEqual([]);
    expect(toldOn(cards[1])).toEqual([
      `${reader.language.formatPercent(7)} of the fire of ${reader.short(OURS)} is held down.`,
    ]);
  });
});

describe("the card of a storm by several", () => {
  const [first, second] = view.own;
  const lost = (unit: string, men: number, tanks = 0) =>
    event({ type: "losses-taken", unit, loss: { ...NOBODY, killed: 1, wounded: men - 1, tanks } });
  const shaken = (unit: string, change: number) =>
    event({ type: "cohesion-changed", unit, change, cause: "losses" });
  const [a, b] = [first?.id ?? "", second?.id ?? ""];
  const storm = (units: readonly string[]) =>
    event({ type: "assault-resolved", units, target: 5, attackerLoss: 50, defenderLoss: 2, breakdown: [] });

  test("tells what each of them has lost, with what it cost him in cohesion", () => {
    const [card] = cardsAfter([storm([a, b]), lost(a, 30), lost(b, 1), shaken(a, -6)]);
    expect(toldOn(card)).toEqual([
      `${reader.short(a)}: 30 men lost, cohesion −6.`,
      `${reader.short(b)}: 1 man lost.`,
    ]);
  });

  test("of one alone the card has the number already; who lost tanks too is told of once", () => {
    const [alone] = cardsAfter([storm([a]), lost(a, 30), shaken(a, -6)]);
    expect(toldOn(alone)).toEqual([`${reader.short(a)}: cohesion −6.`]);
    const [card] = cardsAfter([storm([a, b]), lost(a, 30, 2), lost(b, 20), shaken(a, -6)]);
    expect(toldOn(card).filter((line) => line.includes(reader.short(a)))).toHaveLength(2);
    expect(toldOn(card).join(" ")).not.toContain(`${reader.short(a)}: 30 men lost`);
  });
});

describe("a move", () => {
  const moved = event({ type: "unit-moved", unit: OURS, from: 4, to: 5 });

  test("under the fire of somebody unknown has a card, an undisturbed one has none", () => {
    expect(cardsAfter([moved])).toEqual([]);
    const [card] = cardsAfter([moved, answer, wounded]);
    expect(toldOn(card)).toEqual([
      `Shells on ${reader.where(5)}: 1 man lost.`,
      `${reader.short(OURS)} has lost 1 wounded.`,
    ]);
  });
});
