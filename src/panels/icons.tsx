/** Icons in a box of 16 px, strokes of 1.7 with round ends, in the colour of the text beside them. */

const PATHS = {
  menu: "M2 4h12M2 8h12M2 12h12",
  day: "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  dark: "M12.5 10.5A5.8 5.8 0 1 1 7 2.2a4.6 4.6 0 0 0 5.5 8.3Z",
  "half-light": "M1.5 12.5h13M4 12.5a4 4 0 0 1 8 0M8 3v2.5M2.8 6l1.6 1.6M13.2 6l-1.6 1.6",
  moonlight: "M11 10A5 5 0 1 1 6.4 3a4 4 0 0 0 4.6 7ZM12.5 2.5v3M11 4h3",
  clear: "M3 13h10M5.5 10a3.5 3.5 0 1 1 5 0M8 1v1.5M2 6.5h1.5M12.5 6.5H14",
  haze: "M2 5h12M4 8h10M2 11h9",
  fog: "M2 4h12M2 7.3h12M2 10.6h12M5 14h6",
  "fog-lifting": "M4 8h10M2 11h10M5 14h6M8 6V1.5M5.5 3.8L8 1.5l2.5 2.3",
  rain: "M4 8.5a3 3 0 0 1 .5-5.8a3.8 3.8 0 0 1 7.2 1.3a2.3 2.3 0 0 1-.2 4.5M5 11l-1 3M8.5 11l-1 3M12 11l-1 3",
  eye: "M1 8c3.2-5 10.8-5 14 0c-3.2 5-10.8 5-14 0ZM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4",
  pencil: "M2.5 13.5l.8-3.3L11 2.5l2.5 2.5l-7.7 7.7ZM9.3 4.2l2.5 2.5",
  leash: "M6.5 10.5a3 3 0 1 1 0-5c1.5 1 1.5 4 3 5a3 3 0 1 0 0-5c-1.5 1-1.5 4-3 5Z",
  calendar: "M1.5 3.5h13v10h-13ZM1.5 7h13M5 1.5v3.5M11 1.5v3.5M5 10h.1M8 10h.1M11 10h.1",
  next: "M6 3l5 5l-5 5",
  previous: "M10 3L5 8l5 5",
  pause: "M5 3v10M11 3v10",
  first: "M4 3v10M12.5 3L7.5 8l5 5",
  last: "M12 3v10M3.5 3L8.5 8l-5 5",
  turnBack: "M8 3L3 8l5 5M13.5 3l-5 5l5 5",
  turnForward: "M8 3l5 5l-5 5M2.5 3l5 5l-5 5",
  dayBack: "M6 3.5L1.5 8L6 12.5M10.2 3.5L5.7 8l4.5 4.5M14.5 3.5L10 8l4.5 4.5",
  dayForward: "M10 3.5L14.5 8L10 12.5M5.8 3.5L10.3 8l-4.5 4.5M1.5 3.5L6 8l-4.5 4.5",
  link: "M6.5 9.5l3-3M7 4.5l1.2-1.2a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.2 1.2a3.2 3.2 0 0 1-4.5-4.5L4.5 7",
  done: "M2.5 8.5l3.5 3.5l7.5-8",
  retreat: "M14 8H3M7 4L3 8l4 4",
  losses: "M8 2v12M4.5 5.5h7",
  bog: "M1.5 6q3.2-4 6.5 0t6.5 0M1.5 11q3.2-4 6.5 0t6.5 0",
  dispatch: "M2 4h12v8.5H2ZM2 4.5l6 4.5l6-4.5",
  run: "M4 2.5l9 5.5l-9 5.5Z",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  leave: "M9 2.5H3v11h6M6.5 8h8M11.5 5l3 3l-3 3",
  undo: "M6 3L2.5 6.5L6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3",
  hold: "M5.5 7.5v-4a1 1 0 0 1 2 0V7M7.5 3a1 1 0 0 1 2 0v4M9.5 4a1 1 0 0 1 2 0v6a4 4 0 0 1-7.5 2L2 9a1 1 0 0 1 1.6-1.2l1.9 1.7V7.5",
  sleep: "M2 9h5l-5 5h5M9.5 2H14l-4.5 5H14",
  list: "M5.5 4H14M5.5 8H14M5.5 12H14M2 4h.1M2 8h.1M2 12h.1",
  book: "M8 4C6 2.5 4 2.5 2 3v10c2-.5 4-.5 6 1c2-1.5 4-1.5 6-1V3c-2-.5-4-.5-6 1ZM8 4v10",
  move: "M2 8h11M9 4l4 4l-4 4",
  march: "M1.5 4l4 4l-4 4M6.5 4l4 4l-4 4M11.5 4l4 4l-4 4",
  assault: "M2 14L13 3M8 3h5v5M2 9l5 5",
  fire: "M8 2v3M8 11v3M2 8h3M11 8h3M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7",
  bombard: "M3 13C3 6 8 3 13 4M13 4l-3.2-1.5M13 4l-2.5 2.6M1.5 14.5h5M10 10l1.5 1.5M12.5 9v2M14 12h-2",
  "air-strike": "M8 1.5v13M1.5 8.5L8 5.5l6.5 3M5 14l3-1.5l3 1.5",
  bridge:
    "M1 6.5c4.5-3 9.5-3 14 0M1 10h14M4 5.5V10M8 4.3V10M12 5.5V10M2 13.5c1.5-1 2.5-1 4 0s2.5 1 4 0s2.5-1 4 0",
  dig: "M1.5 12.5h2.5v-4h3v4h3v-4h3v4h1.5",
  wire: "M1 10c3-6 4 4 7-2s4 4 7-2M3 4v9M8 4v9M13 4v9",
  nests: "M2 13h12M3 13v-3.5a5 4 0 0 1 10 0V13M8 9.5h7",
  rest: "M3 3h5L3 8h5M9 8h4.5L9 13h4.5",
  standing: "M4 14.5v-13M4 2.5h8.5l-2 3l2 3H4",
  staff: "M3 14v-1.5a5 5 0 0 1 10 0V14M8 2a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4",
  settings: "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3",
  less: "M3 8h10",
  more: "M3 8h10M8 3v10",
  speech: "M2 3h12v8H7l-3 3v-3H2ZM4.5 5.5l2 1.5l-2 1.5M8.5 8.7h3",
  home: "M2 8l6-5.5L14 8M4 6.5V14h8V6.5",
  flag: "M4 14.5v-13M4 2.5h8.5l-2 3l2 3H4",
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** Icons that point on or back along the line of writing: from right to left they are mirrored. */
const DIRECTED: ReadonlySet<IconName> = new Set([
  ...(["next", "previous", "first", "last", "run"] as const),
  ...(["turnBack", "turnForward", "dayBack", "dayForward", "undo", "redo"] as const),
  ...(["move", "march", "retreat", "assault", "bombard", "list", "speech"] as const),
]);

/** A decorative icon: the word beside it, or its button's label, carries the meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  const className = DIRECTED.has(name) ? "icon icon-directed" : "icon";
  return (
    <svg className={className} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
