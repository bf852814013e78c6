// Keeps the due-date panel of a page form in step with the category and the trigger's day and hour,
// and proposes the present hour where the limit is counted in hours from today.
// Without this script the panel shows what was saved last.

const panel = document.querySelector("[data-due-date]");
const category = document.getElementById("id_category");
const triggeredOn = document.getElementById("id_triggered_on");
const triggeredTime = document.getElementById("id_triggered_time");

let running = null;
// Proposed once: who empties the field does not know the hour.
let isProposed = Boolean(triggeredTime?.value);

async function refresh() {
  running?.abort();
  if (!category.value || !triggeredOn.value) return;
  running = new AbortController();
  const query = new URLSearchParams({
    category: category.value,
    triggered_on: triggeredOn.value,
    triggered_time: triggeredTime?.value ?? "",
  });
  try {
    const response = await fetch(`${panel.dataset.dueDateUrl}?${query}`, {
      headers: { "X-Requested-With": "XMLHttpRequest" },
      signal: running.signal,
    });
    const answer = await response.json();
    show(answer);
    propose(answer.hour_now);
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

function propose(hour) {
  if (!hour || !triggeredTime || isProposed || triggeredTime.value) return;
  isProposed = true;
  triggeredTime.value = hour;
  triggeredTime.dispatchEvent(new Event("change", { bubbles: true }));
}

if (panel?.dataset.dueDateUrl && category && triggeredOn) {
  // The admin's pickers send a change event that does not bubble.
  for (const field of [category, triggeredOn, triggeredTime]) {
    field?.addEventListener("change", refresh);
  }
}
