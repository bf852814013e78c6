/* Enhancements only: every page works without this file. */

import { announce } from "./announce.js";
import "./navigation.js";

/** Buttons that copy what their data-copy attribute holds; hidden where copying is not possible. */
function enableCopyButtons() {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector("span") ?? button;
    const original = label.textContent;
    if (button.dataset.copied && original !== button.dataset.copied) {
      label.textContent = button.dataset.copied;
      announce(button.dataset.copied);
      setTimeout(() => {
        label.textContent = original;
      }, 2000);
    }
  });
}

function enablePrintButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

enableCopyButtons();
enablePrintButtons();
