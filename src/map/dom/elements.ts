/** Small elements that the map's controls are made of. */
const SVG = "http://www.w3.org/2000/svg";

/** A sheet that was folded: the sign of the map. */
export const MAP_ICON =
  "M1.500 3.500 6 2l4 1.500L14.500 2v10.500L10 14l-4-1.500L1.500 14ZM6 2v10.500M10 3.500V14";

/** An icon of one line in a box of 16. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** A button that wears an icon and has a name. */
export function iconButton(name: string, path: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.setAttribute("aria-label", name);
  made.title = name;
  made.append(icon(path));
  made.addEventListener("click", press);
  return made;
}

/** An element with a class and, if told, a text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
