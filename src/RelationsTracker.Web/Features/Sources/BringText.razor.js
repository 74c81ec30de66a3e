// The bytes of the chosen file, or else of the pasted text.
export async function bytesOf(form) {
  const file = form.querySelector("input[type=file]").files[0];
  return file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(form.querySelector("textarea").value);
}

// How much that is, so that nothing is not sent: a stream of nothing is refused.
export function sizeOf(form) {
  return form.querySelector("input[type=file]").files[0]?.size ?? form.querySelector("textarea").value.length;
}

export function kindOf(form) {
  return /\.(md|markdown)$/i.test(form.querySelector("input[type=file]").files[0]?.name ?? "") ? "text/markdown" : "text/plain";
}
