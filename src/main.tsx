import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const host = document.getElementById("root");
if (host === null) throw new Error("main: the page has no element #root");
createRoot(host).render(<StrictMode>{__BUILD__}</StrictMode>);
