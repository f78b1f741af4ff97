import { useEffect, useRef } from "react";
import { useTheApp } from "../AppContext.tsx";
import type { MountMap } from "../Panels.tsx";

/** The element that the battlefield is put into. */
export function MapHost({ mountMap }: { readonly mountMap: MountMap }) {
  const app = useTheApp();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? mountMap(host.current, app) : undefined), [mountMap, app]);
  return <div id="map-host" ref={host} />;
}
