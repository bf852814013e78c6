/* Enhancements only: every page works without this file. */

import { announce } from "./announce.js";
import "./gallery.js";
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

/** Buttons that hand the page to the device's own sharing; hidden where it has none. */
function enableShareButtons() {
  if (!navigator.share) {
    return;
  }
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.share({ title: button.dataset.title, url: button.dataset.url });
      } catch (error) {
        // Whoever closes the device's dialog has changed their mind: that is no fault.
        if (error.name !== "AbortError") {
          throw error;
        }
      }
    });
  }
}

function enablePrintButtons() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

enableCopyButtons();
enableShareButtons();
enablePrintButtons();
