import { useEffect } from "react";
import type { App } from "../../app/index.ts";
import { useTheApp } from "../AppContext.tsx";
import { play } from "./synthesis.ts";
import { type Sound, soundOf } from "./whatSounds.ts";

/** A moment of silence between two sounds, milliseconds: orders given fast do not rattle. */
const APART = 250;

let context: AudioContext | null = null;

/** Sounds once, as loud as the settings say; the browser's leave comes with the press that asked for it. */
export function sound(what: Sound, volume: number): void {
  if (volume === 0 || document.hidden || typeof AudioContext === "undefined") return;
  // Nothing sounds by itself: before the first press on this visit the page is silent.
  if (navigator.userActivation?.hasBeenActive === false) return;
  context ??= new AudioContext();
  const ready = context;
  // Counted on the page, for whoever tests it or wonders whether anything sounded.
  document.documentElement.dataset.sounded = what;
  void ready.resume().then(() => play(ready, what, volume / 100));
}

/** Lets the game be heard while the settings ask for it; a hidden page is silent. */
export function useSounds(): void {
  const app = useTheApp();
  useEffect(() => followGame(app), [app]);
}

function followGame({ store }: App): () => void {
  let last = 0;
  const stop = store.subscribe((now, before) => {
    if (now.settings.sound !== "on") return;
    const heard = soundOf(before, now);
    if (heard === null || performance.now() - last < APART) return;
    last = performance.now();
    sound(heard, now.settings.volume);
  });
  const onHidden = () => void (document.hidden ? context?.suspend() : context?.resume());
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", onHidden);
  };
}
