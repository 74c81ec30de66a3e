// The text as bytes; Blazor sends them as a stream, in pieces that fit its messages. A stream of nothing it refuses, so a
// byte order mark goes first; the reader takes it off.
export function textOf(box) {
  return new TextEncoder().encode("\uFEFF" + box.value);
}

// Says that something was typed, without the text: at once, and again after each pause.
export function tellChanges(box, editor) {
  let telling = 0;
  let told = false;
  box.addEventListener("input", () => {
    if (!told) editor.invokeMethodAsync("Touched");
    told = true;
    clearTimeout(telling);
    telling = setTimeout(() => box.isConnected && editor.invokeMethodAsync("Touched"), 600);
  });
}
