// The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back.
export function open(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function close(dialog) {
  dialog.close();
}
