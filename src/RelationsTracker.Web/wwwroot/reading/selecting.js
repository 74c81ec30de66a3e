// The selected words of a text: by mouse, by touch, or moved by keys by word, sentence and paragraph.
import { paint } from "./places.js";

export function selecting(places, on, tell, say) {
  const { reading, paragraphs, sentences, startOf, endOf, placeOf, rangeOf, wordsIn } = places;
  let picked = null;
  let told = "";
  let standing = 0;
  let telling = 0;

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
    telling = setTimeout(() => tell(range), 150);
  }

  function clear() {
    getSelection().removeAllRanges();
    pick(null);
  }

  // Another page stands here: what was selected on the former is nowhere now, and the server knows.
  function forget() {
    clearTimeout(telling);
    [picked, told] = [null, ""];
    paint("room-picked", []);
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

  function words() {
    const segmenter = new Intl.Segmenter(reading().lang || undefined, { granularity: "word" });
    return paragraphs().flatMap(one => [...segmenter.segment(one.text)].filter(s => s.isWordLike).map(s => [one.at + s.index, one.at + s.index + s.segment.length]));
  }

  const units = {
    word: words,
    sentence: () => sentences().map(s => [startOf(s), endOf(s)]),
    paragraph: () => paragraphs().map(one => [one.at, one.at + one.text.trimEnd().length]),
  };
  const after = (all, place) => all.find(p => p > place) ?? place;
  const before = (all, place) => all.findLast(p => p < place) ?? place;

  // Ends of units for the end of the selection, their starts for its start.
  function extend(unit, by, atStart, from) {
    const now = picked ?? [from, from];
    const side = atStart ? 0 : 1;
    const moved = (by > 0 ? after : before)(units[unit]().map(u => u[side]), now[side]);
    const [start, end] = atStart ? [moved, now[1]] : [now[0], moved];
    if (start >= end) return;
    select(start, end);
    rangeOf(end - 1, end)?.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    read(start, end);
  }

  function read(start, end) {
    const text = wordsIn(start, end);
    say(text.length <= 200 ? `Selected: ${text}` : `Selected ${text.length} characters: ${text.slice(0, 60)} … ${text.slice(-60)}`);
  }

  return { picked: () => picked, select, clear, forget, extend, read };
}
