// Where things are on the grids: pixels to minutes and rooms, and back. A grid is a day; a row is five minutes.
export const ROW = 5;

export class Grid {
  constructor(element) {
    this.element = element;
    this.day = element.dataset.day;
    this.opens = Number(element.dataset.opens);
    this.closes = this.opens + Number(element.dataset.rows) * ROW;
  }

  static all(frame) {
    return [...frame.querySelectorAll('.timetable')].map(element => new Grid(element));
  }

  static of(node) {
    const element = node?.closest?.('.timetable');
    return element ? new Grid(element) : null;
  }

  get overlay() {
    return this.element.querySelector('[data-overlay]');
  }

  get row() {
    return parseFloat(getComputedStyle(this.element).getPropertyValue('--row'));
  }

  // The rooms shown, left to right; none where the day is a list, as on phones.
  get columns() {
    this.known ??= [...this.element.querySelectorAll('.room')].filter(header => header.offsetWidth > 0).map(header => ({
      room: header.dataset.room,
      name: header.querySelector('strong').textContent,
      number: columnOf(header),
      left: header.offsetLeft,
      width: header.offsetWidth,
      top: header.offsetHeight,
    }));
    return this.known;
  }

  // The rooms in use, shown or not, in the order in which several things move from one to another.
  get rooms() {
    return [...this.element.querySelectorAll('.room:not([data-retired])')].map(header => header.dataset.room);
  }

  // The room and the minute, counted from the midnight that began the day, under a point of the window.
  at(x, y) {
    const box = this.element.getBoundingClientRect();
    const columns = this.columns;
    if (columns.length === 0) return null;
    const inside = x - box.left;
    const column = columns.findLast(it => it.left <= inside) ?? columns[0];
    return { column, minute: this.opens + ((y - box.top - column.top) / this.row) * ROW };
  }

  columnOfRoom(room) {
    return this.columns.find(column => column.room === room);
  }

  // The box of a slot within the grid, in pixels; null where its room is not shown.
  box(room, minute, length) {
    const column = this.columnOfRoom(room);
    if (!column) return null;
    return {
      left: column.left, width: column.width,
      top: column.top + ((minute - this.opens) / ROW) * this.row, height: Math.max((length / ROW) * this.row, 12),
    };
  }

  // Blocks in a room that take some of a stretch of time.
  blocksIn(room, minute, length) {
    const column = this.columnOfRoom(room);
    return column ? [...this.element.querySelectorAll(`.block.c${column.number}:not(.off)`)].filter(block => {
      const [start, long] = minutesOf(block);
      return start < minute + length && minute < start + long;
    }) : [];
  }
}

export function columnOf(element) {
  return Number(/(?:^|\s)c(\d+)/.exec(element.className)?.[1] ?? 0);
}

// When a block starts, and how long it lasts, in minutes.
export function minutesOf(block) {
  return block.dataset.m.split(' ').map(Number);
}

export function snap(minute, step) {
  return Math.round(minute / step) * step;
}

export function place(element, box) {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}
