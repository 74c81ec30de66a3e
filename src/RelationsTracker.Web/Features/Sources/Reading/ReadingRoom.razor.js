// The reading room in the browser: hears keys, hands and buttons, and tells the server what they ask for and on which page.
// It draws nothing: words, marks and cards are the server's.
import { cardsNear, lookAt, setCards } from "./Margin.razor.js";
import { paint, placesIn, unpaint } from "../../../reading/places.js";
import { selecting } from "../../../reading/selecting.js";
import { focusQueue, stepInQueue } from "./SuggestionQueue.razor.js";
import { walking } from "../../../reading/walking.js";

const letters = { KeyA: "a", KeyC: "c", KeyE: "e", KeyL: "l", KeyS: "s", KeyU: "u", KeyN: "n", KeyM: "m" };
const keyOf = event => event.key === "?" ? "?" : event.shiftKey ? null : letters[event.code] ?? /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1] ?? null;

export function watch(room, server) {
  const off = new AbortController();
  const on = (target, kind, handler) => target.addEventListener(kind, handler, { signal: off.signal });
  const say = words => { room.querySelector("[data-says]").textContent = words; };
  const press = (key, start, end) => server.invokeMethodAsync("Press", key, start, end, room.dataset.page);
  const places = placesIn(room);
  const selection = selecting(places, on, range => server.invokeMethodAsync("Picked", range?.[0] ?? 0, range?.[1] ?? 0, room.dataset.page), say);
  const walk = walking(room, places, say);

  async function copyAddress([start, end]) {
    try {
      await navigator.clipboard.writeText(`${location.origin}${room.dataset.address}&at=${start}-${end}`);
      say("The address of these words is copied.");
    } catch {
      press("l", start, end);
    }
  }

  // What a key or a button of the bar does
  function act(key) {
    const sentence = walk.here();
    const range = selection.picked() ?? (walk.isAnywhere() && sentence ? [places.startOf(sentence), places.endOf(sentence)] : null);
    if (key === "n") return walk.nextUnread(() => press("n", 0, 0));
    if (key === "m") return room.querySelector("li.card[data-near] a")?.focus();
    if (key === "?" || key === "u") return press(key, 0, 0);
    if (!range) return say("Select words first, or go to a sentence.");
    if (key === "l") return copyAddress(range);
    return press(key, ...range);
  }

  function inText(event) {
    const rightward = getComputedStyle(event.target.closest("p") ?? places.reading()).direction === "rtl" ? -1 : 1;
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rightward, ArrowLeft: -rightward }[event.key];
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const paragraph = event.ctrlKey || event.metaKey;
    const extend = (unit, atStart) => selection.extend(unit, by, atStart, places.startOf(walk.here()));
    if (by && event.shiftKey && sideways && !paragraph) extend("word", event.altKey);
    else if (event.altKey) return false;
    else if (by && event.shiftKey && !sideways) extend(paragraph ? "paragraph" : "sentence", false);
    else if (by && !event.shiftKey && !sideways) { selection.clear(); paragraph ? walk.stepParagraph(by) : walk.step(by); }
    else if (paragraph || by) return false;
    else if (event.key === "Home") walk.focus(places.sentences()[0]);
    else if (event.key === "End") walk.focus(places.sentences().at(-1));
    else if (event.key === "Enter" && !event.shiftKey) selectSentence(walk.here());
    else if (event.key === "Escape" && selection.picked()) { selection.clear(); say("Nothing is selected."); }
    else if (keyOf(event)) act(keyOf(event));
    else return false;
    return true;
  }

  function selectSentence(sentence) {
    selection.select(places.startOf(sentence), places.endOf(sentence));
    selection.read(places.startOf(sentence), places.endOf(sentence));
  }

  function inQueue(event, card) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== card) return false;
    if (stepInQueue(room, card, event.key)) return true;
    const key = event.code === "KeyY" ? "y" : event.code === "KeyT" ? "t" : keyOf(event);
    if (key === "t") walk.focus(places.sentenceAt(Number(card.dataset.start)), "center");
    else if (key) server.invokeMethodAsync("Decide", key, Number(card.dataset.start), Number(card.dataset.end), room.dataset.page);
    return !!key;
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

  // While a hand draws a selection, what others do to the text waits; a little longer, until the selection is told.
  let letting = 0;
  on(room, "pointerdown", event => {
    if (!event.target.closest(".reading")) return;
    clearTimeout(letting);
    server.invokeMethodAsync("Hold", true);
    const letGo = new AbortController();
    for (const kind of ["pointerup", "pointercancel"]) {
      addEventListener(kind, () => {
        letGo.abort();
        letting = setTimeout(() => server.invokeMethodAsync("Hold", false), 400);
      }, { signal: letGo.signal });
    }
  });

  const cardOf = event => event.target.closest?.("li[data-start]");
  on(room, "mouseover", event => lookAt(room, cardOf(event), places.rangeOf));
  on(room, "focusin", event => {
    lookAt(room, cardOf(event), places.rangeOf);
    const sentence = event.target.closest(".reading [data-state]");
    if (!sentence) return;
    walk.stand(sentence);
    say(cardsNear(room, sentence));
  });

  function show(start, end, asSelection) {
    const sentence = places.sentenceAt(start);
    walk.stand(sentence);
    walk.focus(sentence, "center");
    if (asSelection) { selection.select(start, end); selection.read(start, end); }
    else paint("room-here", end > start ? [places.rangeOf(start, end)] : []);
  }

  let frame = 0;
  const soon = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(() => setCards(room)); };
  const sizes = new ResizeObserver(soon);
  sizes.observe(room);
  const changes = new MutationObserver(soon);
  changes.observe(room, { childList: true, subtree: true });
  const turns = new MutationObserver(() => { unpaint(); selection.forget(); walk.stand(null); });
  turns.observe(room, { attributeFilter: ["data-page"] });
  on(matchMedia("print"), "change", () => setCards(room));
  soon();
  room.dataset.listens = "";

  return {
    show,
    clear: selection.clear,
    focusQueue: start => focusQueue(room, start),
    focusForm() { room.querySelector("#side-form-head")?.focus({ preventScroll: true }); },
    leave() {
      off.abort();
      for (const observer of [sizes, changes, turns]) observer.disconnect();
      unpaint();
    },
  };
}
