/** What lies over what on the map. */

/** Order of the layers from below: sheet 0, then these. */
export const DEPTHS = {
  ground: 1,
  /** What is laid over the ground by a switch, under the reach. */
  switched: 1.5,
  /** Ways of supply, lines of fire and danger; numbers and names in their halo lie over them. */
  lines: 2,
  reach: 2.5,
  /** Ways and arrows, which figures and names in their halo lie over as well. */
  orders: 2.6,
  numbers: 2.75,
  names: 2.8,
  marks: 5,
  counters: 10,
  works: 15,
  /** The ring of a lesson, which hides no flag. */
  lesson: 15.2,
  flags: 15.5,
  strokes: 16,
  rings: 20,
  plaques: 30,
  cursor: 40,
};
