// Things in the hand, by pointer or by key: where they would go, what would come of it, and putting them down. The browser
// aims; the server is asked when something is picked up, when the aim rests, and when it is put down.
import { Grid, place } from './geometry.js';
import { elementOf, linesOf, span } from './things.js';

const REST = 120;
// How long one's own move is known as such, and does not glide.
const OWN = 3000;

export class Lift {
  constructor(board, things) {
    this.board = board;
    this.things = things;
    this.ids = things.map(thing => thing.id);
    this.target = null;
    this.painted = [];
    this.bands = [];
    this.turn = 0;
    for (const id of this.ids) elementOf(id)?.setAttribute('data-lifted', '');
  }

  get first() {
    return this.things[0];
  }

  get lifted() {
    return this.things.map(({ id, version }) => ({ id, version }));
  }

  async begin() {
    const news = await this.board.call('Lift', this.ids);
    if (this.over || !news) return;
    this.news = news;
    this.paintBands();
    if (news.held) this.board.say(`Picked up ${this.first.title}. ${news.held}`);
  }

  // Aims at a place; null is nowhere.
  aim(target) {
    if (JSON.stringify(target) === JSON.stringify(this.target)) return;
    this.target = target;
    this.answer = null;
    this.paint();
    clearTimeout(this.resting);
    if (target) this.resting = setTimeout(() => this.ask(target), REST);
    this.onchange?.();
  }

  async ask(target) {
    const turn = ++this.turn;
    const answer = await this.board.call('Preview', this.lifted, target);
    if (this.over || turn !== this.turn || target !== this.target || !answer) return;
    this.answer = answer;
    this.onchange?.(answer);
  }

  // What the place is, in words.
  get words() {
    const { target } = this;
    if (!target) return 'Nowhere';
    if (target.kind === 'tray') return 'Off the timetable';
    if (target.kind === 'session') {
      const block = elementOf(target.session);
      return `Place ${target.position + 1} in “${block?.querySelector('.title').textContent ?? ''}”`;
    }
    const grid = this.board.grid(target.day);
    const room = grid?.columnOfRoom(target.room)?.name ?? '';
    return `${span(target.minute, target.length ?? this.first.length)} · ${room}`;
  }

  // What is in the way, as far as the browser knows it already; the server's word replaces it.
  get troubles() {
    if (this.answer) {
      if (this.answer.refused) return [{ severity: 'error', sentence: this.answer.text }];
      return this.answer.findings;
    }
    const { target } = this;
    if (target?.kind !== 'slot' && target?.kind !== 'size') return [];
    const length = target.length ?? this.first.length;
    const grid = this.board.grid(target.day);
    const clashes = grid?.blocksIn(target.room, target.minute, length).filter(block => !this.ids.includes(block.id)) ?? [];
    return [
      ...clashes.slice(0, 2).map(block => ({ severity: 'error', sentence: `“${block.querySelector('.title').textContent}” is there` })),
      ...(this.news?.bands ?? []).filter(it => it.day === target.day && it.from < target.minute + length && target.minute < it.to)
        .slice(0, 2).map(it => ({ severity: it.away ? 'warning' : 'error', sentence: it.text })),
    ];
  }

  async drop() {
    const { target, lifted } = this;
    if (!target) return this.cancel();
    this.stop();
    for (const id of this.ids) this.board.own.set(id, this);
    // By then the hand may have moved it once more.
    setTimeout(() => this.ids.forEach(id => this.board.own.get(id) === this && this.board.own.delete(id)), OWN);
    const answer = await this.board.call('Drop', lifted, target) ?? { done: false, why: 'The connection was lost meanwhile: look where it stands once it is back.' };
    for (const id of this.ids) elementOf(id)?.removeAttribute('data-lifted');
    if (answer.done) this.board.say(`${this.first.title}: ${this.words}`);
    else {
      for (const id of this.ids) this.board.own.delete(id);
      if (answer.why) this.board.say(answer.why);
    }
    return answer;
  }

  cancel() {
    this.stop();
    for (const id of this.ids) elementOf(id)?.removeAttribute('data-lifted');
    this.board.call('Release');
    return { done: false };
  }

  stop() {
    this.over = true;
    clearTimeout(this.resting);
    for (const element of [...this.painted, ...this.bands]) element.remove();
    document.querySelectorAll('[data-target]').forEach(element => element.removeAttribute('data-target'));
    this.board.lift = null;
    this.onstop?.();
  }

  paint() {
    for (const element of this.painted) element.remove();
    this.painted = [];
    document.querySelectorAll('[data-target]').forEach(element => element.removeAttribute('data-target'));
    const { target } = this;
    if (!target) return;
    if (target.kind === 'tray') document.querySelector('.tray')?.setAttribute('data-target', '');
    else if (target.kind === 'session') this.paintInsertion(target);
    else this.paintSlots(target);
  }

  paintSlots(target) {
    const grid = this.board.grid(target.day);
    if (!grid) return;
    const { rooms } = grid;
    const shift = target.minute - (this.first.minute ?? target.minute);
    const across = rooms.indexOf(target.room) - rooms.indexOf(this.first.room ?? target.room);
    for (const thing of this.things) {
      const isFirst = thing === this.first;
      if (!isFirst && (thing.minute === undefined || thing.day !== this.first.day)) continue;
      const room = isFirst ? target.room : rooms[rooms.indexOf(thing.room) + across];
      const box = grid.box(room, isFirst ? target.minute : thing.minute + shift, isFirst ? target.length ?? thing.length : thing.length);
      if (!box) continue;
      const outline = add(grid, 'aim');
      place(outline, box);
      if (isFirst) outline.dataset.words = span(target.minute, target.length ?? thing.length);
      if (isFirst && this.troubles.length > 0) outline.dataset.trouble = this.troubles[0].severity;
      this.painted.push(outline);
    }
  }

  paintInsertion(target) {
    const block = elementOf(target.session);
    if (!block) return;
    block.setAttribute('data-target', '');
    const lines = linesOf(block, this.ids);
    const grid = Grid.of(block);
    const outer = grid.element.getBoundingClientRect();
    const line = lines[target.position]?.getBoundingClientRect();
    const last = lines.at(-1)?.getBoundingClientRect() ?? block.querySelector('.title').getBoundingClientRect();
    const inside = block.getBoundingClientRect();
    const mark = add(grid, 'insertion');
    place(mark, { left: inside.left - outer.left + 6, width: inside.width - 12, top: Math.min(line ? line.top : last.bottom, inside.bottom - 3) - outer.top - 1, height: 2 });
    this.painted.push(mark);
  }

  paintBands() {
    for (const it of this.news.bands) {
      const grid = this.board.grid(it.day);
      const [first, last] = [grid?.columns[0], grid?.columns.at(-1)];
      if (!first) continue;
      const box = grid.box(first.room, Math.max(it.from, grid.opens), Math.min(it.to, grid.closes) - Math.max(it.from, grid.opens));
      if (!box) continue;
      const band = add(grid, it.away ? 'band away' : 'band');
      place(band, { ...box, width: last.left + last.width - first.left });
      band.dataset.words = it.text;
      this.bands.push(band);
    }
  }
}

function add(grid, name) {
  const element = document.createElement('div');
  element.className = name;
  grid.overlay.append(element);
  return element;
}
