import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApp } from "./app/index.ts";
import { mountMap } from "./map/mountMap.ts";
import { Panels } from "./panels/Panels.tsx";

const host = document.getElementById("root");
if (host === null) throw new Error("main: the page has no element #root");
const app = createApp();
createRoot(host).render(
  <StrictMode>
    <Panels app={app} mountMap={mountMap} />
  </StrictMode>,
);
