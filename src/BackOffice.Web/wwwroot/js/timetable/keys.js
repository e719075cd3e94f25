// The timetable without a mouse: the focus goes from block to block with the arrows; Space picks up, the arrows aim, Space puts
// down. Every step is said aloud. One block is in the tab order at a time (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/).
import { HandByKey } from './hand.js';
import { describe, elementOf, thingElement } from './things.js';

const TYPING = 'input, textarea, select, [contenteditable], [role="combobox"], dialog, [role="dialog"]';

export function attachKeys(board) {
  const { frame, signal } = board;
  const hand = new HandByKey(board);

  document.addEventListener('keydown', event => {
    if (event.target.closest?.(TYPING) || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (hand.holds ? hand.key(event) : key(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, { signal });
  frame.addEventListener('focusin', event => {
    const element = thingElement(event.target);
    if (element) board.current = element.id;
  }, { signal });

  function key(event) {
    const { key: name, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (altKey) return false;
    const command = ctrlKey || metaKey;
    if (command && name.toLowerCase() === 'a') return selectAll();
    if (name === 'Escape') return board.selection.clear();
    const element = thingElement(document.activeElement);
    const inside = frame.contains(document.activeElement) || document.activeElement === document.body;
    if (!command && inside && element && /^Arrow|^(Home|End)$/.test(name)) return go(element, name, shiftKey);
    if (!command && inside && element && name === ' ') return hand.lift(element);
    if (!command && inside && element && name.toLowerCase() === 'x') { board.selection.toggle(element.id); return true; }
    if (!command && inside && element?.matches('.block') && name.toLowerCase() === 'i' && board.options.canEdit) return addAfter(element);
    const action = board.options.keys.find(it => matches(it.keys, event));
    if (!action || (!inside && !command)) return false;
    board.act(action.id);
    return true;
  }

  function addAfter(block) {
    const { day, room, minute, length } = describe(block);
    board.call('AddAt', { kind: 'slot', day, room, minute: minute + length });
    return true;
  }

  function selectAll() {
    const shown = board.blocks();
    board.selection.set(shown.map(block => block.id));
    board.say(`${shown.length} selected`);
    return true;
  }

  function go(element, name, extend) {
    const next = name === 'Home' || name === 'End' ? outermost(name) : neighbour(element, name);
    if (!next) return true;
    if (extend) board.selection.set([element.id, next.id], true);
    focusThing(next);
    return true;
  }

  function outermost(name) {
    const blocks = board.blocks().map(block => ({ block, box: block.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    return blocks.at(name === 'Home' ? 0 : -1)?.block;
  }

  function neighbour(element, name) {
    if (element.closest('.tray')) return besides([...element.closest('.tray').querySelectorAll('li[id]')], element, name);
    const block = element.closest('.block');
    const lines = [...block.querySelectorAll('.talks > li')];
    if (name === 'ArrowDown' || name === 'ArrowUp') {
      const order = [block, ...lines];
      const next = order[order.indexOf(element) + (name === 'ArrowDown' ? 1 : -1)];
      if (next) return next;
    }
    const found = nearest(block, name);
    return name === 'ArrowUp' && found ? [...found.querySelectorAll('.talks > li')].at(-1) ?? found : found;
  }

  function besides(items, element, name) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[name];
    return step ? items[items.indexOf(element) + step] : null;
  }

  function nearest(block, name) {
    const from = block.getBoundingClientRect();
    const vertical = name === 'ArrowDown' || name === 'ArrowUp';
    const forward = name === 'ArrowDown' || name === 'ArrowRight';
    let [best, least] = [null, Infinity];
    for (const other of board.blocks()) {
      if (other === block) continue;
      const to = other.getBoundingClientRect();
      const along = vertical ? (forward ? to.top - from.top : from.top - to.top) : (forward ? to.left - from.left : from.left - to.left);
      const across = vertical ? Math.abs(to.left - from.left) : Math.max(0, Math.max(from.top, to.top) - Math.min(from.bottom, to.bottom)) + Math.abs(to.top - from.top) / 8;
      if (along <= 1) continue;
      const distance = along + across * 3;
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }
}

// Moves the focus, and with it what is in the tab order.
export function focusThing(element) {
  const link = element.querySelector('a');
  document.querySelectorAll('.timetable a[tabindex="0"], .tray a[tabindex="0"]').forEach(it => { if (it !== link) it.tabIndex = -1; });
  link.tabIndex = 0;
  link.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

// After blocks were drawn anew: one of them stays in the tab order, and one that had the focus has it again.
export function keepTabStop(board) {
  const current = board.current && elementOf(board.current)?.querySelector('a');
  const lost = document.activeElement === document.body && board.hadFocus;
  for (const place of ['.timetable', '.tray']) {
    const links = [...document.querySelectorAll(`${place} a.title, ${place} li a`)];
    if (links.length > 0 && !links.some(link => link.tabIndex === 0)) (links.includes(current) ? current : links[0]).tabIndex = 0;
  }
  if (lost && current) current.focus({ preventScroll: true });
}

export function matches(keys, event) {
  const parts = keys.split('+');
  const name = parts.pop();
  const wants = word => parts.includes(word);
  const letter = name.length === 1 && /[a-z]/i.test(name);
  return (event.ctrlKey || event.metaKey) === wants('Ctrl') && (!letter || event.shiftKey === wants('Shift')) && !event.altKey
    && (event.key === name || (letter && event.key.toLowerCase() === name.toLowerCase()));
}


