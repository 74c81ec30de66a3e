// The queue of suggestions by keys.
const cards = room => [...room.querySelectorAll(".queue > li")];

// Moves along the queue; answers whether the key was one that does.
export function stepInQueue(room, card, key) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const all = cards(room);
  if (by) all[all.indexOf(card) + by]?.focus();
  return !!by;
}

// The card that stands where one was decided, or the queue's head when it was the last.
export function focusQueue(room, start) {
  const all = cards(room);
  (all.find(card => Number(card.dataset.start) >= start) ?? all.at(-1) ?? room.querySelector("[data-queue-head]"))?.focus();
}
