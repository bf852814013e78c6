// Keeps the due-date panel of a page form in step with the category and the trigger date.
// Without this script the panel shows what was saved last.

const panel = document.querySelector("[data-due-date]");
const category = document.getElementById("id_category");
const triggeredOn = document.getElementById("id_triggered_on");

let running = null;

async function refresh() {
  running?.abort();
  if (!category.value || !triggeredOn.value) return;
  running = new AbortController();
  const query = new URLSearchParams({
    category: category.value,
    triggered_on: triggeredOn.value,
  });
  try {
    const response = await fetch(`${panel.dataset.dueDateUrl}?${query}`, {
      headers: { "X-Requested-With": "XMLHttpRequest" },
      signal: running.signal,
    });
    show(await response.json());
  } catch (error) {
    // An aborted request has a successor; after any other failure the last answer would be stale.
    if (error.name !== "AbortError") panel.replaceChildren();
  }
}

function show(answer) {
  if (answer.html) {
    const template = document.createElement("template");
    template.innerHTML = answer.html; // rendered and escaped by our own server
    panel.replaceChildren(template.content);
  } else {
    const message = document.createElement("p");
    message.textContent = answer.error ?? "";
    panel.replaceChildren(message);
  }
}

if (panel?.dataset.dueDateUrl && category && triggeredOn) {
  // The admin's date picker sends a change event that does not bubble.
  for (const field of [category, triggeredOn]) field.addEventListener("change", refresh);
}
