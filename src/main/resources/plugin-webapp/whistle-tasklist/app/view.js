// Moments and elements. Whatever the API answers is shown as text, never as markup: residents wrote it.

import { CHINESE, WORDS } from './words.js';

const ZONE = 'Asia/Shanghai';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function parts(moment) {
  return Object.fromEntries(CLOCK.formatToParts(new Date(moment)).map(part => [part.type, part.value]));
}

export function fullTime(moment) {
  const { year, month, day, hour, minute } = parts(moment);
  return CHINESE ? `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}` : `${year}-${month}-${day} ${hour}:${minute}`;
}

/** Without the year, where it is this one. */
export function shortTime(moment) {
  const { year, month, day, hour, minute } = parts(moment);
  return `${year === parts(Date.now()).year ? '' : `${year}-`}${month}-${day} ${hour}:${minute}`;
}

/** The day it is in China, as the API writes days. */
export function today() {
  const { year, month, day } = parts(Date.now());
  return `${year}-${month}-${day}`;
}

/** An element with its class and what stands in it; texts become text nodes. Nothing stands for nothing. */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className ? `whistle-${className}` : '';
  made.append(...content.filter(one => one !== null && one !== undefined && one !== ''));
  return made;
}

export function rows(pairs) {
  return element('dl', 'facts', ...pairs
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => element('div', '', element('dt', '', label), element('dd', '', value))));
}

export function section(title, ...content) {
  return element('section', 'section', element('h4', '', title), ...content);
}

export function named({ code, name }) {
  return `${code} ${name}`;
}

export function names(units) {
  return units.map(unit => unit.name).join(WORDS.and);
}
