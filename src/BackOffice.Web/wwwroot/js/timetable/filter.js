// What the view lets stand out and what it leaves out: all in the browser, so that typing is answered at once.
import { columnOf } from './geometry.js';

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export class Filter {
  constructor(board) {
    this.board = board;
  }

  apply({ query, tracks, rooms }) {
    this.words = fold(query ?? '').split(/\s+/).filter(Boolean);
    this.tracks = tracks ?? [];
    this.rooms = new Set(rooms ?? []);
    this.refresh();
  }

  // Applies the filter again to grids and blocks that came or changed.
  refresh() {
    for (const grid of this.board.frame.querySelectorAll('.timetable')) this.columns(grid);
    for (const block of this.board.frame.querySelectorAll('.block')) this.block(block);
  }

  columns(grid) {
    const headers = [...grid.querySelectorAll('.room')];
    const shown = headers.map(header => this.rooms.size === 0 || this.rooms.has(header.dataset.room));
    headers.forEach((header, index) => header.toggleAttribute('data-hide', !shown[index]));
    grid.style.gridTemplateColumns = shown.every(Boolean) ? '' : `var(--side) ${shown.map(it => it ? 'minmax(var(--column), 1fr)' : '0').join(' ')}`;
    grid.style.setProperty('--shown', String(shown.filter(Boolean).length));
    grid.hidden_ = new Set(headers.filter((_, index) => !shown[index]).map(columnOf));
  }

  block(block) {
    // The room in words, for layouts without columns and for the search: written here, since each move would carry it to everybody.
    const room = block.closest('.timetable').querySelector(`.room.c${columnOf(block)} strong`)?.textContent ?? '';
    const when = block.querySelector('.when');
    if (when.dataset.where !== room) when.dataset.where = room;
    block.toggleAttribute('data-hide', block.closest('.timetable').hidden_?.has(columnOf(block)) ?? false);
    block.toggleAttribute('data-dim', !this.matches(block));
    for (const line of block.querySelectorAll('.talks > li')) line.toggleAttribute('data-dim', this.words.length > 0 && !block.hasAttribute('data-dim') && !this.found(line));
  }

  matches(block) {
    const ofTrack = this.tracks.length === 0 || block.dataset.t.split(' ').some(track => this.tracks.includes(Number(track)));
    return ofTrack && this.found(block);
  }

  found(element) {
    if (this.words.length === 0) return true;
    const text = fold(`${element.textContent} ${[...element.querySelectorAll('[title]')].map(it => it.title).join(' ')} ${element.querySelector('.when')?.dataset.where ?? ''} ${element.title}`);
    return this.words.every(word => text.includes(word));
  }
}
