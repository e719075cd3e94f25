// Others' changes: a block that was moved glides to its new place, and says for a moment who did it. What the view adds to
// blocks (dimming, selection, who holds them) is put back onto those that came or changed. Where things are is asked with the
// next frame, which lays the page out in any case.
import { Grid } from './geometry.js';

const PLACE = /(?:^|\s)c(\d+) r(\d+) s(\d+)(?: lane-(\d)-of-(\d))?/;
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function attachGlide(board) {
  const moved = new Map();
  let frame = 0;
  const observer = new MutationObserver(mutations => {
    const changed = new Set();
    let [rebuilt, came] = [false, false];
    for (const { type, target, attributeName, oldValue, addedNodes } of mutations) {
      if (type === 'attributes') {
        if (!target.classList.contains('block')) continue;
        if (attributeName === 'class') note(target, oldValue);
        else if (oldValue !== target.dataset.by) board.news.add(target);
        changed.add(target);
        continue;
      }
      const block = target.closest?.('.block');
      if (block) { changed.add(block); came = true; }
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        if (node.matches('.block')) { came = true; changed.add(node); if (node.dataset.by) board.news.add(node); }
        else if (node.matches('.day, .timetable, .room') || node.querySelector?.('.timetable')) rebuilt = true;
      }
    }
    if (rebuilt) board.rebuilt();
    for (const block of changed) if (block.isConnected) board.filter.block(block);
    // What was there before keeps its marks: the server writes no attribute that it does not know.
    if (came) board.repaint();
    // What comes with a grid (another day, another room) is no news.
    if (rebuilt) board.news.clear();
    if (moved.size + board.news.size > 0) frame ||= requestAnimationFrame(show);
  });
  observer.observe(board.scroll, { subtree: true, childList: true, attributes: true, attributeOldValue: true, attributeFilter: ['class', 'data-by'] });
  board.signal.addEventListener('abort', () => { observer.disconnect(); cancelAnimationFrame(frame); });

  // What this hand moved itself stands already where it was put.
  function note(block, before) {
    const from = PLACE.exec(before ?? '')?.[0];
    if (!from || from === PLACE.exec(block.className)?.[0] || board.own.delete(block.id)) return;
    if (!moved.has(block)) moved.set(block, before);
  }

  function show() {
    frame = 0;
    for (const [block, before] of moved) if (block.isConnected) glide(block, before);
    moved.clear();
    for (const block of board.news) flash(block);
    board.news.clear();
  }

  function glide(block, before) {
    const [from, to] = [PLACE.exec(before ?? ''), PLACE.exec(block.className)];
    if (!from || !to || from[0] === to[0] || calm()) return;
    const grid = Grid.of(block);
    const columns = new Map(grid.columns.map(column => [column.number, column]));
    const [left, was] = [columns.get(Number(to[1])), columns.get(Number(from[1]))];
    const lane = place => (place[5] ? (Number(place[4]) - 1) / Number(place[5]) : 0);
    const dx = left && was ? was.left + lane(from) * was.width - left.left - lane(to) * left.width : 0;
    const dy = (Number(from[2]) - Number(to[2])) * grid.row;
    block.animate([{ transform: `translate(${dx}px, ${dy}px)`, zIndex: 7 }, { transform: 'none', zIndex: 7 }], { duration: 320, easing: 'cubic-bezier(.2, .7, .2, 1)' });
  }

  function flash(block) {
    const [, colour, ...words] = (block.dataset.by ?? '').split(' ');
    const by = words.join(' ');
    const overlay = Grid.of(block)?.overlay;
    if (!by || !overlay || by === board.options.me) return;
    overlay.querySelector(`[data-of="${block.id}"]`)?.remove();
    const label = document.createElement('span');
    label.className = `changed ${colour}`;
    label.dataset.of = block.id;
    label.textContent = by;
    label.style.left = `${block.offsetLeft + block.offsetWidth}px`;
    label.style.top = `${block.offsetTop + block.offsetHeight}px`;
    label.addEventListener('animationend', () => label.remove());
    overlay.append(label);
    if (calm()) setTimeout(() => label.remove(), 5000);
  }
}
