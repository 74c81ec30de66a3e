// Keys and clicks of the matrix. Moving stays in the browser; only a rating goes to the server.
export function watch(box, matrix) {
  const cell = (row, column) => box.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  const focus = target => {
    if (!target) return;
    box.querySelectorAll('td[tabindex="0"]').forEach(old => (old.tabIndex = -1));
    target.tabIndex = 0;
    target.focus();
  };
  const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  box.addEventListener("keydown", event => {
    const here = event.target.closest("td[data-row]");
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = [Number(here.dataset.row), Number(here.dataset.column)];
    const move = moves[event.key];
    const digit = /^(Digit|Numpad)([0-5])$/.exec(event.code);
    const key = event.key === "?" ? "?" : event.key === "Delete" || event.key === "Backspace" ? "x"
      : event.code === "KeyU" ? "u" : digit && !event.shiftKey ? digit[2] : null;
    if (move) focus(cell(row + move[0], column + move[1]));
    else if (event.key === "Home") focus(cell(row, 0));
    else if (event.key === "End") focus([...here.parentElement.querySelectorAll("td[data-row]")].pop());
    else if (event.code === "KeyE") document.getElementById("cell-reason")?.focus();
    else if (key) matrix.invokeMethodAsync("Press", row, column, key);
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusin", event => {
    const here = event.target.closest("td[data-row]");
    if (here) matrix.invokeMethodAsync("Look", Number(here.dataset.row), Number(here.dataset.column));
  });
  box.addEventListener("click", event => focus(event.target.closest("td[data-row]")));
}
