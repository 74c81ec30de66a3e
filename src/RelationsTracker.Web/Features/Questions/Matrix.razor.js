// Keys, clicks and the window of the matrix. Moving stays in the browser; a rating, a cell to look at and a window to move go to the server.
export function watch(box, matrix) {
  const body = box.querySelector("tbody");
  const leave = new AbortController();
  // A page that is being left needs no answer any more.
  const call = (...what) => matrix.invokeMethodAsync(...what).catch(() => leave.abort());
  const rows = () => Number(box.dataset.rows);
  const columns = () => Number(box.dataset.columns);
  const cell = (row, column) => body.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  const rowRef = target => target.parentElement.dataset.ref;
  const columnRef = column => box.querySelectorAll("thead tr:first-child th")[column + 1]?.dataset.ref ?? "";

  // Where one is: the place, and the row's own name, for a row that has moved. Held: the focus is in the table, whether or not its row is there.
  let here = { row: 0, column: 0, ref: null };
  let held = false;
  let wanted = false;

  const tabStop = target => {
    body.querySelectorAll('[tabindex="0"]').forEach(old => old !== target && (old.tabIndex = -1));
    if (target) target.tabIndex = 0;
  };
  const found = () => {
    const row = here.ref && body.querySelector(`tr[data-ref="${here.ref}"]`);
    const target = row ? row.querySelector(`[data-column="${here.column}"]`) : cell(here.row, here.column);
    if (target) here.row = Number(target.dataset.row);
    return target;
  };

  const head = () => box.querySelector("thead").offsetHeight;
  const rowHeight = () => body.querySelector("tr[data-ref]")?.offsetHeight || 52;
  const go = (row, column) => {
    here = { row: Math.max(0, Math.min(rows() - 1, row)), column: Math.max(-1, Math.min(columns() - 1, column)), ref: null };
    held = true;
    const target = found();
    if (target) { wanted = false; arrive(target); return; }
    wanted = true;
    box.focus({ preventScroll: true });
    const top = here.row * rowHeight(), room = box.clientHeight - head();
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight() > box.scrollTop + room) box.scrollTop = top + rowHeight() - room;
    look();
  };
  const arrive = target => {
    here.ref = rowRef(target);
    tabStop(target);
    target.focus({ preventScroll: true });
    reveal(target);
  };
  // The sticky head and first column cover what only scrolls to the edge.
  const reveal = target => {
    const [outer, inner] = [box.getBoundingClientRect(), target.getBoundingClientRect()];
    const left = target.dataset.column === "-1" ? 0 : body.querySelector("th.claim").offsetWidth;
    const above = outer.top + head() - inner.top, below = inner.bottom - (outer.top + box.clientHeight);
    if (above > 0) box.scrollTop -= above; else if (below > 0) box.scrollTop += below;
    const before = outer.left + left - inner.left, after = inner.right - (outer.left + box.clientWidth);
    uncover(target);
    if (left && before > 0) box.scrollLeft -= before; else if (left && after > 0) box.scrollLeft += after;
  };

  // What sticks to the bottom of the page lies over the table.
  const detail = () => box.parentElement.querySelector(".detail")?.getBoundingClientRect().top ?? innerHeight;
  const uncover = target => {
    const at = target.getBoundingClientRect(), floor = Math.min(innerHeight, detail());
    if (at.bottom > floor && at.top - (at.bottom - floor) > 60) scrollBy(0, at.bottom - floor + 4);
    else if (at.top < 60) scrollBy(0, at.top - 60);
  };

  // The window follows the scrolling; one question at a time, and again when it was answered.
  let asking = false, again = false;
  const look = async () => {
    if (!box.classList.contains("windowed")) return;
    const height = rowHeight(), first = Math.floor(box.scrollTop / height), count = Math.ceil(box.clientHeight / height);
    const [from, end] = [Number(box.dataset.first), Number(box.dataset.end)];
    if ((first >= from + 2 || from === 0) && (first + count + 2 <= end || end === rows())) return;
    if (asking) { again = true; return; }
    asking = true;
    try { await call("Window", first, count); } finally { asking = false; }
    if (again) { again = false; look(); }
  };
  let frame = 0;
  box.addEventListener("scroll", () => { frame ||= requestAnimationFrame(() => { frame = 0; look(); }); }, { passive: true });

  // After the server has drawn: there is one tab stop, and the focus is where it was.
  const settle = () => {
    const target = found();
    const lost = held && (document.activeElement === document.body || document.activeElement === box);
    if (target && (wanted || lost)) { const near = wanted; wanted = false; tabStop(target); here.ref = rowRef(target); target.focus({ preventScroll: true }); if (near) reveal(target); return; }
    if (lost) box.focus({ preventScroll: true });
    look();
    tabStop(target ?? body.querySelector('td[data-column="0"]'));
  };
  new MutationObserver(settle).observe(body, { childList: true });
  const away = event => {
    if (!box.isConnected) leave.abort();
    else if (!box.contains(event.target)) held = wanted = false;
  };
  document.addEventListener("pointerdown", away, { signal: leave.signal });
  document.addEventListener("focusin", away, { signal: leave.signal });

  const page = () => Math.max(1, Math.floor((box.clientHeight - head()) / rowHeight()) - 1);
  const moves = {
    ArrowUp: () => [here.row - 1, here.column], ArrowDown: () => [here.row + 1, here.column],
    ArrowLeft: () => [here.row, here.column - 1], ArrowRight: () => [here.row, here.column + 1],
    PageUp: () => [here.row - page(), here.column], PageDown: () => [here.row + page(), here.column],
    Home: event => [event.ctrlKey ? 0 : here.row, 0], End: event => [event.ctrlKey ? rows() - 1 : here.row, columns() - 1],
  };
  box.addEventListener("keydown", event => {
    const at = event.target === box ? found() : event.target.closest("[data-row]");
    if (event.target !== box && event.target !== at) return;
    if (event.altKey && at && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      here.ref = rowRef(at);
      call("Move", here.ref, event.key === "ArrowUp" ? -1 : 1);
      return;
    }
    if (event.metaKey || event.altKey || (event.ctrlKey && event.key !== "Home" && event.key !== "End")) return;
    const digit = /^(Digit|Numpad)([0-5])$/.exec(event.code);
    const key = event.key === "?" ? "?" : event.key === "Delete" || event.key === "Backspace" ? "x"
      : event.code === "KeyU" ? "u" : event.code === "KeyR" ? "r" : event.code === "KeyW" ? "w" : digit && !event.shiftKey ? digit[2] : null;
    if (moves[event.key]) go(...moves[event.key](event));
    else if (!at || here.column < 0) {
      if (event.key !== "Enter" || !at) return;
      at.querySelector("a.edit")?.click();
    }
    else if (event.code === "KeyE") document.getElementById("cell-reason")?.focus();
    else if (key) call("Press", rowRef(at), columnRef(here.column), key);
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusin", event => {
    const at = event.target.closest("[data-row]");
    if (event.target !== at) return;
    held = true;
    here = { row: Number(at.dataset.row), column: Number(at.dataset.column), ref: rowRef(at) };
    tabStop(at);
    if (here.column >= 0) call("Look", here.ref, columnRef(here.column));
  });
  box.addEventListener("click", event => {
    const at = event.target.closest("[data-row]");
    if (at && !event.target.closest("a, button")) go(Number(at.dataset.row), Number(at.dataset.column));
  });
  // From the reason back to its cell.
  box.parentElement.addEventListener("keydown", event => {
    if (event.target.id !== "cell-reason" || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    go(here.row, here.column);
  });
  look();
}
