/* Legal documents: copying a citation, and the table of contents that follows the reader. */

import { announce } from "./announce.js";

/** Buttons that copy the citation beside them; hidden where copying is not possible. */
function enableCitations() {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of document.querySelectorAll("[data-copy-citation]")) {
    button.hidden = false;
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy-citation]");
    if (!button) {
      return;
    }
    const citation = button.parentElement.querySelector("[data-citation]").textContent;
    await navigator.clipboard.writeText(citation);
    announce(`${button.dataset.copied}: ${citation}`);
    button.classList.add("is-copied");
    setTimeout(() => button.classList.remove("is-copied"), 2000);
  });
}

/** On narrow screens the contents start closed, so that the text comes first. */
function foldContents(contents) {
  if (matchMedia("(max-width: 63.99rem)").matches) {
    contents.open = false;
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a")) {
        contents.open = false;
      }
    });
  }
}

/** Marks in the contents where the reader is. */
function followReader(contents) {
  const links = new Map(
    [...contents.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]),
  );
  const parts = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let current = null;
  const update = () => {
    const passed = parts.filter((part) => part.getBoundingClientRect().top < 160);
    const link = links.get(passed.at(-1)?.id);
    if (link === current) {
      return;
    }
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    current = link;
    const box = contents.querySelector("ol");
    if (link && box.scrollHeight > box.clientHeight) {
      box.scrollTop = link.offsetTop - box.clientHeight / 2;
    }
  };
  let waiting = false;
  document.addEventListener(
    "scroll",
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          update();
        });
      }
    },
    { passive: true },
  );
  update();
}

enableCitations();
const contents = document.querySelector("[data-contents]");
if (contents) {
  foldContents(contents);
  followReader(contents);
}
