/** Questions put to logs of battles: where a game and the battle as it happened part, and by how much. */
export { compareWithHistory, type Question } from "./compare.ts";
export {
  type Course,
  type CourseStep,
  type CourseTurn,
  courseOfGame,
  courseOfLine,
  type ToldCourse,
} from "./course.ts";
export type {
  Comparison,
  DayOfLosses,
  Difference,
  HowKnown,
  Instead,
  Knower,
  LossCount,
  LossKind,
  MomentCompared,
  Parting,
  Picture,
  Told,
  Undone,
  UnitCompared,
  UnitInPicture,
  Whereabouts,
} from "./types.ts";
