/* Writes the name of its column on every cell of a list, so that a phone can show each line as a
   card (workplace.css). Without this script a wide list is moved sideways. */

const nameCells = (list) => {
  const names = [...list.querySelectorAll(":scope > thead th")].map((head) => head.textContent.trim());
  if (!names.length) return;
  for (const row of list.querySelectorAll(":scope > tbody > tr")) {
    const cells = [...row.cells];
    const title = cells.find((cell) => cell.matches(".title, .work-list__title")) ?? cells[0];
    for (const cell of cells) {
      cell.dataset.column = cell === title || cell.colSpan > 1 ? "" : names[cell.cellIndex] ?? "";
      cell.classList.toggle("list-cards__title", cell === title);
      cell.classList.toggle("list-cards__empty", cell.innerHTML.trim() === "");
    }
  }
  list.classList.add("list-cards");
};

const nameAll = () => document.querySelectorAll("table.listing").forEach(nameCells);

nameAll();
// A filter, a search and another page of the list bring a new table.
document.addEventListener("w-swap:success", nameAll);
