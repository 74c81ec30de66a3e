// Ctrl+Enter saves from any box. What stands in the box is told first: it would otherwise only be when the box is left.
export function watch(form) {
  form.dataset.listens = "";
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target.matches("input, select, textarea")) event.target.dispatchEvent(new Event("change", { bubbles: true }));
    form.querySelector("[data-save]").click();
  });
}

// Puts the focus on a box, or on the first box of a group, opening what it is folded in.
export function go(id) {
  let place = document.getElementById(id);
  while (!place && id.includes("-")) {
    id = id.slice(0, id.lastIndexOf("-"));
    place = document.getElementById(id);
  }
  for (let fold = place?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const box = place?.matches("fieldset") ? (place.querySelector("input, select, textarea, button") ?? place) : place;
  box?.scrollIntoView({ block: "nearest" });
  box?.focus({ preventScroll: true });
}
