/** Units and works on their first hexes: ground, stacking (R2.8), and one side in a hex. */
import { type Hex, hexName, type SideId } from "../engine.ts";
import { counted } from "../finding.ts";
import { FILES } from "../sheets.ts";
import type { BattleDesk } from "./checkBattles.ts";
import { canStand, isGroundFor } from "./ground.ts";
import { hexOf } from "./hexes.ts";

interface Stack {
  readonly units: {
    readonly id: string;
    readonly side: SideId;
    readonly men: number;
    readonly where: string;
  }[];
}

/** Checks where the units of a battle stand when it begins. */
export function checkPlacement(desk: BattleDesk): void {
  const { battle, path, findings, units, ground, sheets } = desk;
  const field = sheets.map?.battlefield;
  if (!field) return;
  const stacks = new Map<Hex, Stack>();
  battle.deployments.forEach((deployment, at) => {
    const where = `${path}.deployments[${at}].hex`;
    const hex = hexOf(field, deployment.hex, FILES.battles, where, findings);
    const unit = units?.get(deployment.unit);
    if (hex === undefined || !unit) return;
    if (ground && !canStand(ground, unit.mover, hex))
      findings.error(
        FILES.battles,
        where,
        `ground where "${unit.mover}" can stand`,
        `hex ${deployment.hex}, ${field.terrain[hex] ?? "unknown"}`,
      );
    const stack = stacks.get(hex) ?? { units: [] };
    stack.units.push({ id: unit.id, side: unit.side, men: deployment.men ?? unit.men, where });
    stacks.set(hex, stack);
  });
  for (const [hex, stack] of stacks) checkStack(desk, hexName(field, hex), stack);
  checkWorks(desk, stacks);
}

function checkStack({ sheets, findings }: BattleDesk, hex: string, { units }: Stack): void {
  const last = units.at(-1);
  if (!last) return;
  const sides = new Set(units.map((unit) => unit.side));
  const names = units.map((unit) => unit.id).join(", ");
  if (sides.size > 1)
    findings.error(FILES.battles, last.where, "one side in a hex", `both in hex ${hex}: ${names}`);
  if (!sheets.rules) return;
  const { stackUnits, stackMen } = sheets.rules.movement;
  const men = units.reduce((sum, unit) => sum + unit.men, 0);
  if (units.length > stackUnits)
    findings.error(
      FILES.battles,
      last.where,
      `at most ${counted(stackUnits, "unit")} in a hex`,
      `${units.length} in hex ${hex}: ${names}`,
    );
  // A unit alone always finds room, however large.
  if (units.length > 1 && men > stackMen)
    findings.error(
      FILES.battles,
      last.where,
      `at most ${stackMen} men in a hex`,
      `${men} in hex ${hex}: ${names}`,
    );
}

function checkWorks(desk: BattleDesk, stacks: ReadonlyMap<Hex, Stack>): void {
  const { battle, path, findings, sheets, ground } = desk;
  const field = sheets.map?.battlefield;
  if (!field) return;
  battle.works.forEach((works, at) => {
    const where = `${path}.works[${at}].hex`;
    const hex = hexOf(field, works.hex, FILES.battles, where, findings);
    if (ground && hex !== undefined && !isGroundFor(ground, "foot", hex))
      findings.error(
        FILES.battles,
        where,
        "ground where men can dig",
        `hex ${works.hex}, ${field.terrain[hex] ?? "unknown"}`,
      );
    const enemy = hex !== undefined && stacks.get(hex)?.units.find((unit) => unit.side !== works.side);
    if (enemy)
      findings.error(
        FILES.battles,
        where,
        `works of the side that stands in hex ${works.hex}`,
        `works of the ${works.side} side under ${enemy.id}`,
      );
  });
}
