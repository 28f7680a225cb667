import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { languageNow } from "./format/language.ts";
import "./styles/styles.css";
import { applyTheme } from "./styles/theme.ts";
import { registerWorker } from "./worker.ts";

applyTheme();
document.documentElement.lang = languageNow();
registerWorker();

const root = document.getElementById("app");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
