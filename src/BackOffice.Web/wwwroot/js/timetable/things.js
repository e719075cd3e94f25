// Talks and sessions as the page shows them: blocks on the grid, lines within a session, items of the tray.
import { Grid, columnOf, minutesOf } from './geometry.js';

const NAMES = '[id^="talk-"], [id^="session-"]';

export function thingElement(node) {
  return node?.closest?.(NAMES) ?? null;
}

export function elementOf(id) {
  return document.getElementById(id);
}

// What there is to know of a thing before it is picked up.
export function describe(element) {
  const isBlock = element.classList.contains('block');
  const session = isBlock ? null : element.parentElement.closest('.block')?.id ?? null;
  const thing = {
    id: element.id,
    isTalk: element.id.startsWith('talk-'),
    version: Number(element.dataset.v),
    title: (element.querySelector('.title, .name') ?? element).textContent.trim(),
    session,
    tray: !isBlock && !session,
    tone: (isBlock ? element : element.closest('.block') ?? element).className.match(/track-\w+|pause/)?.[0] ?? 'track-none',
  };
  if (isBlock) {
    const grid = Grid.of(element);
    const number = columnOf(element);
    const [minute, length] = minutesOf(element);
    return { ...thing, day: grid.day, room: grid.element.querySelector(`.room.c${number}`)?.dataset.room, minute, length };
  }
  return { ...thing, length: Number(element.dataset.m) };
}

// The lines of a session's talks, without those that are being moved.
export function linesOf(block, except) {
  return [...block.querySelectorAll('.talks > li')].filter(line => !except.includes(line.id));
}

export function clock(minute) {
  const day = 24 * 60;
  const inDay = ((minute % day) + day) % day;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(Math.floor(inDay % 60)).padStart(2, '0')}`;
}

export function span(minute, length) {
  return `${clock(minute)}–${clock(minute + length)}`;
}
