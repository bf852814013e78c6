/* Says a short message to people who use a screen reader. */

let region;

/** Announce `message` politely: what is being read is not interrupted. */
export function announce(message) {
  if (!region) {
    region = document.createElement("div");
    region.className = "u-hidden";
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  region.textContent = message;
}
