/** An assault as a commander imagines it: his men where they would stand, the enemy as shells would leave him. */
import { type Hex, ownUnitOf, type SideView, seenUnitOf } from "../../engine/index.ts";
import type { Desk } from "../desk.ts";
import { believedMen, contactMen } from "../picture.ts";
import type { Attacker } from "./attackers.ts";
import type { Preparation } from "./preparation.ts";

/** What a battery's preparation takes off the defence to who carries out a plan, and the most, percent. */
const PER_BATTERY = 9;
const PREPARED_MOST = 35;

/** The attackers as they would stand, the defence as shells would leave it. */
export function imagined(
  desk: Desk,
  target: Hex,
  attackers: readonly Attacker[],
  { batteries, heldDown }: Preparation,
): SideView {
  const from = new Map(attackers.map((attacker) => [attacker.unit, attacker]));
  const percent = desk.operation ? 100 - Math.min(PREPARED_MOST, batteries * PER_BATTERY) : 100;
  const already = desk.view.heldDown[target] ?? 0;
  return {
    ...desk.view,
    own: desk.view.own.map((unit) => {
      const attacker = from.get(unit.id);
      if (!attacker) return unit;
      const storming = ownUnitOf(unit, unit.id);
      storming.ordered = 1;
      if (attacker.path.length > 0)
        Object.assign(storming, { at: attacker.from, manner: "deployed", spent: 1 });
      return storming;
    }),
    enemies: defendersAsBelieved(desk, target, percent),
    bombarded: batteries > 0 ? [...desk.view.bombarded, target] : desk.view.bombarded,
    heldDown: { ...desk.view.heldDown, [target]: Math.max(already, heldDown) },
  };
}

/** Who holds the target, contacts at what the commander takes them for: who they are he does not know. */
function defendersAsBelieved(desk: Desk, target: Hex, percent: number): SideView["enemies"] {
  const there = desk.view.enemies.filter(({ where }) => where === target);
  const contacts = there.filter(({ level }) => level === "contact");
  const freshest = Math.max(0, ...contacts.map((enemy) => believedMen(desk.view, enemy)));
  return desk.view.enemies.map((enemy) => {
    if (enemy.where !== target) return enemy;
    const left = (men: number): number => Math.floor((men * percent) / 100);
    const defender = seenUnitOf(enemy, enemy.id);
    const believed = enemy === contacts[0] ? freshest : contactMen(desk.view, target).further;
    defender.men = enemy.level === "identified" ? left(enemy.men) : Math.max(1, left(believed));
    return defender;
  });
}
