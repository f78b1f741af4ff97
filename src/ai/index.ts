/** Commanders: a plan for the operation, tactics for the hour. They read one side's view and nothing else. */
export {
  type Commander,
  type CommanderLevel,
  type CommanderOptions,
  createCommander,
  createStaff,
  type Staff,
  type StaffOptions,
} from "./commander.ts";
