// Tells whether an element can be seen, at first and whenever that changes.
export function watch(box, told) {
  const looking = new IntersectionObserver(entries => {
    if (box.isConnected) told.invokeMethodAsync("Seen", entries.at(-1).isIntersecting).catch(() => looking.disconnect());
    else looking.disconnect();
  });
  looking.observe(box);
}
