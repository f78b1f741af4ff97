import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApp } from "./app/index.ts";
import { mountMap } from "./map/mountMap.ts";
import { Panels } from "./panels/Panels.tsx";

const host = document.getElementById("root");
if (host === null) throw new Error("main: the page has no element #root");
// The page has told an old browser so (index.html); half a program would only take the sentence away.
if (document.documentElement.dataset.browser !== "old") {
  const app = createApp();
  createRoot(host).render(
    <StrictMode>
      <Panels app={app} mountMap={mountMap} />
    </StrictMode>,
  );
}
