// Starts Blazor, and keeps the member in the picture while the connection to the server is away: a banner at once, controls
// paused, tries without end, and then either the same page brought up to date or, after a restart of the server, a fresh one.
import { listen, resend } from './drafts.js';

const waits = [0, 250, 500, 1000, 2000, 3000, 5000];
const silence = 15000;
const greeting = 3000;
const root = document.documentElement;
const banner = document.getElementById('connection');
let trying = false;
let hurry = () => {};

listen(Blazor);
Blazor.start({
  circuit: {
    reconnectionHandler: { onConnectionDown: comeBack, onConnectionUp: greet },
    configureSignalR: builder => builder.withServerTimeout(silence),
  },
});

async function comeBack() {
  if (trying) return;
  trying = true;
  root.dataset.connection = 'lost';
  show('lost');
  for (let attempt = 0; ; attempt++) {
    await pause(waits[Math.min(attempt, waits.length - 1)]);
    try {
      if (await Blazor.reconnect()) return;
      // The server answers, but knows this circuit no more.
      show('reload');
      location.reload();
      return;
    } catch {
      // Nobody answers yet.
    }
  }
}

function greet() {
  trying = false;
  delete root.dataset.connection;
  show('back');
  setTimeout(() => { if (!trying) show(null); }, greeting);
  resend();
}

function show(what) {
  for (const line of banner.children) line.hidden = line.dataset.when !== what;
  // As a popover it lies above dialogs, too.
  if (banner.matches(':popover-open')) banner.hidePopover();
  if (what) banner.showPopover();
}

function pause(time) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, time);
    hurry = () => { clearTimeout(timer); resolve(); };
  });
}

banner.querySelector('[data-retry]').addEventListener('click', () => hurry());
addEventListener('online', () => hurry());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') hurry(); });

// While nobody hears them, gestures would be lost or fail later: only what is kept can be typed.
const controls = 'a, button, select, input, textarea, label, summary';
for (const gesture of ['click', 'pointerdown', 'mousedown', 'keydown', 'beforeinput', 'input', 'change', 'submit', 'dragstart']) addEventListener(gesture, withhold, true);

function withhold(event) {
  if (!trying || banner.contains(event.target)) return;
  event.stopPropagation();
  const { target, type, key } = event;
  const kept = target.closest?.('[data-keep]');
  const stopped = kept
    ? type === 'keydown' && (key === 'Escape' || key === 'Enter' && !kept.matches('textarea'))
    : type === 'dragstart' || type === 'keydown' && key === 'Escape' || target.closest?.(controls) && !(type === 'keydown' && (key === 'Tab' || event.ctrlKey || event.metaKey));
  if (stopped) event.preventDefault();
}
