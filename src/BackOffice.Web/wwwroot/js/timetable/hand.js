// A thing in the hand of somebody at the keyboard.
import { snap } from './geometry.js';
import { focusThing } from './keys.js';
import { Lift } from './lift.js';
import { describe, elementOf, linesOf } from './things.js';

const HELP = 'Arrows move it by step and room, Shift with up and down moves its end, with left and right its start, S puts it into the session there, U takes it off the timetable, Space puts it down, Escape leaves it.';
const HOUR = 60;

export class HandByKey {
  constructor(board) {
    this.board = board;
  }

  get holds() {
    return this.held && this.board.lift === this.held;
  }

  lift(element) {
    const { board } = this;
    if (!board.options.canEdit || !element.matches('.block, .talks > li, .tray li')) return false;
    const thing = describe(element);
    if (board.notTheirs.keeps(thing.id)) return true;
    if (board.holder(thing.id) && !board.takesOver(thing.id)) {
      board.say(`${board.holder(thing.id)} is moving this right now. Press Space again to take it over.`);
      return true;
    }
    const others = board.selection.has(thing.id) ? [...board.selection.ids].filter(id => id !== thing.id).map(elementOf).filter(Boolean).map(describe) : [];
    this.held = board.lift = new Lift(board, [thing, ...others]);
    this.held.onchange = answer => { if (answer) this.tell(answer); };
    this.held.begin();
    this.held.aim(this.start(thing, element));
    board.say(`Picked up ${thing.title}${others.length > 0 ? ` and ${others.length} more` : ''}. ${HELP}`);
    return true;
  }

  // Where a thing stands when it is picked up; what is unscheduled starts at the top left.
  start(thing, element) {
    if (thing.session) {
      const block = elementOf(thing.session);
      return { kind: 'session', session: thing.session, position: [...block.querySelectorAll('.talks > li')].indexOf(element) };
    }
    if (thing.minute !== undefined) return { kind: 'slot', day: thing.day, room: thing.room, minute: thing.minute };
    const grid = this.board.grids()[0];
    // Where a day is a list there are no slots to aim at, but there are sessions and the tray.
    if (grid.columns.length === 0) return { kind: 'tray' };
    return { kind: 'slot', day: grid.day, room: grid.columns[0].room, minute: Math.max(grid.opens, 9 * HOUR) };
  }

  key(event) {
    const { held, board } = this;
    const { target } = held;
    switch (event.key) {
      case 'Escape': held.cancel(); board.say(`${held.first.title} stays where it was.`); return true;
      case ' ': case 'Enter': this.drop(); return true;
      case 's': case 'S': this.aim(target.kind === 'session' ? this.besideSession(target) : this.intoSession(target)); return true;
      case 'u': case 'U': this.aim({ kind: 'tray' }); return true;
      case 'd': case 'D': this.aim(this.onDay(target, event.shiftKey ? -1 : 1)); return true;
      case 'ArrowUp': case 'ArrowDown': this.vertical(target, event.key === 'ArrowDown' ? 1 : -1, event.shiftKey); return true;
      case 'ArrowLeft': case 'ArrowRight': this.sideways(target, event.key === 'ArrowRight' ? 1 : -1, event.shiftKey); return true;
      case 'PageUp': case 'PageDown': if (target.kind === 'slot') this.aim({ ...target, minute: target.minute + (event.key === 'PageDown' ? HOUR : -HOUR) }); return true;
      case 'Tab': return true;
      default: return false;
    }
  }

  vertical(target, by, resizes) {
    const { board, held } = this;
    if (target.kind === 'session') {
      const most = linesOf(elementOf(target.session), held.ids).length;
      return this.aim({ ...target, position: Math.min(Math.max(target.position + by, 0), most) });
    }
    if (target.kind === 'tray') return this.aim(this.start(held.first, elementOf(held.first.id)));
    if (!resizes) return this.aim({ ...target, kind: target.length ? 'size' : 'slot', minute: snap(target.minute, board.step) + by * board.step });
    if (held.things.length > 1) return board.say('Only one thing at a time changes its length.');
    const length = Math.max((target.length ?? held.first.length) + by * board.step, Math.min(board.step, 5));
    this.aim({ ...target, kind: 'size', length });
  }

  // With Shift the start moves and the end stays.
  sideways(target, by, resizes) {
    if (!resizes || target.kind === 'session' || target.kind === 'tray') return this.aim(this.besideRoom(target, by));
    if (this.held.things.length > 1) return this.board.say('Only one thing at a time changes its length.');
    const length = target.length ?? this.held.first.length;
    const step = Math.min(by * this.board.step, length - Math.min(this.board.step, 5));
    this.aim({ ...target, kind: 'size', minute: target.minute + step, length: length - step });
  }

  besideRoom(target, by) {
    const slot = this.slot(target);
    const columns = this.board.grid(slot.day)?.columns ?? [];
    const index = columns.findIndex(column => column.room === slot.room) + by;
    return columns[index] ? { ...slot, room: columns[index].room } : slot;
  }

  onDay(target, by) {
    const slot = this.slot(target);
    const days = [...document.querySelectorAll('[data-day-tab]')].map(tab => tab.dataset.dayTab);
    const day = days[days.indexOf(slot.day) + by];
    if (!day) return slot;
    if (!this.board.grid(day)) document.querySelector(`[data-day-tab="${day}"]`).click();
    return { ...slot, day };
  }

  intoSession(target) {
    const slot = this.slot(target);
    const { held, board } = this;
    const block = held.things.every(thing => thing.isTalk)
      && board.grid(slot.day)?.blocksIn(slot.room, slot.minute, held.first.length).find(it => it.classList.contains('session'));
    if (!block) {
      board.say('There is no session here that it could go into.');
      return target;
    }
    return { kind: 'session', session: block.id, position: linesOf(block, held.ids).length };
  }

  besideSession(target) {
    const session = describe(elementOf(target.session));
    return { kind: 'slot', day: session.day, room: session.room, minute: session.minute };
  }

  slot(target) {
    if (target.kind === 'session') return this.besideSession(target);
    return target.kind === 'tray' ? this.start(this.held.first, elementOf(this.held.first.id)) : target;
  }

  aim(target) {
    this.held.aim(target);
    this.board.say(this.held.words);
    const aim = document.querySelector('.aim, .insertion');
    aim?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  tell(answer) {
    if (answer.refused) return this.board.say(answer.text);
    const troubles = answer.findings.map(it => it.sentence).join(' ');
    if (troubles) this.board.say(`${this.held.words}. ${troubles}`);
  }

  async drop() {
    const { held, board } = this;
    await held.drop();
    const element = elementOf(held.first.id);
    if (element?.querySelector('a')) focusThing(element);
    else board.current = held.first.id;
  }
}

