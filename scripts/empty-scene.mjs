// The page that scripts/frame-cost.mjs compares the battlefield with: Phaser with nothing in its scene.
import Phaser from "phaser";

const isCanvas = new URLSearchParams(window.location.search).get("renderer") === "canvas";
const density = window.devicePixelRatio;
new Phaser.Game({
  type: isCanvas ? Phaser.CANVAS : Phaser.AUTO,
  banner: false,
  audio: { noAudio: true },
  transparent: true,
  input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  scale: {
    mode: Phaser.Scale.NONE,
    width: Math.round(window.innerWidth * density),
    height: Math.round(window.innerHeight * density),
    zoom: 1 / density,
  },
  scene: {
    create() {
      document.body.dataset.ready = "true";
    },
  },
});
