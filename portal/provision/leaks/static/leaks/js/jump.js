/* Leads from a finding to the field that holds it, opening its tab on the way. */

function target(link) {
  const { jumpTo, jumpBlock } = link.dataset;
  const field = document.querySelector(`[data-contentpath="${CSS.escape(jumpTo)}"]`);
  const block = jumpBlock && field?.querySelector(`[data-contentpath="${CSS.escape(jumpBlock)}"]`);
  return block || field || document.getElementById(`id_${jumpTo}-FORMS`)?.closest("section");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-jump-to]");
  if (!link) {
    return;
  }
  event.preventDefault();
  const place = target(link);
  if (!place) {
    return;
  }
  const panel = place.closest("[role=tabpanel]");
  if (panel?.hidden) {
    document.querySelector(`[role=tab][aria-controls="${panel.id}"], [role=tab][href="#${panel.id}"]`)?.click();
  }
  place.scrollIntoView({ block: "center" });
  place.querySelector("input, textarea, select, [contenteditable=true]")?.focus({ preventScroll: true });
});
