// Where something could go, painted on the grid; a click on a place puts it there.
import { place } from './geometry.js';

export class Suggested {
  constructor(board) {
    this.board = board;
    this.items = [];
  }

  show(items) {
    this.items = items;
    this.paint();
  }

  paint() {
    document.querySelectorAll('.suggestion').forEach(element => element.remove());
    this.items.forEach(({ day, room, minute, length, reason }, index) => {
      const grid = this.board.grid(day);
      const box = grid?.box(room, minute, length);
      if (!box) return;
      const element = document.createElement('div');
      element.className = 'suggestion';
      element.title = reason;
      element.textContent = String(index + 1);
      element.addEventListener('click', () => this.board.call('TakeSuggestion', { kind: 'slot', day, room, minute }));
      place(element, box);
      grid.overlay.append(element);
    });
  }

  point(index) {
    document.querySelectorAll('.suggestion').forEach(element => element.toggleAttribute('data-pointed', element.textContent === String(index + 1)));
    document.querySelector('.suggestion[data-pointed]')?.scrollIntoView({ block: 'center', inline: 'center' });
  }
}
