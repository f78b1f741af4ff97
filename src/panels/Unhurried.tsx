import { type ReactNode, useLayoutEffect, useState } from "react";
import type { StoreApi } from "zustand";
import { createStore } from "zustand/vanilla";
import type { AppState } from "../app/index.ts";
import { ShownContext, useTheApp } from "./AppContext.tsx";
import { afterPaint } from "./afterPaint.ts";

/**
 * The app's state for what need not answer a tap by itself: the map does that, with the next picture. This follows
 * after it, in a task of its own, and once for all that one tap changed.
 */
export function useUnhurried(): StoreApi<AppState> {
  const { store } = useTheApp();
  const [shown] = useState(() => createStore<AppState>(() => store.getState()));
  useLayoutEffect(() => {
    let isAsked = false;
    let isGone = false;
    const follow = (): void => {
      isAsked = false;
      if (!isGone) shown.setState(store.getState(), true);
    };
    const ask = (): void => {
      if (isAsked) return;
      isAsked = true;
      afterPaint(follow);
    };
    if (shown.getState() !== store.getState()) follow();
    const stop = store.subscribe(ask);
    return () => {
      isGone = true;
      stop();
    };
  }, [store, shown]);
  return shown;
}

/** A part of the screen that follows after the map has answered. */
export function Unhurried({ children }: { readonly children: ReactNode }) {
  return <ShownContext value={useUnhurried()}>{children}</ShownContext>;
}

/** A part of such a part that answers at once all the same: what is typed, pushed or ticked in it is its own answer. */
export function AtOnce({ children }: { readonly children: ReactNode }) {
  return <ShownContext value={null}>{children}</ShownContext>;
}
