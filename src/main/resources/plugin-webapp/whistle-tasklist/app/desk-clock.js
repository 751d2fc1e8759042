// The clock of the server, ticking here: nobody is asked what time it is, and a wrong clock of this machine tells nothing.

import { SAY } from './desk-words.js';

let ahead = 0;

/** @param now what the server answered */
export function setClock(now) {
  ahead = new Date(now) - Date.now();
}

export function serverNow() {
  return Date.now() + ahead;
}

/** In one number that people can use, as residents read it: what is left to the nearest, what is over never longer. */
export function timeLeft(due) {
  const minutes = (new Date(due) - serverNow()) / 60_000;
  const late = minutes <= 0;
  const length = Math.abs(minutes);
  const whole = late ? Math.floor : Math.round;
  const time = length < 60 ? `${Math.max(1, whole(length))} ${SAY.minutes}`
    : length < 48 * 60 ? `${whole(length / 60)} ${SAY.hours}`
      : `${whole(length / (24 * 60))} ${SAY.days}`;
  return late
    ? { text: SAY.over(time), urgency: 'over' }
    : { text: SAY.left(time), urgency: minutes < 24 * 60 ? 'soon' : 'calm' };
}

/** Brings every time that stands in a place up to date. */
export function tick(place) {
  place.querySelectorAll('[data-due]').forEach(mark => {
    const { text, urgency } = timeLeft(mark.dataset.due);
    if (mark.textContent !== text) {
      mark.textContent = text;
      mark.className = `whistle-${urgency}`;
    }
  });
}
