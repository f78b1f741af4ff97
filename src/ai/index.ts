/** Commanders: a plan for the operation, tactics for the hour. They read one side's view and nothing else. */
export {
  type Commander,
  type CommanderLevel,
  createCommander,
  createStaff,
  type Staff,
} from "./commander.ts";
export type { Operation, OperationPhase } from "./operation.ts";
export { createRival, RIVALS, type RivalName } from "./rivals/rivals.ts";
