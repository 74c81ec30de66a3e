// Where the selection stands in the shown text, in UTF-16 units.
export function selected(box) {
  return [box.selectionStart, box.selectionEnd];
}
