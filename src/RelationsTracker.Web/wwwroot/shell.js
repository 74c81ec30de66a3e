// Light, dark, or as the system has it: kept in a cookie so that the first HTML already has the right colours.
document.addEventListener("click", event => {
  const choice = event.target.closest("[data-set-theme]")?.dataset.setTheme;
  if (!choice) return;
  document.cookie = `rt-theme=${choice}; path=/; max-age=31536000; samesite=lax`;
  if (choice === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = choice;
});
