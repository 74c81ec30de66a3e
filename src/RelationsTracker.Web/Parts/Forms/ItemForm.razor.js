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
