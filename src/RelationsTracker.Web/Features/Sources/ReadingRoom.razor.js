// Brings an excerpt's place into view and puts the focus there.
export function jump(id) {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
}
