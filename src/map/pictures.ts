/** Pictures that have been drawn, as textures of the scene. */
import type Phaser from "phaser";

/**
 * Gives a scene a picture that is drawn once and never changed. A texture that Phaser makes for a canvas would read
 * every pixel back at once, to be ready for changes.
 */
export function addPicture(scene: Phaser.Scene, key: string, canvas: HTMLCanvasElement): void {
  // Phaser takes canvases where it asks for images; its types do not say so.
  scene.textures.addImage(key, canvas as unknown as HTMLImageElement);
}
