// The calendar under a date field opens a moment after the field is entered, also where the field
// has been left by then: it lay over whatever the person meant to press next. Here it closes at
// once; and Escape closes one that is open, which it does not do by itself.

const PICKER = ".xdsoft_datetimepicker";
const $ = window.jQuery;

$(document).on("open.xdsoft", PICKER, (event) => {
  const picker = $(event.currentTarget);
  if (picker.data("input")?.[0] !== document.activeElement) picker.trigger("close.xdsoft");
});

document.addEventListener("keydown", (event) => {
  const picker = $(event.target).data("xdsoft_datetimepicker");
  if (event.key !== "Escape" || !picker?.is(":visible")) return;
  event.stopPropagation();
  picker.trigger("close.xdsoft");
}, { capture: true });
