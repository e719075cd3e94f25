// Moving by pointer: a mouse or pen lifts after a few pixels, a finger after it rested; a finger that lifts and lets go where it
// was selects. Nothing goes to the server on the way.
import { Grid, minutesOf, snap } from './geometry.js';
import { Ghost } from './ghost.js';
import { Lift } from './lift.js';
import { describe, elementOf, linesOf, thingElement } from './things.js';

const SLACK = 4;
const FINGER_SLACK = 10;
const LONG_PRESS = 350;
const EDGE = 7;
const FINGER_EDGE = 16;
const HOVER = 450;
const CONTROLS = 'button, input, select, textarea, summary, label, [popover]';

export function attachDrag(board) {
  let press = null;
  const { frame, signal } = board;
  const on = (target, type, act, options) => target.addEventListener(type, act, { signal, ...options });

  on(frame, 'pointerdown', event => {
    if (event.button !== 0 || press || board.lift || !board.options.canEdit || event.target.closest(CONTROLS)) return;
    const element = thingElement(event.target);
    if (!element || !element.matches('.block, .talks > li, .tray li') || element.hasAttribute('data-dim')) return;
    press = { element, event, x: event.clientX, y: event.clientY, edge: edgeAt(element, event) };
    if (event.pointerType === 'touch') press.timer = setTimeout(lift, LONG_PRESS);
  });
  on(frame, 'dragstart', event => event.preventDefault());
  on(frame, 'contextmenu', event => { if (board.lift) event.preventDefault(); });
  on(document, 'touchmove', event => { if (board.lift) event.preventDefault(); }, { passive: false });

  on(window, 'pointermove', event => {
    if (!press || event.pointerId !== press.event.pointerId) return;
    press.last = event;
    if (press.lift) {
      press.frame ??= requestAnimationFrame(follow);
      return;
    }
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (event.pointerType === 'touch') {
      if (far > FINGER_SLACK) forget();
    } else if (far > SLACK) lift();
  });
  on(window, 'pointerup', event => {
    if (!press || event.pointerId !== press.event.pointerId) return;
    const { lift: held } = press;
    if (!held) return forget();
    // The click that ends a drag is none.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
    if (event.pointerType === 'touch' && Math.hypot(event.clientX - press.x, event.clientY - press.y) <= FINGER_SLACK) return pick();
    aimAt(event);
    land();
  });
  on(window, 'pointercancel', () => press && (press.lift ? abandon() : forget()));
  on(window, 'keydown', event => {
    if (event.key !== 'Escape' || !press?.lift) return;
    event.preventDefault();
    event.stopPropagation();
    abandon();
  }, { capture: true });

  signal.addEventListener('abort', () => press && forget());

  function lift() {
    const { element, event, edge } = press;
    const held = describe(element);
    if (board.notTheirs.keeps(held.id)) return forget();
    if (board.holder(held.id) && !board.takesOver(held.id)) {
      board.say(`${board.holder(held.id)} is moving this right now. Try again to take it over.`);
      return forget();
    }
    const others = board.selection.has(held.id) && !edge
      ? [...board.selection.ids].filter(id => id !== held.id).map(elementOf).filter(Boolean).map(describe) : [];
    // Where a day is a list, as on phones, no point of it is a time.
    const point = held.minute === undefined ? null : Grid.of(element).at(event.clientX, event.clientY);
    press.grab = point ? point.minute - held.minute : 0;
    press.lift = board.lift = new Lift(board, [held, ...others]);
    press.ghost = edge ? null : new Ghost(board, press.lift, element);
    press.lift.onchange = () => press?.ghost?.tell();
    // Something else ended it, such as a connection that was lost.
    press.lift.onstop = () => {
      if (!press) return;
      press.ghost?.remove();
      forget();
    };
    press.lift.begin();
    frame.setAttribute('data-dragging', edge ? 'edge' : '');
    press.last ??= event;
    follow();
  }

  function follow() {
    if (!press?.lift) return;
    press.frame = null;
    press.ghost?.follow(press.last);
    aimAt(press.last);
    if (scrollAt(press.last)) press.frame = requestAnimationFrame(follow);
  }

  function aimAt(event) {
    press.lift.aim(press.edge ? sizeAt(event) : placeAt(event));
    press.ghost?.tell();
  }

  function placeAt(event) {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    hoverDay(under?.closest('[data-day-tab]'));
    if (under?.closest('.tray')) return { kind: 'tray' };
    const grid = Grid.of(under);
    if (!grid) return null;
    const session = under.closest('.block.session:not([data-lifted])');
    if (session && !event.altKey && press.lift.things.every(thing => thing.isTalk)) return inSession(session, event);
    const point = grid.at(event.clientX, event.clientY);
    if (!point) return null;
    return { kind: 'slot', day: grid.day, room: point.column.room, minute: snap(point.minute - press.grab, board.step) };
  }

  function inSession(session, event) {
    const lines = linesOf(session, press.lift.ids);
    const before = lines.findIndex(line => {
      const box = line.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    return { kind: 'session', session: session.id, position: before < 0 ? lines.length : before };
  }

  function sizeAt(event) {
    const { first } = press.lift;
    const point = board.grid(first.day)?.at(event.clientX, event.clientY);
    if (!point) return null;
    const minute = snap(point.minute, board.step);
    const end = first.minute + first.length;
    const least = Math.min(board.step, 5);
    return press.edge === 'end'
      ? { kind: 'size', day: first.day, room: first.room, minute: first.minute, length: Math.max(minute - first.minute, least) }
      : { kind: 'size', day: first.day, room: first.room, minute: Math.min(minute, end - least), length: end - Math.min(minute, end - least) };
  }

  // A tab under the hand opens its day after a moment, so that things can be carried from day to day.
  function hoverDay(tab) {
    if (press.tab === tab) return;
    clearTimeout(press.hover);
    press.tab = tab;
    if (tab) press.hover = setTimeout(() => tab.click(), HOVER);
  }

  function scrollAt({ clientX, clientY }) {
    const { scroll } = board;
    const box = scroll.getBoundingClientRect();
    const push = (at, from, to) => (at < from + 40 ? at - from - 40 : at > to - 40 ? at - to + 40 : 0) / 3;
    const inside = clientX > box.left && clientX < box.right && clientY > box.top && clientY < box.bottom;
    const [dx, dy] = inside ? [push(clientX, box.left, box.right), push(clientY, box.top, box.bottom)] : [0, 0];
    if (dx || dy) scroll.scrollBy(dx, dy);
    return Boolean(dx || dy);
  }

  async function land() {
    const { lift: held, ghost } = press;
    const origin = press.element;
    forget();
    ghost?.settle();
    const answer = await held.drop();
    if (answer?.done) ghost?.remove();
    else ghost?.glideBack(elementOf(held.first.id) ?? origin, answer?.why);
  }

  function pick() {
    const { lift: held, ghost } = press;
    forget();
    held.cancel();
    ghost?.remove();
    board.selection.toggle(held.first.id);
  }

  function abandon() {
    const { lift: held, ghost, element } = press;
    forget();
    held.cancel();
    ghost?.glideBack(elementOf(held.first.id) ?? element);
  }

  function forget() {
    clearTimeout(press.timer);
    clearTimeout(press.hover);
    cancelAnimationFrame(press.frame);
    frame.removeAttribute('data-dragging');
    press = null;
  }
}

function edgeAt(element, event) {
  if (!element.classList.contains('block') || element.classList.contains('off') || Grid.of(element).columns.length === 0) return null;
  const box = element.getBoundingClientRect();
  const isFinger = event.pointerType === 'touch';
  const edge = Math.min(isFinger ? FINGER_EDGE : EDGE, box.height / 3);
  if (event.clientY > box.bottom - edge) return 'end';
  return !isFinger && event.clientY < box.top + Math.min(edge, 4) && minutesOf(element)[1] > 5 ? 'start' : null;
}

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}
