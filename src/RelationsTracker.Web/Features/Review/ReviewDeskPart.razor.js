// Works the desk by keys: a letter presses what it names on the card that has the focus.
export function watch(room) {
  const off = new AbortController();
  const cards = () => [...room.querySelectorAll(".review-card")];
  room.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    const card = event.target.closest(".review-card");
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const all = cards();
      all[Math.max(0, Math.min(all.length - 1, all.indexOf(card) + step))]?.focus();
    } else {
      // Enter on a button or a link inside is theirs.
      if (event.key === "Enter" && event.target !== card) return;
      const pressed = card?.querySelector(`[data-key="${CSS.escape(event.key)}"]`) ?? room.querySelector(`.bar [data-key="${CSS.escape(event.key)}"]`);
      if (!pressed) return;
      keepPlace(card);
      pressed.click();
    }
    event.preventDefault();
  }, { signal: off.signal });

  // A card that is dealt with goes; the next one takes its place under the hand.
  function keepPlace(card) {
    if (!card) return;
    const at = cards().indexOf(card);
    const left = new MutationObserver(() => {
      if (card.isConnected) return;
      left.disconnect();
      const all = cards();
      (all[Math.min(at, all.length - 1)] ?? room).focus();
    });
    left.observe(room, { childList: true, subtree: true });
    off.signal.addEventListener("abort", () => left.disconnect());
    setTimeout(() => left.disconnect(), 10000);
  }

  return { dispose: () => off.abort() };
}
