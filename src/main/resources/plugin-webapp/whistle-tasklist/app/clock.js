// The clock of the server, ticking on the page: the one of a browser may be wrong by hours.

import { element } from './view.js';
import { WORDS } from './words.js';

/** How far the server's time is before that of this browser. */
let ahead = 0;

/** @param moment what the server says it is now */
export function setNow(moment) {
  ahead = new Date(moment) - Date.now();
}

export function serverNow() {
  return Date.now() + ahead;
}

export function timeLeft(deadline) {
  const minutes = (new Date(deadline) - serverNow()) / 60_000;
  const late = minutes <= 0;
  const length = Math.abs(minutes);
  // as residents read it (TimeLeft): what is left to the nearest, and what is over is not made longer
  const whole = late ? Math.floor : Math.round;
  const time = length < 60 ? `${Math.max(1, whole(length))} ${WORDS.minutes}`
    : length < 48 * 60 ? `${whole(length / 60)} ${WORDS.hours}`
      : `${whole(length / (24 * 60))} ${WORDS.days}`;
  return late
    ? { text: WORDS.over(time), urgency: 'over' }
    : { text: WORDS.left(time), urgency: minutes < 24 * 60 ? 'soon' : 'calm' };
}

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
