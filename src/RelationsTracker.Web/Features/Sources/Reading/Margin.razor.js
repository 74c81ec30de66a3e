// Cards beside their words, and what belongs together lit up together.
import { paint } from "../../../reading/places.js";

// Each card wants the height of its first mark; those that would overlap share the difference (pool adjacent violators: the
// least sum of squared distances without an overlap).
export function setCards(room) {
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

// The words of a card or a suggestion.
export function lookAt(room, card, rangeOf) {
  const names = card?.dataset.excerpts?.split(" ") ?? [];
  const marks = names.flatMap(name => [...room.querySelectorAll(`mark[data-excerpts~="${name}"]`)]);
  paint("room-look", marks.length ? marks.map(mark => { const r = document.createRange(); r.selectNodeContents(mark); return r; })
    : card?.dataset.start && !names.length ? [rangeOf(Number(card.dataset.start), Number(card.dataset.end))] : []);
}

// The cards of the sentence one stands on; answers what to say of it.
export function cardsNear(room, sentence) {
  const names = new Set([...sentence.querySelectorAll("mark")].flatMap(mark => mark.dataset.excerpts.split(" ")));
  const near = [...room.querySelectorAll("li.card")].filter(card => card.toggleAttribute("data-near", card.dataset.excerpts.split(" ").some(name => names.has(name))));
  return near.length ? `claimed: ${near.map(card => card.querySelector(".ref").textContent).join(", ")}` : sentence.title || sentence.dataset.state;
}
