// The browser's part of the timetable. The server draws grids and blocks and decides; everything a hand does between two
// decisions (aiming, selecting, filtering, zooming in) happens here.
import { attachDrag } from './drag.js';
import { Filter } from './filter.js';
import { Grid } from './geometry.js';
import { attachGlide } from './glide.js';
import { attachKeys, focusThing, keepTabStop } from './keys.js';
import { NotTheirs } from './limits.js';
import { attachMenus } from './menus.js';
import { attachNow } from './now.js';
import { Others } from './presence.js';
import { Selection, attachSelect } from './select.js';
import { speaker } from './speak.js';
import { Suggested } from './suggest.js';
import { elementOf } from './things.js';

class Board {
  constructor(frame, page, options) {
    this.frame = frame;
    this.page = page;
    this.options = options;
    this.ending = new AbortController();
    this.signal = this.ending.signal;
    this.scroll = frame.querySelector('.scroll');
    this.say = speaker(frame);
    this.selection = new Selection(this);
    this.filter = new Filter(this);
    this.others = new Others();
    this.notTheirs = new NotTheirs(this);
    this.suggested = new Suggested(this);
    this.own = new Map();
    this.news = new Set();
    this.waiting = new Set();
    this.lift = null;
    this.current = null;
    this.step = 5;
  }

  attach() {
    attachDrag(this);
    attachSelect(this);
    attachKeys(this);
    attachGlide(this);
    attachMenus(this);
    this.drawNow = attachNow(this);
    const size = new ResizeObserver(() => this.rebuilt());
    size.observe(this.scroll);
    this.signal.addEventListener('abort', () => size.disconnect());
    this.frame.addEventListener('focusin', () => { this.hadFocus = true; }, { signal: this.signal });
    this.frame.addEventListener('focusout', event => { if (event.relatedTarget) this.hadFocus = false; }, { signal: this.signal });
    // While the server is away nothing can be put down.
    const away = new MutationObserver(() => {
      if (document.documentElement.dataset.connection !== 'lost') return;
      this.lift?.cancel();
      this.lost();
    });
    away.observe(document.documentElement, { attributes: true, attributeFilter: ['data-connection'] });
    this.signal.addEventListener('abort', () => away.disconnect());
    const search = this.frame.querySelector('[data-search]');
    search?.addEventListener('input', () => this.apply({ ...this.view, query: search.value }), { signal: this.signal });
  }

  // What the server is asked. A connection that is down, or goes down meanwhile, answers nothing: a call that was on its way
  // is neither answered nor sent again when it is back.
  async call(name, ...args) {
    let giveUp;
    const lost = new Promise(resolve => { giveUp = resolve; });
    this.waiting.add(giveUp);
    try {
      return await Promise.race([this.page.invokeMethodAsync(name, ...args), lost]);
    } catch {
      return null;
    } finally {
      this.waiting.delete(giveUp);
    }
  }

  lost() {
    for (const resolve of this.waiting) resolve(null);
    this.waiting.clear();
  }

  async act(id) {
    if (id === 'search') return this.frame.querySelector('[data-search]')?.focus();
    await this.selection.tell();
    return this.call('Act', id);
  }

  grids() { return Grid.all(this.frame); }

  grid(day) {
    return this.grids().find(grid => grid.day === day);
  }

  blocks() {
    return [...this.frame.querySelectorAll('.block:not([data-hide]):not([data-dim])')];
  }

  holder(id) { return this.others.holder(id); }

  takesOver(id) { return this.others.takesOver(id); }

  clock() { return Date.now(); }

  apply(view) {
    this.view = view;
    this.step = view.step;
    this.filter.apply(view);
    this.rebuilt();
    const count = this.frame.querySelector('[data-matches]');
    if (count) count.textContent = view.query || view.tracks?.length > 0 ? `${this.blocks().length} of ${this.frame.querySelectorAll('.block').length}` : '';
  }

  // Grids came, went or changed their size: what is painted on them is painted again.
  rebuilt() {
    this.filter.refresh();
    this.drawNow?.();
    this.suggested.paint();
    this.repaint();
    this.lift?.paint();
  }

  repaint() {
    this.others.paint();
    this.notTheirs.paint();
    this.selection.paint();
    keepTabStop(this);
    for (const id of this.lift?.ids ?? []) elementOf(id)?.setAttribute('data-lifted', '');
  }
}

export function attach(frame, page, options, view) {
  const board = new Board(frame, page, options);
  board.attach();
  board.apply(view);
  // From here on the page answers to its member.
  frame.setAttribute('data-ready', '');
  return {
    apply: next => board.apply(next),
    options: next => { board.options = { ...board.options, ...next }; },
    others: ids => board.notTheirs.show(ids),
    presence: seats => board.others.show(seats),
    suggest: items => board.suggested.show(items),
    point: index => board.suggested.point(index),
    select: ids => board.selection.set(ids),
    selectShown: () => board.selection.set(board.blocks().map(block => block.id)),
    reveal: id => reveal(id),
    dock: () => frame.querySelector('.dock')?.scrollIntoView({ block: 'nearest' }),
    say: text => board.say(text),
    dispose: () => board.ending.abort(),
  };
}

function reveal(id) {
  const element = elementOf(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center', inline: 'center' });
  if (element.querySelector('a')) focusThing(element);
}
