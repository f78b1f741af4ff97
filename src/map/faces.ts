/** The faces that the map writes with. */

/** Waits for the faces of the counters and plaques; a missing one is no reason to show no map. */
export async function loadFaces(): Promise<void> {
  const faces = ['700 16px "PT Sans Narrow"', '400 16px "PT Sans Narrow"', '700 16px "PT Serif"'];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
}
