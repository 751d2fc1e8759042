// A table, and a picture of the same figures above it.

import { contextPath, element } from './shared.js';
import { WORDS } from './level-words.js';

const COLOURS = { met: '#2e7d32', missed: '#8e2a2a', running: '#1565c0', atRisk: '#b26a00', overdue: '#c62828', paused: '#616161', first: '#1565c0', second: '#b26a00' };
const MOST_BARS = 15;

let library;
let failures = 0;

/** The picture is only a help; without the library the table says it all. */
function charts() {
  // a browser remembers that an address failed; with another ending it is asked anew
  library ??= import(`${contextPath()}/webjars/chart.js/dist/chart.umd.min.js${failures ? `?again=${failures}` : ''}`)
    .then(() => window.Chart)
    .catch(failure => {
      library = undefined;
      failures += 1;
      throw failure;
    });
  return library;
}

/**
 * @param columns their names; the first one heads the rows
 * @param rows lists of texts, numbers or elements
 */
export function table(name, columns, rows) {
  const made = element('table', 'table', element('caption', 'unseen', name),
    element('thead', '', element('tr', '', ...columns.map(column => head(column, 'col')))),
    element('tbody', '', ...rows.map(([first, ...others]) => element('tr', '', head(first, 'row'), ...others.map(cell)))));
  const scrolled = element('div', 'scrolled', made);
  // whoever has no mouse can move it, too
  scrolled.tabIndex = 0;
  scrolled.setAttribute('role', 'region');
  scrolled.setAttribute('aria-label', name);
  return scrolled;
}

function head(content, scope) {
  const made = element('th', '', content);
  made.scope = scope;
  return made;
}

function cell(content) {
  return element('td', typeof content === 'number' ? 'figure' : '', typeof content === 'number' ? String(content) : content);
}

/**
 * Bars that lie, a line of them for each of some rows; what is left out is said.
 *
 * @param series of {key, name, values}
 * @param axis what the numbers are
 * @param worst where it is told, of the number of a row: how bad it is; the worst stand first, and none is left out before
 *   a better one
 */
export function bars(name, labels, series, axis, stacked, worst) {
  const order = labels.map((label, row) => row);
  if (worst) {
    order.sort((one, other) => worst(other) - worst(one) || one - other);
  }
  const rows = order.slice(0, MOST_BARS);
  const shown = rows.map(row => labels[row]);
  const canvas = element('canvas');
  // the table beneath says the same
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${WORDS.chart}: ${name}`);
  const place = element('div', 'chart', canvas);
  place.style.height = `${90 + shown.length * (stacked || series.length === 1 ? 26 : 36)}px`;
  charts().then(Chart => Chart && new Chart(canvas, {
    type: 'bar',
    data: {
      labels: shown,
      datasets: series.map(({ key, name: label, values }) => ({ label, data: rows.map(row => values[row]), backgroundColor: COLOURS[key], maxBarThickness: 22 })),
    },
    options: {
      indexAxis: 'y', maintainAspectRatio: false, animation: false,
      scales: {
        x: { stacked, beginAtZero: true, title: { display: true, text: axis }, ticks: { precision: 0 } },
        y: { stacked, ticks: { autoSkip: false, font: { size: 12 } } },
      },
      plugins: { legend: { display: series.length > 1, position: 'bottom' } },
    },
  })).catch(() => place.remove());
  const left = labels.length - shown.length;
  return left ? element('div', '', place, element('p', 'aside', WORDS.leftOut(shown.length, left))) : place;
}

/** A part of the page: heading, what it is about, picture, table, and the same for a spreadsheet. */
export function part(id, title, hint, href, ...content) {
  const heading = element('h3', '', title);
  heading.id = `whistle-levels-${id}`;
  const made = element('section', 'part', element('div', 'partHead', heading, href && link(href)), hint && element('p', 'aside', hint), ...content);
  made.setAttribute('aria-labelledby', heading.id);
  made.dataset.part = id;
  return made;
}

function link(href) {
  const made = element('a', 'csv', WORDS.csv);
  made.href = contextPath() + href;
  made.setAttribute('download', '');
  return made;
}
