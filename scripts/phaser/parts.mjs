// Phaser for the built program: only the parts that the map uses, from the sources of the package, in place of the
// whole library with its physics, sound, loader, tile maps and input. `src/` imports "phaser" as ever; the build
// (vite.config.ts) puts this file there. A part that is missing here is missing in the built program alone, so that
// the play-throughs, which run the built program, find it.
// The renderers come first: their modules name each other in a circle, which only this order opens.
import "../../node_modules/phaser/src/renderer/index.js";
import CameraManager from "../../node_modules/phaser/src/cameras/2d/CameraManager.js";
import CONST from "../../node_modules/phaser/src/const.js";
import Events from "../../node_modules/phaser/src/core/events/index.js";
import Game from "../../node_modules/phaser/src/core/Game.js";
import EventEmitter from "../../node_modules/phaser/src/events/EventEmitter.js";
import DisplayList from "../../node_modules/phaser/src/gameobjects/DisplayList.js";
import GameObjectCreator from "../../node_modules/phaser/src/gameobjects/GameObjectCreator.js";
import GameObjectFactory from "../../node_modules/phaser/src/gameobjects/GameObjectFactory.js";
import "../../node_modules/phaser/src/gameobjects/image/ImageFactory.js";
import UpdateList from "../../node_modules/phaser/src/gameobjects/UpdateList.js";
import ScenePlugin from "../../node_modules/phaser/src/scene/ScenePlugin.js";

/** Each registers itself when it is first read; named here, so that none is left out as unused. */
export const parts = [
  CameraManager,
  DisplayList,
  EventEmitter,
  GameObjectCreator,
  GameObjectFactory,
  ScenePlugin,
  UpdateList,
];

export default { Game, Core: { Events }, Scale: { NONE: 0 }, AUTO: CONST.AUTO, CANVAS: CONST.CANVAS };
