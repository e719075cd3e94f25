// Says things to those who hear the page.
export function speaker(frame) {
  const region = frame.querySelector('[data-spoken]');
  return text => {
    // The same words twice are news too: a text that does not change is not read.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
}
