// The text as bytes; Blazor sends them as a stream, in pieces that fit its messages. A stream of nothing it refuses, so a
// byte order mark goes first; the reader takes it off.
export function textOf(box) {
  return new TextEncoder().encode("\uFEFF" + box.value);
}

// Says once that something was typed, without the text.
export function tellFirstChange(box, editor) {
  box.addEventListener("input", () => editor.invokeMethodAsync("Touched"), { once: true });
}
