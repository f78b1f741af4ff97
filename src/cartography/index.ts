/**
 * The ground of a battle at build time: a height field and shapes become hexes for the rules (a Tiled map)
 * and the sheet that people look at. Runs in Node only; nothing of it is shipped to a browser.
 */
export { buildGround, type Ground } from "./ground.ts";
export { readGroundData } from "./groundData.ts";
export { drawFromHexes, hexLabels } from "./hexes/drawFromHexes.ts";
export { groundFromHexes } from "./hexes/groundFromHexes.ts";
export { readHexMap } from "./hexes/readHexMap.ts";
export { type HexSample, measureHexes, type SampledGround, sampleGround } from "./sampleGround.ts";
export { lightOf, nearShapes, sheetShapes } from "./shapes/sheetShapes.ts";
export { drawSheet } from "./sheet/drawSheet.ts";
export { readSheetLabels } from "./sheet/labelData.ts";
export { renderPng } from "./sheet/renderPng.ts";
export { elevationPicture, terrainPicture } from "./tiled/tilesetPictures.ts";
export { writeTiledMap } from "./tiled/writeTiledMap.ts";
