// The reading room in the browser: turns selections into places of the text, walks by word, sentence and paragraph, and sets
// cards beside their words. It draws nothing: words, marks and cards are the server's; places are told by counting from the
// start of a paragraph (data-at), in UTF-16 units, as the server counts.
export function watch(room, server) {
  const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const reading = () => room.querySelector(".reading");
  const paragraphs = () => [...room.querySelectorAll(".reading > p")].map(p => ({ p, at: Number(p.dataset.at), text: p.textContent }));
  const sentences = () => [...room.querySelectorAll(".reading [data-state]")];
  const startOf = sentence => Number(sentence.dataset.start);
  const endOf = sentence => Number(sentence.dataset.end);
  const off = new AbortController();
  const on = (target, kind, handler, more) => target.addEventListener(kind, handler, { signal: off.signal, ...more });
  let picked = null;
  let current = null;
  let told = "";
  let standing = 0;
  let telling = 0;
  let frame = 0;

  const say = words => { room.querySelector("[data-says]").textContent = words; };

  // Places

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

  // Selections

  function select(start, end) {
    const range = rangeOf(start, end);
    if (!range) return;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    pick([start, end]);
  }

  function pick(range) {
    picked = range;
    paint("room-picked", range ? [rangeOf(...range)] : []);
    const now = range ? range.join("-") : "";
    if (now === told) return;
    told = now;
    clearTimeout(telling);
    telling = setTimeout(() => server.invokeMethodAsync("Picked", range?.[0] ?? 0, range?.[1] ?? 0), 150);
  }

  function paint(name, ranges) {
    if (globalThis.CSS?.highlights) CSS.highlights.set(name, new Highlight(...ranges.filter(Boolean)));
  }

  // A hand draws a selection slowly: it counts once it stands still. Blanks at its ends are nobody's wish.
  on(document, "selectionchange", () => {
    clearTimeout(standing);
    standing = setTimeout(() => {
      const selection = getSelection();
      const area = reading();
      if (!area || selection.rangeCount === 0 || !area.contains(selection.anchorNode)) return;
      const range = selection.getRangeAt(0);
      if (range.collapsed) return pick(null);
      let [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
      if (start === null) return;
      // A triple click ends before the first letter of the next paragraph, and a drag may end below the last.
      if (end === null || end <= start) end = Math.max(...paragraphs().filter(one => range.intersectsNode(one.p)).map(one => one.at + one.text.length));
      const words = wordsIn(start, end);
      const [first, last] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
      if (first + last < words.length) pick([start + first, end - last]);
    }, 120);
  });

  // Walking

  function focus(sentence, how = "nearest") {
    if (!sentence) return;
    room.querySelectorAll('.reading [tabindex="0"]').forEach(old => (old.tabIndex = -1));
    sentence.tabIndex = 0;
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: how, behavior: quick ? "auto" : "smooth" });
  }

  const here = () => sentences().find(s => s.dataset.start === current) ?? sentences()[0];

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

  function words() {
    const segmenter = new Intl.Segmenter(reading().lang || undefined, { granularity: "word" });
    return paragraphs().flatMap(one => [...segmenter.segment(one.text)].filter(s => s.isWordLike).map(s => [one.at + s.index, one.at + s.index + s.segment.length]));
  }

  const after = (places, place) => places.find(p => p > place) ?? place;
  const before = (places, place) => places.findLast(p => p < place) ?? place;

  // Ends of units for the end of the selection, their starts for its start.
  function extend(unit, by, atStart) {
    const now = picked ?? [startOf(here()), startOf(here())];
    const units = unit === "word" ? words() : unit === "sentence" ? sentences().map(s => [startOf(s), endOf(s)]) : paragraphs().map(one => [one.at, one.at + one.text.trimEnd().length]);
    const moved = (by > 0 ? after : before)(units.map(u => u[atStart ? 0 : 1]), now[atStart ? 0 : 1]);
    const [start, end] = atStart ? [moved, now[1]] : [now[0], moved];
    if (start >= end) return;
    select(start, end);
    rangeOf(end - 1, end)?.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    tell(start, end);
  }

  function tell(start, end) {
    const text = wordsIn(start, end);
    say(text.length <= 200 ? `Selected: ${text}` : `Selected ${text.length} characters: ${text.slice(0, 60)} … ${text.slice(-60)}`);
  }

  function nextUnread() {
    const all = sentences();
    const next = all.slice(all.indexOf(here()) + 1).find(s => s.dataset.state === "unread") ?? null;
    const elsewhere = room.dataset.unread;
    if (next) return focus(next, "center");
    if (elsewhere) return server.invokeMethodAsync("Press", "n", 0, 0);
    const first = all.find(s => s.dataset.state === "unread");
    if (first) return focus(first, "center");
    say("Nothing is left unread.");
  }

  async function copyAddress([start, end]) {
    const address = `${location.origin}${room.dataset.address}&at=${start}-${end}`;
    try {
      await navigator.clipboard.writeText(address);
      say("The address of these words is copied.");
    } catch {
      server.invokeMethodAsync("Press", "l", start, end);
    }
  }

  // What a key or a button of the bar does

  function act(key) {
    const sentence = here();
    const range = picked ?? (current !== null && sentence ? [startOf(sentence), endOf(sentence)] : null);
    if (key === "n") return nextUnread();
    if (key === "m") return room.querySelector("li.card[data-near] a")?.focus();
    if (key === "?" || key === "u") return server.invokeMethodAsync("Press", key, 0, 0);
    if (!range) return say("Select words first, or go to a sentence.");
    if (key === "l") return copyAddress(range);
    return server.invokeMethodAsync("Press", key, ...range);
  }

  const letters = { KeyA: "a", KeyC: "c", KeyE: "e", KeyL: "l", KeyS: "s", KeyU: "u", KeyN: "n", KeyM: "m" };
  const keyOf = event => event.key === "?" ? "?" : event.shiftKey ? null : letters[event.code] ?? /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1] ?? null;

  function inText(event) {
    const rightward = getComputedStyle(event.target.closest("p") ?? reading()).direction === "rtl" ? -1 : 1;
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rightward, ArrowLeft: -rightward }[event.key];
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const paragraph = event.ctrlKey || event.metaKey;
    if (by && event.shiftKey && sideways && !paragraph) extend("word", by, event.altKey);
    else if (event.altKey) return false;
    else if (by && event.shiftKey && !sideways) extend(paragraph ? "paragraph" : "sentence", by, false);
    else if (by && !event.shiftKey && !sideways) { clear(); paragraph ? stepParagraph(by) : step(by); }
    else if (paragraph || by) return false;
    else if (event.key === "Home") focus(sentences()[0]);
    else if (event.key === "End") focus(sentences().at(-1));
    else if (event.key === "Enter" && !event.shiftKey) { select(startOf(here()), endOf(here())); tell(startOf(here()), endOf(here())); }
    else if (event.key === "Escape" && picked) { clear(); say("Nothing is selected."); }
    else if (keyOf(event)) act(keyOf(event));
    else return false;
    return true;
  }

  function clear() {
    getSelection().removeAllRanges();
    pick(null);
  }

  function inQueue(event, card) {
    const all = [...room.querySelectorAll(".queue > li")];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const key = event.code === "KeyY" ? "y" : event.code === "KeyT" ? "t" : keyOf(event);
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== card) return false;
    if (by) all[all.indexOf(card) + by]?.focus();
    else if (key === "t") focus(sentences().findLast(s => startOf(s) <= Number(card.dataset.start)), "center");
    else if (key) server.invokeMethodAsync("Decide", key, Number(card.dataset.start), Number(card.dataset.end));
    else return false;
    return true;
  }

  on(room, "keydown", event => {
    const card = event.target.closest(".queue > li");
    const done = event.target.closest(".reading") ? inText(event) : card ? inQueue(event, card) : false;
    if (done) event.preventDefault();
  });

  on(room, "click", event => {
    const button = event.target.closest("[data-act]");
    const look = event.target.closest("[data-look]");
    const bar = event.target.closest(".coverage-bar");
    if (button) act(button.dataset.act);
    if (look) { const card = look.closest("[data-start]"); show(Number(card.dataset.start), Number(card.dataset.end), false); }
    if (bar) server.invokeMethodAsync("GoTo", Math.floor((event.clientY - bar.getBoundingClientRect().top) / bar.clientHeight * Number(bar.dataset.length)));
  });
  // A press on the bar must not take the selection away.
  on(room, "mousedown", event => { if (event.target.closest("[data-act]")) event.preventDefault(); });

  // What belongs together lights up together

  function lookAt(card) {
    const names = card?.dataset.excerpts?.split(" ") ?? [];
    const marks = names.flatMap(name => [...room.querySelectorAll(`mark[data-excerpts~="${name}"]`)]);
    paint("room-look", marks.length ? marks.map(mark => { const r = document.createRange(); r.selectNodeContents(mark); return r; })
      : card?.dataset.start && !names.length ? [rangeOf(Number(card.dataset.start), Number(card.dataset.end))] : []);
  }

  const cardOf = event => event.target.closest?.("li[data-start]");
  on(room, "mouseover", event => lookAt(cardOf(event)));
  on(room, "focusin", event => {
    lookAt(cardOf(event));
    const sentence = event.target.closest(".reading [data-state]");
    if (!sentence) return;
    current = sentence.dataset.start;
    const names = new Set([...sentence.querySelectorAll("mark")].flatMap(mark => mark.dataset.excerpts.split(" ")));
    const near = [...room.querySelectorAll("li.card")].filter(card => card.toggleAttribute("data-near", card.dataset.excerpts.split(" ").some(name => names.has(name))));
    say(near.length ? `claimed: ${near.map(card => card.querySelector(".ref").textContent).join(", ")}` : sentence.title || sentence.dataset.state);
  });

  // Cards beside their words: each wants the height of its first mark; those that would overlap share the difference
  // (pool adjacent violators: the least sum of squared distances without an overlap).

  function setCards() {
    const margin = room.querySelector("ol.margin");
    if (!margin) return;
    const beside = matchMedia("screen and (min-width: 60.01rem)").matches;
    margin.toggleAttribute("data-placed", beside);
    if (!beside) return;
    const top = margin.getBoundingClientRect().top;
    const pools = [];
    for (const card of margin.children) {
      const mark = room.querySelector(`mark[data-excerpts~="${card.dataset.excerpts.split(" ")[0]}"]`);
      let pool = { cards: [card], height: card.offsetHeight + 4, sum: (mark?.getBoundingClientRect().top ?? top) - top };
      for (let last = pools.at(-1); last && heightOf(last) + last.height > heightOf(pool); last = pools.at(-1)) {
        pools.pop();
        pool = { cards: [...last.cards, ...pool.cards], height: last.height + pool.height, sum: last.sum + pool.sum - pool.cards.length * last.height };
      }
      pools.push(pool);
    }
    let bottom = 0;
    for (const pool of pools) {
      let at = heightOf(pool);
      for (const card of pool.cards) {
        card.style.setProperty("--top", `${Math.round(at)}px`);
        at += card.offsetHeight + 4;
      }
      bottom = at;
    }
    margin.style.setProperty("--tall", `${Math.ceil(bottom)}px`);
  }

  const heightOf = pool => Math.max(0, pool.sum / pool.cards.length);
  const soon = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(setCards); };
  const sizes = new ResizeObserver(soon);
  sizes.observe(room);
  const changes = new MutationObserver(soon);
  changes.observe(room, { childList: true, subtree: true });
  on(matchMedia("print"), "change", setCards);
  soon();
  room.dataset.listens = "";

  function show(start, end, asSelection) {
    const sentence = sentences().findLast(s => startOf(s) <= start) ?? sentences()[0];
    current = sentence?.dataset.start ?? null;
    focus(sentence, "center");
    if (asSelection) { select(start, end); tell(start, end); }
    else paint("room-here", end > start ? [rangeOf(start, end)] : []);
  }

  return {
    show,
    clear,
    // The card of the queue that stands where one was decided, or the queue's head when it was the last.
    focusQueue(start) {
      const all = [...room.querySelectorAll(".queue > li")];
      (all.find(card => Number(card.dataset.start) >= start) ?? all.at(-1) ?? room.querySelector("[data-queue-head]"))?.focus();
    },
    focusForm() { room.querySelector("#side-form-head")?.focus({ preventScroll: true }); },
    leave() {
      off.abort();
      sizes.disconnect();
      changes.disconnect();
      for (const name of ["room-picked", "room-look", "room-here"]) globalThis.CSS?.highlights?.delete(name);
    },
  };
}
