/* Lets a reader hide the band of one warning; another warning, or a new message, shows again. */

const KEY = "portal.hiddenWarnings";
/* More than these were hidden long ago. */
const LONGEST = 50;

function hiddenWarnings() {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function remember(key) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...hiddenWarnings(), key].slice(-LONGEST)));
  } catch {
    /* Without storage the band is hidden on this page only. */
  }
}

const band = document.querySelector("[data-warning-band]");
if (band) {
  const key = band.dataset.warningBand;
  if (hiddenWarnings().includes(key)) {
    band.hidden = true;
  }
  const button = band.querySelector("[data-warning-dismiss]");
  button.hidden = false;
  button.addEventListener("click", () => {
    remember(key);
    band.hidden = true;
    document.getElementById("main")?.focus();
  });
}
