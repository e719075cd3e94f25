// What other members have selected, hold or edit, shown where it happens.
import { elementOf } from './things.js';

const PATIENCE = 6000;

export class Others {
  constructor() {
    // Only those who have something selected, hold or edit it.
    this.seats = [];
    this.asked = null;
  }

  show(seats) {
    this.seats = seats;
    this.paint();
  }

  paint() {
    document.querySelectorAll('[data-who]').forEach(element => { element.removeAttribute('data-who'); element.removeAttribute('data-held'); });
    for (const { member, colour, selected, lifted, editing } of this.seats) {
      for (const id of selected) mark(id, colour);
      for (const id of editing) mark(id, colour, `${member} is editing`);
      for (const id of lifted) mark(id, colour, `${member} is moving this`);
    }
  }

  holder(id) {
    return this.seats.find(seat => seat.holds.includes(id))?.member;
  }

  // A hold is a word of warning: whoever tries again soon takes over.
  takesOver(id) {
    const again = this.asked?.id === id && performance.now() - this.asked.at < PATIENCE;
    this.asked = again ? null : { id, at: performance.now() };
    return again;
  }
}

function mark(id, colour, held) {
  const element = elementOf(id);
  if (!element) return;
  element.dataset.who = colour;
  if (held) element.dataset.held = held;
}
