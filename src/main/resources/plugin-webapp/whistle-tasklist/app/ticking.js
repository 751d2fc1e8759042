// Clocks that run on the page, by the server's time: the one of a browser may be wrong by hours.

import { element, timeLeft } from './view.js';

const EVERY = 5_000;
const running = new Set();
let timer = null;

/** What is left until a deadline, in words and colour, as long as it is on the page. */
export function ticking(deadline) {
  const made = element('strong', 'left');
  const show = () => {
    const { text, urgency } = timeLeft(deadline);
    made.textContent = text;
    made.className = `whistle-left whistle-${urgency}`;
  };
  show();
  running.add({ made, show, born: Date.now() });
  timer ??= setInterval(tick, EVERY);
  return made;
}

function tick() {
  running.forEach(one => {
    if (one.made.isConnected) {
      one.show();
    } else if (Date.now() - one.born > EVERY) {
      running.delete(one);
    }
  });
  if (running.size === 0) {
    clearInterval(timer);
    timer = null;
  }
}
