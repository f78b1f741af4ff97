/** Orders that are given by the command line, and what is told of them. */
import type { Doing, InARow, Planned } from "../console/index.ts";
import type { Command } from "../engine/index.ts";
import { laterStageOf, lineOf, planGroup, stageOf, stopsGroup } from "../notebook/index.ts";
import { type Reader, tellRefusal } from "../telling/index.ts";
import { answer, chronicleOf, type Grammar, type Line, log, sceneOf } from "./lineTalk.ts";
import { noteMarch } from "./marchOrders.ts";
import { select } from "./orders.ts";
import { giveAndShow } from "./turnFlow.ts";
import { unitOf } from "./weigh.ts";

/** Gives orders of which is told together what is true of all. */
export function inOneRow(line: Line, grammar: Grammar, reader: Reader, orders: (row: InARow) => void): void {
  const told: string[] = [];
  const row = grammar.inARow(reader, (lines) => {
    told.push(...lines);
  });
  orders(row);
  row.end();
  answer(line, told);
}

/** Gives one order. The log tells what came of it, so no card of it is laid over the map. @returns whether it was given */
export function give(line: Line, grammar: Grammar, command: Command, row: InARow): boolean {
  const { desk } = line;
  const scene = sceneOf(line, grammar);
  if (!scene) return false;
  const { reader, view } = scene;
  const { cards } = desk.store.getState();
  const from = chronicleOf(desk).length;
  const unit = unitOf(command);
  if (unit !== null) select(desk, unit, null);
  const isGiven = giveAndShow(desk, command);
  const laid = desk.store.getState().cards.filter((card) => !cards.includes(card));
  const refusal = laid.find((card) => card.type === "refusal");
  desk.store.setState(({ cards: now }) => ({
    cards: now.filter((card) => cards.includes(card) || (card.type !== "result" && card.type !== "refusal")),
  }));
  if (!isGiven) {
    if (refusal)
      log(line, {
        said: null,
        kind: "refusal",
        lines: [tellRefusal(grammar.shortly(reader), refusal.refusal)],
      });
    return false;
  }
  const seen = chronicleOf(desk)
    .slice(from)
    .map((each) => each.seen);
  const after = sceneOf(line, grammar);
  const order = grammar.tellOrder(reader, view, command);
  const { view: now, undo } = after ?? scene;
  row.next(command, order, grammar.tellDone(reader, now, { order, seen, undo, command, before: view }));
  return true;
}

/** Gives one order to several units, the foremost first, and stops at the first to whom something happens. */
export function giveToGroup(
  line: Line,
  grammar: Grammar,
  group: Extract<Doing, { readonly order: unknown }>,
): void {
  const { desk } = line;
  const scene = sceneOf(line, grammar);
  if (!scene) return;
  const { lines } = planGroup(scene.view, group.units, group.order);
  const able = lines.filter(({ command }) => command !== null);
  let stopped: string | null = null;
  inOneRow(line, grammar, scene.reader, (row) => {
    for (const [done, { unit }] of able.entries()) {
      const now = sceneOf(line, grammar);
      const command = now && lineOf(now.view, unit, group.order).command;
      const from = chronicleOf(desk).length;
      if (!command || !give(line, grammar, command, row)) continue;
      const left = able.length - done - 1;
      const isStopped = chronicleOf(desk)
        .slice(from)
        .some(({ seen }) => stopsGroup(seen, scene.view.side));
      if (!isStopped || left === 0) continue;
      const facts = { unit: scene.reader.short(unit), count: done + 1, left };
      stopped = scene.reader.language.t("notices.group-stopped", facts);
      return;
    }
  });
  if (stopped !== null) answer(line, [stopped]);
}

/** Carries out the first stage of a march, and notes the rest. */
export function plan(line: Line, grammar: Grammar, march: Planned, row: InARow): void {
  const scene = sceneOf(line, grammar);
  const stage = scene && stageOf(scene.view, march);
  if (!scene || (!stage && !laterStageOf(scene.view, march))) return;
  if (stage && !give(line, grammar, stage, row)) return;
  const unit = sceneOf(line, grammar)?.view.own.find(({ id }) => id === march.unit);
  if (unit && unit.at >= 0 && unit.at !== march.target)
    noteMarch(line.desk, { ...march, halted: null }, stage);
}
