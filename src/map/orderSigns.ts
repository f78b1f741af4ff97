/** What is drawn of the order in hand, of a move that is glanced at, and of planned marches. */
import {
  type AppState,
  endOfStage,
  type GameInPlay,
  type Glance,
  type GroupInHand,
  type Intent,
  type March,
  marchTo,
  type Rehearsal,
} from "../app/index.ts";
import type { Hex, SideView, UnitId } from "../engine/index.ts";
import { formatHour } from "../language/index.ts";
import type { Halt } from "./layers/halts.ts";
import type { Aim, OrderSigns } from "./layers/orders.ts";

const NO_SIGNS: OrderSigns = {
  path: [],
  beyond: [],
  stages: [],
  wayPoints: [],
  underFire: [],
  marches: [],
  chosen: [],
  proposed: [],
  aims: [],
};

type Shown = Pick<AppState, "intent" | "glance" | "group" | "groupInHand" | "staffAsked">;
let last: { readonly shown: Shown; readonly game: GameInPlay; readonly signs: OrderSigns | null } | null =
  null;

/** Path, target and arrows; the same state gives the same answer, so that it is painted once. */
export function orderSignsOf(shown: Shown, game: GameInPlay): OrderSigns | null {
  const { intent, glance, group, groupInHand, staffAsked } = shown;
  if (
    last?.shown.intent === intent &&
    last.shown.glance === glance &&
    last.shown.group === group &&
    last.shown.groupInHand === groupInHand &&
    last.shown.staffAsked === staffAsked &&
    last.game.view === game.view &&
    last.game.notes.marches === game.notes.marches
  )
    return last.signs;
  const marches = [...marchesOf(game), ...waysOf(groupInHand, game)];
  const chosen = game.view.own.filter(({ id, at }) => at >= 0 && group.includes(id)).map(({ at }) => at);
  const drawn = staffAsked?.rehearsal
    ? signsOfStaff(staffAsked.rehearsal)
    : intent
      ? signsOf(intent, game)
      : glance
        ? signsOfGlance(glance)
        : null;
  const planned = game.notes.marches.flatMap(({ unit, via }) =>
    via && unit !== unitInHand(intent) ? [via] : [],
  );
  const inHand = drawn?.wayPoints ?? [];
  const isAny = drawn !== null || marches.length + chosen.length + planned.length > 0;
  const signs = isAny
    ? { ...(drawn ?? NO_SIGNS), marches, chosen, wayPoints: [...planned, ...inHand] }
    : null;
  last = { shown: { intent, glance, group, groupInHand, staffAsked }, game, signs };
  return signs;
}

/** The unit whose move is considered: its way is drawn as it would now be. */
function unitInHand(intent: Intent | null): UnitId | null {
  return intent?.order === "move" && intent.target !== null ? (intent.attackers[0] ?? null) : null;
}

function signsOfGlance({ path, underFire }: Glance): OrderSigns {
  return { ...NO_SIGNS, path, underFire };
}

/** What the staff would order, all of it at once. */
function signsOfStaff({ orders }: Rehearsal): OrderSigns {
  return {
    ...NO_SIGNS,
    proposed: orders.flatMap(({ command, from }) =>
      command.type === "move" ? [[...from, ...command.path]] : [],
    ),
    aims: orders.flatMap(({ command, from, odds }): Aim[] =>
      "target" in command
        ? [
            {
              target: command.target,
              storm: command.type === "assault" ? from : [],
              fire: command.type === "fire" || command.type === "bombard" ? from : [],
              odds,
              air: command.type === "air-strike",
            },
          ]
        : [],
    ),
  };
}

/** The ways of marches that are planned and under way. */
function marchesOf({ view, notes }: GameInPlay): OrderSigns["marches"] {
  return notes.marches.flatMap(({ unit, manner, target, via }) => {
    const march = marchTo(view, unit, manner, target, via);
    return march ? [{ path: march.path, stages: haltsOf(view, march) }] : [];
  });
}

/** Where a march stands at the end of each turn in which it goes on, and at what hour. */
function haltsOf(view: SideView, { path, stages }: March): readonly Halt[] {
  return stages
    .filter(({ hex }) => hex !== path[0])
    .map(({ hex, turn }) => ({ hex, time: formatHour(endOfStage(view, turn)) }));
}

/** The ways of a group's units. */
function waysOf(inHand: GroupInHand | null, game: GameInPlay): OrderSigns["marches"] {
  return (inHand?.lines ?? []).flatMap(({ unit, command }) => {
    const own = game.view.own.find(({ id }) => id === unit);
    return own && command?.type === "move"
      ? [
          {
            path: [own.at, ...command.path],
            stages: command.path.slice(-1).map((hex) => ({ hex, time: "" })),
          },
        ]
      : [];
  });
}

function signsOf(intent: Intent, game: GameInPlay): OrderSigns {
  const { order, target, preview, path, attackers, command, march, via, underFire } = intent;
  const at = (unit: UnitId): Hex[] => {
    const own = game.view.own.find(({ id }) => id === unit);
    return own && own.at >= 0 ? [own.at] : [];
  };
  const isShot = order === "fire" || order === "bombard";
  // What cannot be ordered gets no arrow: its target alone is marked.
  const isRefused = preview?.type === "refused";
  const shooter = isShot && command && "unit" in command ? [command.unit] : attackers;
  const now = command?.type === "move" ? command.path : [];
  return {
    ...NO_SIGNS,
    path: order !== "move" ? [] : march ? [...path.slice(0, 1), ...now] : path,
    beyond: march ? march.path : [],
    stages: march ? haltsOf(game.view, march) : [],
    wayPoints: via.length > 0 ? [via] : [],
    underFire,
    aims:
      order === "move" || target === null
        ? []
        : [
            {
              target,
              storm: order === "assault" && !isRefused ? attackers.flatMap(at) : [],
              fire: isShot && !isRefused ? shooter.flatMap(at) : [],
              odds: preview?.type === "assault" ? preview.odds : null,
              ...(preview?.type === "fire" && preview.enemy.high > 0 && { loss: preview.enemy.expected }),
              air: order === "air-strike",
            },
          ],
  };
}
