// What is not the member's to touch, as the server says: shown on it, and never picked up.
import { elementOf } from './things.js';

const WORDS = 'Not yours to move';

export class NotTheirs {
  constructor(board) {
    this.board = board;
    this.ids = new Set();
  }

  show(ids) {
    this.ids = new Set(ids);
    this.paint();
  }

  paint() {
    document.querySelectorAll('[data-others]').forEach(element => { if (!this.ids.has(element.id)) mark(element, false); });
    for (const id of this.ids) if (elementOf(id)) mark(elementOf(id), true);
  }

  // Whether a thing stays where it is; then the page says why.
  keeps(id) {
    if (!this.ids.has(id)) return false;
    this.board.call('ReachFor', id);
    return true;
  }
}

function mark(element, others) {
  element.toggleAttribute('data-others', others);
  const link = element.querySelector('a');
  if (others) link?.setAttribute('aria-description', WORDS);
  else link?.removeAttribute('aria-description');
}
