/** The drawn sheets, for maps that are no battlefield to play on. */

const PICTURES = import.meta.glob<string>("../../../assets/sheets/*/*.webp", {
  query: "?url",
  import: "default",
  eager: true,
});

const loaded = new Map<string, Promise<HTMLImageElement>>();

/** The picture of a scenario's sheet, the fine drawing or the one for small maps; null where none was drawn. */
export async function sheetOf(
  scenario: string,
  theme: "day" | "night",
  zoom: "far" | "play",
): Promise<HTMLImageElement | null> {
  const end = `/${scenario}/${theme}-${zoom}.webp`;
  const address = Object.entries(PICTURES).find(([path]) => path.endsWith(end))?.[1];
  if (address === undefined) return null;
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  known.catch(() => loaded.delete(address));
  return known;
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
