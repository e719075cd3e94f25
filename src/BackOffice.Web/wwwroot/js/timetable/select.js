// What is selected: by a click with Ctrl or Shift, by a finger that rests and lets go, and then by each tap, by a box drawn over empty places, by key, or by what the filter lets stand out.
import { Grid, snap } from './geometry.js';
import { elementOf, thingElement } from './things.js';

const SLACK = 4;
const TELL = 60;

export class Selection {
  constructor(board) {
    this.board = board;
    this.ids = new Set();
  }

  has(id) {
    return this.ids.has(id);
  }

  toggle(id) {
    this.ids.has(id) ? this.ids.delete(id) : this.ids.add(id);
    this.changed();
    this.board.say(`${this.ids.has(id) ? 'Selected' : 'No longer selected'}; ${this.ids.size} in all`);
  }

  set(ids, add = false) {
    this.ids = new Set(add ? [...this.ids, ...ids] : ids);
    this.changed();
  }

  clear() {
    if (this.ids.size === 0) return false;
    this.set([]);
    return true;
  }

  // Shows what is selected on elements that came or changed, and drops what is gone.
  paint() {
    document.querySelectorAll('[data-selected]').forEach(element => { if (!this.ids.has(element.id)) element.removeAttribute('data-selected'); });
    for (const id of this.ids) elementOf(id)?.setAttribute('data-selected', '');
  }

  changed() {
    this.paint();
    clearTimeout(this.telling);
    this.untold = true;
    this.telling = setTimeout(() => this.tell(), TELL);
  }

  // What is asked of the server next is asked about this selection.
  async tell() {
    if (!this.untold) return;
    this.untold = false;
    clearTimeout(this.telling);
    await this.board.call('Select', [...this.ids]);
  }
}

export function attachSelect(board) {
  const { frame, signal } = board;
  let box = null;
  const on = (target, type, act, options) => target.addEventListener(type, act, { signal, ...options });

  on(frame, 'click', event => {
    const element = thingElement(event.target);
    if (!element || event.target.closest('button, summary')) return;
    if (event.button !== 0 || event.altKey) return;
    const adds = event.pointerType === 'touch' && board.selection.ids.size > 0;
    if (adds || event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault();
      board.selection.toggle(element.id);
    } else {
      event.preventDefault();
      board.current = element.id;
      board.call('OpenThing', element.id);
    }
  });

  on(frame, 'pointerdown', event => {
    if (event.button !== 0 || board.lift || thingElement(event.target)) return;
    const grid = Grid.of(event.target);
    if (!grid || event.target.closest('.room, .corner, .hour, .suggestion')) return;
    box = { grid, x: event.clientX, y: event.clientY, id: event.pointerId, touch: event.pointerType === 'touch' };
    if (!box.touch) event.preventDefault();
  });
  on(window, 'pointermove', event => {
    if (!box || event.pointerId !== box.id) return;
    const far = Math.hypot(event.clientX - box.x, event.clientY - box.y) > SLACK;
    if (far && box.touch) box = null;
    else if (far || box.element) draw(event);
  });
  on(window, 'pointercancel', () => { box?.element?.remove(); box = null; });
  on(window, 'pointerup', event => {
    if (!box || event.pointerId !== box.id) return;
    const { grid, element, x, y } = box;
    box = null;
    if (element) return pick(element, event.shiftKey || event.ctrlKey || event.metaKey);
    if (board.selection.clear() || !board.options.canEdit) return;
    const point = grid.at(x, y);
    if (point) board.call('AddAt', { kind: 'slot', day: grid.day, room: point.column.room, minute: snap(point.minute - board.step / 2, board.step) });
  });

  function draw(event) {
    if (!box.element) {
      box.element = document.createElement('div');
      box.element.className = 'lasso';
      frame.append(box.element);
    }
    const style = box.element.style;
    style.left = `${Math.min(event.clientX, box.x)}px`;
    style.top = `${Math.min(event.clientY, box.y)}px`;
    style.width = `${Math.abs(event.clientX - box.x)}px`;
    style.height = `${Math.abs(event.clientY - box.y)}px`;
  }

  function pick(element, add) {
    const area = element.getBoundingClientRect();
    element.remove();
    const inside = board.blocks().filter(block => {
      const it = block.getBoundingClientRect();
      return it.left < area.right && area.left < it.right && it.top < area.bottom && area.top < it.bottom;
    });
    board.selection.set(inside.map(block => block.id), add);
    board.say(`${board.selection.ids.size} selected`);
  }
}
