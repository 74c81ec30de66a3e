// What the whole site listens to, from its first HTML on.

// Light, dark, or as the system has it: kept in a cookie so that the first HTML already has the right colours.
document.addEventListener("click", event => {
  const choice = event.target.closest("[data-set-theme]")?.dataset.setTheme;
  if (!choice) return;
  document.cookie = `rt-theme=${choice}; path=/; max-age=31536000; samesite=lax`;
  if (choice === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = choice;
});

// A link to a place on this page stays on it: by the base of all addresses it would lead to the list of cases.
document.addEventListener("click", event => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.hash = link.getAttribute("href");
}, { capture: true });

// Ctrl+Enter saves the form or the comment it is pressed in, from any box. What stands in the box is told first: it would otherwise only be when the box is left.
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const save = event.target.closest?.(".item-form, .say")?.querySelector("[data-save]");
  if (!save) return;
  event.preventDefault();
  if (event.target.matches("input, select, textarea")) event.target.dispatchEvent(new Event("change", { bubbles: true }));
  save.click();
});

// A long text is told of a moment after the last key, not only when its box is left, so that it can be kept as a draft.
document.addEventListener("input", event => {
  const box = event.target;
  if (!box.matches?.(".item-form textarea:not(.big), .say textarea")) return;
  clearTimeout(box.telling);
  box.telling = setTimeout(() => box.isConnected && box.dispatchEvent(new Event("change", { bubbles: true })), 600);
});
