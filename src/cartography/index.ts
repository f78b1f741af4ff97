/**
 * The ground of a battle at build time: a height field and shapes become hexes for the rules (a Tiled map)
 * and the sheet that people look at. Runs in Node only; nothing of it is shipped to a browser.
 */
export { buildGround, type Ground } from "./ground.ts";
export { type GroundData, readGroundData } from "./groundData.ts";
export { drawFromHexes, type HexDrawingStyle } from "./hexes/drawFromHexes.ts";
export { type HexMap, readHexMap } from "./hexes/readHexMap.ts";
export { type SheetDrawing, type SheetEdition, drawSheet } from "./sheet/drawSheet.ts";
export { readSheetLabels, type SheetLabels } from "./sheet/labelData.ts";
export type { SheetTheme } from "./sheet/palette.ts";
export { renderPng } from "./sheet/renderPng.ts";
export { measureHexes, sampleGround, type SampledGround, type SampledHex } from "./sampleGround.ts";
export { elevationPicture, terrainPicture } from "./tiled/tilesetPictures.ts";
export { type TilesetPaths, writeTiledMap } from "./tiled/writeTiledMap.ts";
