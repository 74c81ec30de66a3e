// Walking through a text by keys, from sentence to sentence.
const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;

export function walking(room, places, say) {
  const { paragraphs, sentences } = places;
  let current = null;

  const here = () => sentences().find(s => s.dataset.start === current) ?? sentences()[0];

  // Nobody's typing is interrupted; the box of the page's number is there to go to a page.
  const isTyping = () => !!document.activeElement?.closest("input, textarea, select, dialog") && !document.activeElement.closest(".pages");

  function focus(sentence, how = "nearest") {
    if (!sentence) return;
    room.querySelectorAll('.reading [tabindex="0"]').forEach(old => (old.tabIndex = -1));
    sentence.tabIndex = 0;
    if (isTyping()) current = sentence.dataset.start;
    else sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: how, behavior: quick ? "auto" : "smooth" });
  }

  function step(by) {
    const all = sentences();
    focus(all[Math.max(0, Math.min(all.length - 1, all.indexOf(here()) + by))]);
  }

  function stepParagraph(by) {
    const all = paragraphs();
    const now = all.findIndex(one => one.p.contains(here()));
    for (let i = now + by; i >= 0 && i < all.length; i += by) {
      const first = all[i].p.querySelector("[data-state]");
      if (first) return focus(first);
    }
  }

  // On this page; else elsewhere, which the server finds; else from this page's start.
  function nextUnread(elsewhere) {
    const all = sentences();
    const isUnread = s => s.dataset.state === "unread";
    const next = all.slice(all.indexOf(here()) + 1).find(isUnread);
    if (next) return focus(next, "center");
    if (room.dataset.unread) return elsewhere();
    const first = all.find(isUnread);
    if (first) return focus(first, "center");
    say("Nothing is left unread.");
  }

  return {
    here,
    focus,
    step,
    stepParagraph,
    nextUnread,
    isAnywhere: () => current !== null,
    stand: sentence => { current = sentence?.dataset.start ?? null; },
  };
}
