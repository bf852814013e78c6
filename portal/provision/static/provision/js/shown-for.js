/* In the editor, shows a panel only for the values of another field that it belongs to.
 *
 * A panel says so with data-shown-for="field:value value"; without this script all panels show,
 * and the server checks what belongs together in any case. What is hidden keeps its content. */

const ATTRIBUTE = "data-shown-for";

/** The value of the field `name` of the page, whether a list, radio buttons or a box to tick. */
function valueOf(name) {
  const fields = [...document.querySelectorAll(`[name="${name}"]`)];
  if (fields[0]?.type === "radio") {
    return fields.find((field) => field.checked)?.value ?? "";
  }
  if (fields[0]?.type === "checkbox") {
    return String(fields[0].checked);
  }
  return fields[0]?.value ?? "";
}

function update() {
  for (const panel of document.querySelectorAll(`[${ATTRIBUTE}]`)) {
    const [name, values] = panel.getAttribute(ATTRIBUTE).split(":");
    const hasError = panel.querySelector(".w-field--error, .error-message") !== null;
    panel.hidden = !values.split(" ").includes(valueOf(name)) && !hasError;
  }
}

document.addEventListener("change", update);
update();
