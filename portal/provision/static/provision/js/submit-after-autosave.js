// Lets a submission wait for an autosave that is under way. Sent side by side, the two cross on the
// server: a page is created twice, or a refused form comes back with a version that is no longer
// the newest, and the editor is told of a conflict with herself.

/** How long a submission waits for an answer before it goes anyway, in milliseconds. */
const PATIENCE = 10_000;

const form = document.querySelector("form[data-edit-form]");

let saving = false;
let waiting = false;

/** Resolves when no autosave is under way: one that ends may have the next behind it. */
async function autosaved() {
  const end = Date.now() + PATIENCE;
  let quiet = 0;
  while (quiet < 2 && Date.now() < end) {
    await new Promise((resume) => setTimeout(resume, 50));
    quiet = saving ? 0 : quiet + 1;
  }
}

/** Sends the form as the button would have, whether or not it was disabled in the meantime. */
function send(button) {
  form.setAttribute("data-w-autosave-active-value", "false");
  if (button?.name) {
    const action = document.createElement("input");
    Object.assign(action, { type: "hidden", name: button.name, value: button.value });
    form.append(action);
  }
  form.requestSubmit();
}

if (form?.dataset.controller?.includes("w-autosave")) {
  form.addEventListener("w-autosave:save", () => (saving = true));
  for (const end of ["success", "error"]) {
    form.addEventListener(`w-autosave:${end}`, () => (saving = false));
  }
  form.addEventListener(
    "submit",
    (event) => {
      if (waiting) {
        // The second pass is the one that was sent from here; a second click waits with the first.
        if (event.submitter) event.preventDefault();
        return;
      }
      if (!saving) {
        form.setAttribute("data-w-autosave-active-value", "false");
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = true;
      autosaved().then(() => send(event.submitter));
    },
    { capture: true },
  );
}
