// Shows the newest snapshot of a conference on somebody else's page, where this stands in it:
//   <script async src="https://backoffice.example/embed/embed.js" data-conference="sample"></script>
// or, once the script is there, wherever this stands: <backoffice-program conference="sample"></backoffice-program>. It takes font and colours from the page
// around it, and keeps its own style to itself. docs/consumers/embedding.md says what can be set.
// Every letter here is ASCII: a page in an old alphabet reads scripts in it, too.
(() => {
  const script = document.currentScript;
  const home = new URL('..', script.src);
  const askAgain = 5 * 60 * 1000;

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; container-type: inline-size; font: inherit; line-height: 1.5; text-align: start; --edge: color-mix(in srgb, currentColor 22%, transparent); --accent: var(--backoffice-accent, currentColor); }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; }
    h2, h3, h4, p, ol, ul { margin: 0; padding: 0; font: inherit; }
    ol, ul { list-style: none; }
    .days { display: flex; flex-wrap: wrap; gap: .375rem; margin-block-end: .75rem; }
    button { font: inherit; color: inherit; min-height: 2.25rem; padding: .25rem .875rem; border: 1px solid var(--edge); border-radius: 2rem; background: none; cursor: pointer; }
    button:hover { border-color: currentColor; }
    button[aria-pressed=true] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 650; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    h2 { font-size: 1.125em; font-weight: 700; margin-block-end: .25rem; }
    .entry { padding-block: .625rem; border-block-start: 1px solid var(--edge); display: grid; gap: 0 1rem; }
    .when { font-variant-numeric: tabular-nums; font-weight: 650; white-space: nowrap; }
    h3 { font-weight: 650; overflow-wrap: anywhere; }
    h4 { font-weight: 600; overflow-wrap: anywhere; }
    .small { font-size: .9em; overflow-wrap: anywhere; }
    .inner { margin-block-start: .375rem; border-inline-start: 3px solid var(--edge); padding-inline-start: .75rem; display: grid; gap: .5rem; }
    details { font-size: .9em; }
    summary { cursor: pointer; width: fit-content; min-height: 1.5rem; }
    .text { white-space: pre-line; max-width: 68ch; overflow-wrap: anywhere; padding-block: .25rem .5rem; }
    .foot { border-block-start: 1px solid var(--edge); padding-block: .625rem; font-size: .9em; }
    a { color: inherit; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @container (min-width: 34rem) { .entry { grid-template-columns: 7.5rem minmax(0, 1fr); } }
  `);

  // What people typed goes in as text, never as markup.
  const make = (name, attributes, ...children) => {
    const it = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) it.setAttribute(key, value);
    it.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
    return it;
  };

  const minutes = duration => {
    const [, hours, rest] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration);
    return 60 * (hours ?? 0) + +(rest ?? 0);
  };
  // Wall-clock times are reckoned as if they were in UTC, which knows no change of the clocks.
  const clock = local => new Date(`${local}:00Z`);
  const later = (local, by) => new Date(clock(local).getTime() + by * 60_000).toISOString().slice(0, 16);
  const time = local => local.slice(11);
  const dayName = (day, form) => new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(clock(`${day}T12:00`));
  const dayOf = (program, local) => {
    const [hours, rest] = (program.conference.dayBoundary ?? '00:00').split(':').map(Number);
    return later(local, -(60 * hours + rest)).slice(0, 10);
  };

  // What takes place, by start: talks in their sessions, and talks alone.
  function blocksOf(program, wanted) {
    const talks = new Map(program.talks.filter(talk => talk.status === 'active' && talk.start).map(talk => [talk.id, talk]));
    const blocks = [];
    const shown = talk => !wanted.track || talk.trackId === wanted.track;
    for (const session of program.sessions) {
      if (session.status !== 'active' || !session.slot) continue;
      const all = session.talks.map(id => talks.get(id)).filter(Boolean);
      const inner = all.filter(shown);
      if (wanted.track ? inner.length > 0 : true) blocks.push({ ...session.slot, session, inner });
    }
    for (const talk of talks.values()) {
      if (talk.placement?.slot && shown(talk)) blocks.push({ ...talk.placement.slot, talk, inner: [] });
    }
    const order = new Map(program.rooms.map((room, place) => [room.id, place]));
    return blocks.filter(block => !wanted.room || block.roomId === wanted.room)
      .sort((one, other) => one.start.localeCompare(other.start) || order.get(one.roomId) - order.get(other.roomId));
  }

  class Program extends HTMLElement {
    static observedAttributes = ['conference', 'track', 'room'];
    #root = this.attachShadow({ mode: 'open' });
    #timer = 0;
    #tag = null;
    #day = null;

    connectedCallback() {
      this.#root.adoptedStyleSheets = [style];
      this.#timer = setInterval(() => document.hidden || this.#load(), askAgain);
      this.#load();
    }

    disconnectedCallback() { clearInterval(this.#timer); }

    attributeChangedCallback() {
      this.#tag = null;
      if (this.isConnected) this.#load();
    }

    get #files() { return new URL(`api/conferences/${encodeURIComponent(this.getAttribute('conference') ?? '')}/snapshots/latest/`, home); }

    async #load() {
      try {
        const reply = await fetch(new URL('program.json', this.#files), { credentials: 'omit' });
        if (!reply.ok) throw new Error(`${reply.status}`);
        const tag = reply.headers.get('ETag');
        if (tag !== null && tag === this.#tag) return;
        const program = await reply.json();
        this.#tag = tag;
        this.#show(program);
      } catch {
        // What is shown already stays; it is still the newest that is known.
        if (!this.#root.childElementCount) this.#root.replaceChildren(make('p', { role: 'status' }, 'The program can\u2019t be shown here just now. ', this.#link('Look at it in its own page.')));
      }
    }

    #link(words) { return make('a', { href: new URL('program.html', this.#files), target: '_blank', rel: 'noopener' }, words); }

    #show(program) {
      const blocks = blocksOf(program, { track: this.getAttribute('track'), room: this.getAttribute('room') });
      const byDay = Map.groupBy ? Map.groupBy(blocks, block => dayOf(program, block.start)) : blocks.reduce((days, block) => {
        const day = dayOf(program, block.start);
        return days.set(day, [...(days.get(day) ?? []), block]);
      }, new Map());
      const days = [...byDay.keys()].sort();
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: program.conference.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
      if (!days.includes(this.#day)) this.#day = days.includes(today) ? today : days[0];
      const buttons = days.map(day => make('button', { type: 'button', 'aria-pressed': day === this.#day }, dayName(day, { weekday: 'short', day: 'numeric', month: 'short' })));
      const list = make('div', { role: 'group', 'aria-live': 'polite' });
      const turnTo = day => {
        this.#day = day;
        buttons.forEach((button, place) => button.setAttribute('aria-pressed', days[place] === day));
        const entries = (byDay.get(day) ?? []).map(block => this.#entry(program, block));
        list.replaceChildren(
          make('h2', {}, day ? dayName(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) : 'Nothing is on the timetable.'),
          make('ol', {}, ...entries));
      };
      buttons.forEach((button, place) => button.addEventListener('click', () => turnTo(days[place])));
      turnTo(this.#day);
      this.#root.replaceChildren(
        ...(days.length > 1 ? [make('div', { class: 'days', role: 'group', 'aria-label': 'Days' }, ...buttons)] : []),
        list,
        make('p', { class: 'foot' }, `Times of ${program.conference.timeZone.replaceAll('_', ' ')}. `, this.#link(`${program.conference.name}: the whole program`)));
    }

    #entry(program, block) {
      const thing = block.talk ?? block.session;
      const room = program.rooms.find(it => it.id === block.roomId)?.name ?? '';
      return make('li', { class: 'entry' },
        make('p', { class: 'when' }, `${time(block.start)}\u2013${time(later(block.start, minutes(block.duration)))}`),
        make('div', {},
          make('h3', {}, thing.title),
          make('p', { class: 'small' }, room),
          block.talk ? this.#about(program, block.talk) : this.#names(program, block.session.chairs, block.session.chairs.length > 1 ? 'Chairs: ' : 'Chair: '),
          block.inner.length ? make('ol', { class: 'inner' }, ...block.inner.map(talk => make('li', {},
            make('p', { class: 'small' }, `${time(talk.start)}\u2013${time(later(talk.start, minutes(talk.duration)))}`),
            make('h4', {}, talk.title),
            this.#about(program, talk)))) : null));
    }

    #about(program, talk) {
      const it = document.createDocumentFragment();
      const names = this.#names(program, talk.speakers, '');
      if (names) it.append(names);
      if (talk.abstract) it.append(make('details', {}, make('summary', {}, 'Abstract', make('span', { class: 'hidden' }, ` of ${talk.title}`)), make('p', { class: 'text' }, talk.abstract)));
      return it;
    }

    #names(program, ids, before) {
      const names = ids.map(id => program.people.find(person => person.id === id)?.name).filter(Boolean);
      return names.length ? make('p', { class: 'small' }, `${before}${names.join(', ')}`) : null;
    }
  }

  if (!customElements.get('backoffice-program')) customElements.define('backoffice-program', Program);
  const told = script.hasAttribute('data-frame') ? Object.fromEntries(new URLSearchParams(location.search)) : script.dataset;
  if (told.conference) {
    const element = make('backoffice-program', Object.fromEntries(['conference', 'track', 'room'].filter(name => told[name]).map(name => [name, told[name]])));
    script.after(element);
    // Whoever frames the page may give it the height that it takes.
    if (script.hasAttribute('data-frame') && parent !== window) {
      new ResizeObserver(() => parent.postMessage({ backoffice: 'height', height: document.documentElement.scrollHeight }, '*')).observe(element);
    }
  }
})();
