// Builds the program with just those parts of Phaser that the map uses (see parts.mjs).
import path from "node:path";

/** What Phaser's sources ask for when they are built: both renderers, and nothing that makes a sound. */
const FEATURES = {
  "typeof WEBGL_RENDERER": "true",
  "typeof CANVAS_RENDERER": "true",
  "typeof FEATURE_SOUND": "false",
  "typeof WEBGL_DEBUG": "false",
  "typeof EXPERIMENTAL": "false",
  "typeof PLUGIN_CAMERA3D": "false",
  "typeof PLUGIN_FBINSTANT": "false",
};

/** Modules that others of the library name and that nothing on the map ever asks for: filters, tile maps, lamps. */
const UNUSED = [
  /[\\/]phaser[\\/]src[\\/]filters[\\/](?!Controller|index)[A-Z]\w*\.js$/,
  /[\\/]phaser[\\/]src[\\/]renderer[\\/]webgl[\\/]renderNodes[\\/]filters[\\/]Filter[A-Z]\w*\.js$/,
  /[\\/]phaser[\\/]src[\\/]renderer[\\/]webgl[\\/]renderNodes[\\/](BatchHandlerPointLight|submitter[\\/]Submitter(Tilemap|Sprite)GPULayer)\.js$/,
  /[\\/]phaser[\\/]src[\\/]renderer[\\/]webgl[\\/]shaders[\\/](Filter|Noise|Ramp|SpriteGPULayer|TilemapGPULayer|Gradient|PointLight)[\w-]*\.js$/,
  /[\\/]phaser[\\/]src[\\/](math[\\/]Hash\w+|textures[\\/]parsers[\\/](?!index|Canvas|Image)[A-Z]\w+|gameobjects[\\/]components[\\/]PathFollower)\.js$/,
];

/** @returns {import("vite").Plugin} */
export function phaserParts() {
  return {
    name: "phaser-parts",
    apply: "build",
    enforce: "pre",
    config: () => ({
      define: FEATURES,
      resolve: { alias: { phaser: path.join(import.meta.dirname, "parts.mjs") } },
    }),
    load(id) {
      return UNUSED.some((unused) => unused.test(id)) ? "module.exports = function () {};" : undefined;
    },
  };
}
