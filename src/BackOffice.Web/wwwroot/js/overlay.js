// What dialogs and panels need of the browser: to open as modal, to take the focus, and to give it back where it came from.
const openers = [];

export function showModal(dialog) {
  openers.push(document.activeElement);
  // The server closes it, after a question where something was typed: the browser would close it for good at a second Escape.
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.target.closest('dialog') !== dialog) return;
    event.preventDefault();
    if (event.target.getAttribute('aria-expanded') !== 'true') dialog.dispatchEvent(new Event('cancel'));
  });
  dialog.addEventListener('cancel', event => event.preventDefault());
  if (!dialog.open) dialog.showModal();
}

export function enter(heading) {
  openers.push(document.activeElement);
  heading?.focus({ preventScroll: true });
}

export function focus(element) {
  element?.focus({ preventScroll: true });
}

export function leave() {
  const opener = openers.pop();
  // Where it came from may be gone by now: then the page's heading is the next best place.
  const target = opener?.isConnected && opener !== document.body ? opener : document.querySelector('h1');
  target?.focus({ preventScroll: true });
}

export function reveal(id) {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
}
