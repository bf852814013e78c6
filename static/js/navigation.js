/* The main navigation works without scripts; here it learns to close by itself. */

const toggle = document.querySelector("[data-nav-toggle]");
const groups = [...document.querySelectorAll("[data-nav-group]")];

function close(details, { focus = false } = {}) {
  if (details?.open) {
    details.open = false;
    if (focus) {
      details.querySelector("summary").focus();
    }
    return true;
  }
  return false;
}

// Escape closes the innermost of what is open and gives the focus back to its button.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const open = groups.find((group) => group.open);
    close(open ?? toggle, { focus: true });
  }
});

for (const group of groups) {
  // One group is open at a time.
  group.addEventListener("toggle", () => {
    if (group.open) {
      groups.filter((other) => other !== group).forEach((other) => close(other));
    }
  });
  // Leaving a group closes it, where it lies over the page.
  group.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !group.contains(event.relatedTarget)) {
      close(group);
    }
  });
}

document.addEventListener("click", (event) => {
  for (const group of groups) {
    if (!group.contains(event.target)) {
      close(group);
    }
  }
});
