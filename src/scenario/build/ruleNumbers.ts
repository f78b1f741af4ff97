import type { RuleNumbers } from "../engine.ts";
import type { RulesFile } from "../schema/rules.ts";

/** The numbers without their evidence, as the engine takes them. */
export function numbersOf(file: RulesFile): RuleNumbers {
  const plain = <T extends { evidence: unknown }>({
    evidence: _evidence,
    ...numbers
  }: T): Omit<T, "evidence"> => numbers;
  return {
    movement: plain(file.movement),
    sighting: plain(file.sighting),
    fire: plain(file.fire),
    bombardment: plain(file.bombardment),
    air: plain(file.air),
    armour: plain(file.armour),
    entrenchment: plain(file.entrenchment),
    supply: plain(file.supply),
    health: plain(file.health),
    cohesion: plain(file.cohesion),
    command: plain(file.command),
    border: plain(file.border),
    victory: plain(file.victory),
  };
}
