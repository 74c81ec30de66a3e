// The text as bytes; Blazor sends them as a stream, in pieces that fit its messages.
export function textOf(box) {
  return new TextEncoder().encode(box.value);
}

// Says once that something was typed, without the text.
export function tellFirstChange(box, editor) {
  box.addEventListener("input", () => editor.invokeMethodAsync("Touched"), { once: true });
}
