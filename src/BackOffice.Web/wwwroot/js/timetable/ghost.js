// What a hand holds, drawn beside the pointer: what it is, where it would go, and what would be wrong then.
import { span } from './things.js';

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Ghost {
  constructor(board, lift, from) {
    this.lift = lift;
    const { first, things } = lift;
    this.element = document.createElement('div');
    this.element.className = `ghost ${first.tone}`;
    this.element.setAttribute('aria-hidden', 'true');
    const title = this.element.appendChild(document.createElement('strong'));
    title.textContent = things.length > 1 ? `${first.title} and ${things.length - 1} more` : first.title;
    this.where = this.element.appendChild(document.createElement('span'));
    this.troubles = this.element.appendChild(document.createElement('ul'));
    this.origin = from.getBoundingClientRect();
    board.frame.append(this.element);
  }

  follow({ clientX, clientY }) {
    const x = Math.min(clientX + 14, innerWidth - this.element.offsetWidth - 8);
    const y = Math.min(clientY + 14, innerHeight - this.element.offsetHeight - 8);
    this.element.style.transform = `translate(${x}px, ${y}px)`;
  }

  tell() {
    const { lift } = this;
    this.where.textContent = lift.words;
    this.element.toggleAttribute('data-nowhere', !lift.target);
    this.troubles.replaceChildren(...lift.troubles.map(({ severity, sentence }) => {
      const item = document.createElement('li');
      item.className = severity;
      item.textContent = sentence;
      return item;
    }));
  }

  settle() {
    this.element.setAttribute('data-waiting', '');
  }

  remove() {
    this.element.remove();
  }

  // Goes back to where it came from, and says why.
  glideBack(to, why) {
    this.where.textContent = why ?? span(this.lift.first.minute ?? 0, this.lift.first.length);
    if (calm() && !why) return this.remove();
    const box = to?.isConnected ? to.getBoundingClientRect() : this.origin;
    const glide = this.element.animate(
      [{ transform: this.element.style.transform }, { transform: `translate(${box.left}px, ${box.top}px)`, opacity: why ? 1 : 0 }],
      { duration: calm() ? 0 : 260, easing: 'ease-in-out', fill: 'forwards' });
    this.element.removeAttribute('data-waiting');
    if (why) this.element.setAttribute('data-refused', '');
    glide.finished.then(() => setTimeout(() => this.remove(), why ? 3500 : 0));
  }
}
