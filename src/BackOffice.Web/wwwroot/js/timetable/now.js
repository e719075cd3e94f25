// The line of now, on the clocks at the conference.
const EVERY = 20_000;

export function attachNow(board) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: board.options.zone, hour12: false, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  const timer = setInterval(draw, EVERY);
  board.signal.addEventListener('abort', () => clearInterval(timer));

  function draw() {
    const part = Object.fromEntries(format.formatToParts(new Date(board.clock())).map(({ type, value }) => [type, value]));
    const now = Date.UTC(part.year, part.month - 1, part.day, part.hour % 24, part.minute);
    for (const grid of board.grids()) {
      const minute = (now - Date.parse(`${grid.day}T00:00:00Z`)) / 60_000;
      let line = grid.overlay.querySelector('.now');
      if (minute < grid.opens || minute > grid.closes) {
        line?.remove();
        continue;
      }
      if (!line) {
        line = document.createElement('div');
        line.className = 'now';
        grid.overlay.append(line);
      }
      const first = grid.columns[0];
      if (first) line.style.top = `${first.top + ((minute - grid.opens) / 5) * grid.row}px`;
    }
  }
  draw();
  return draw;
}
