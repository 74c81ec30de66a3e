// Places of a text in the browser, in UTF-16 units as the server counts: each paragraph says where it starts (data-at), the
// rest is told by counting.
export function placesIn(room) {
  const reading = () => room.querySelector(".reading");
  const paragraphs = () => [...room.querySelectorAll(".reading > p")].map(p => ({ p, at: Number(p.dataset.at), text: p.textContent }));
  const sentences = () => [...room.querySelectorAll(".reading [data-state]")];
  const startOf = sentence => Number(sentence.dataset.start);
  const endOf = sentence => Number(sentence.dataset.end);

  function placeOf(node, offset) {
    const p = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".reading > p");
    if (!p) return null;
    const before = document.createRange();
    before.setStart(p, 0);
    before.setEnd(node, offset);
    return Number(p.dataset.at) + before.toString().length;
  }

  function pointAt(place, asEnd) {
    let holder = null;
    for (const one of paragraphs()) if (one.at < place || (one.at === place && !asEnd) || !holder) holder = one;
    if (!holder) return null;
    const texts = document.createTreeWalker(holder.p, NodeFilter.SHOW_TEXT);
    let left = Math.max(0, Math.min(place - holder.at, holder.text.length));
    let last = null;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (left < node.length || (asEnd && left === node.length)) return [node, left];
      left -= node.length;
      last = node;
    }
    return last && [last, last.length];
  }

  function rangeOf(start, end) {
    const [from, to] = [pointAt(start, false), pointAt(end, true)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  const wordsIn = (start, end) => rangeOf(start, end)?.toString() ?? "";
  const sentenceAt = place => sentences().findLast(s => startOf(s) <= place) ?? sentences()[0];

  return { reading, paragraphs, sentences, startOf, endOf, placeOf, rangeOf, wordsIn, sentenceAt };
}

// Colours ranges without touching what is drawn.
export function paint(name, ranges) {
  if (globalThis.CSS?.highlights) CSS.highlights.set(name, new Highlight(...ranges.filter(Boolean)));
}

export function unpaint() {
  for (const name of ["room-picked", "room-look", "room-here"]) globalThis.CSS?.highlights?.delete(name);
}
