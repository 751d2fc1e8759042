// The parts of the page of service levels, each a picture and a table of the same figures.

import { element } from './shared.js';
import { bars, part, table } from './tables.js';
import { WORDS } from './level-words.js';

const STATES = ['met', 'missed', 'running', 'atRisk', 'overdue', 'paused'];

/** @param csv makes the address of a table */
export function parts(page, csv, number) {
  return [
    states('units', WORDS.units, WORDS.unit, page.units, page.total, csv('units')),
    states('items', WORDS.items, WORDS.item, page.items, null, csv('items')),
    steps(page.steps, csv('steps')),
    returns(page.returns, csv('returns'), number),
    rungs(page.rungs, csv('rungs')),
    rates(page.rates, csv('rates')),
    cells(page.cells, csv('cells')),
  ];
}

export function totals(states) {
  return element('ul', 'totals', ...STATES.filter(state => states[state] !== undefined).map(state => {
    const made = element('li', '', element('strong', '', String(states[state])), element('span', '', WORDS.states[state]));
    made.dataset.state = state;
    return made;
  }));
}

function states(id, title, head, rows, total, csv) {
  if (rows.length === 0) {
    return part(id, title, null, null, none());
  }
  const series = STATES.map(state => ({ key: state, name: WORDS.states[state], values: rows.map(row => row.states[state]) }));
  const lines = rows.map(({ of, states: counts }) => [of.name, ...STATES.map(state => counts[state])]);
  const last = total ? [[WORDS.total, ...STATES.map(state => total[state])]] : [];
  return part(id, title, WORDS.statesHint, csv,
    bars(title, rows.map(row => row.of.name), series, WORDS.clocks, true, row => trouble(rows[row].states)),
    table(title, [head, ...STATES.map(state => WORDS.states[state])], [...lines, ...last]));
}

/** What is late now weighs more than any that was, and that more than any that may be. */
function trouble({ overdue, missed, atRisk }) {
  return overdue * 1e12 + missed * 1e6 + atRisk;
}

function none() {
  return element('p', 'aside', WORDS.none);
}

function length(minutes) {
  return minutes < 90 ? `${minutes} ${WORDS.minutes}`
    : minutes < 48 * 60 ? `${(minutes / 60).toFixed(1)} ${WORDS.hours}` : `${(minutes / 1440).toFixed(1)} ${WORDS.days}`;
}

function steps(rows, csv) {
  if (rows.length === 0) {
    return part('steps', WORDS.steps, null, null, none());
  }
  const inHours = minutes => Math.round(minutes / 6) / 10;
  return part('steps', WORDS.steps, WORDS.stepsHint, csv,
    bars(WORDS.steps, rows.map(({ step }) => WORDS.stepNames[step]), [
      { key: 'first', name: WORDS.median, values: rows.map(({ median }) => inHours(median)) },
      { key: 'second', name: WORDS.p90, values: rows.map(({ p90 }) => inHours(p90)) },
    ], WORDS.hoursAxis, false),
    table(WORDS.steps, [WORDS.step, WORDS.count, WORDS.median, WORDS.p90],
      rows.map(({ step, count, median, p90 }) => [WORDS.stepNames[step], count, length(median), length(p90)])));
}

function returns({ counts, latest }, csv, number) {
  const rows = Object.entries(counts);
  if (rows.length === 0) {
    return part('returns', WORDS.returns, WORDS.returnsHint, null, element('p', 'aside', WORDS.noReturns));
  }
  return part('returns', WORDS.returns, WORDS.returnsHint, csv,
    bars(WORDS.returns, rows.map(([times]) => WORDS.timesOf(times)), [{ key: 'first', name: WORDS.cases, values: rows.map(([, cases]) => cases) }], WORDS.cases, false),
    table(WORDS.returns, [WORDS.times, WORDS.cases], rows.map(([times, cases]) => [WORDS.timesOf(times), cases])),
    element('h4', '', WORDS.latest),
    table(WORDS.latest, [WORDS.number, WORDS.times, WORDS.last], latest.map(one => [number(one.trackingNumber), one.times, one.last])));
}

function rungs(rows, csv) {
  return part('rungs', WORDS.rungs, WORDS.rungsHint, csv,
    bars(WORDS.rungs, rows.map(({ rung }) => WORDS.clockStates[rung]), [{ key: 'second', name: WORDS.count, values: rows.map(({ count }) => count) }], WORDS.count, false),
    table(WORDS.rungs, [WORDS.rung, WORDS.count], rows.map(({ rung, count }) => [WORDS.clockStates[rung], count])));
}

const PICTURED = ['CONTACT', 'CLOSING', 'SOLVED', 'SATISFIED'];

function rates(rows, csv) {
  if (rows.length === 0) {
    return part('rates', WORDS.rates, null, null, none());
  }
  const measures = Object.keys(WORDS.measures).filter(measure => rows.some(row => row.rates[measure]));
  const pictured = PICTURED.filter(measure => measures.includes(measure));
  const first = pictured[0] ?? measures[0];
  return part('rates', WORDS.rates, WORDS.ratesHint, csv,
    bars(`${WORDS.rates} · ${WORDS.measures[first]}`, rows.map(row => row.unit.name), [
      { key: 'first', name: `${WORDS.measures[first]} · ${WORDS.adjusted}`, values: rows.map(row => row.rates[first]?.adjusted.percent) },
      { key: 'second', name: `${WORDS.measures[first]} · ${WORDS.raw}`, values: rows.map(row => row.rates[first]?.raw.percent) },
    ], WORDS.percentAxis, false, row => -(rows[row].rates[first]?.adjusted.percent ?? 1_000)),
    table(WORDS.rates, [WORDS.unit, ...measures.map(measure => WORDS.measures[measure])],
      rows.map(row => [row.unit.name, ...measures.map(measure => rate(row.rates[measure]))])));
}

function rate(both) {
  if (!both) {
    return '–';
  }
  const percent = one => (one.percent === null || one.percent === undefined ? '–' : `${one.percent.toFixed(1)}%`);
  return element('span', 'rate', element('strong', '', percent(both.adjusted)),
    element('span', 'aside', ` ${both.adjusted.points}/${both.adjusted.of}`),
    element('span', 'aside whistle-raw', `${WORDS.raw} ${percent(both.raw)} ${both.raw.points}/${both.raw.of}`));
}

function cells(rows, csv) {
  if (rows.length === 0) {
    return part('cells', WORDS.cells, WORDS.cellsHint, null, none());
  }
  const most = Math.max(1, ...rows.map(heat));
  const place = ({ latitude, longitude }) => `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;
  return part('cells', WORDS.cells, WORDS.cellsHint, csv,
    table(WORDS.cells, [WORDS.cell, WORDS.states.overdue, WORDS.missedInPeriod, WORDS.states.atRisk, WORDS.openNow],
      rows.map(row => [warm(place(row), heat(row) / most), row.overdue, row.missed, row.atRisk, row.open])));
}

function heat({ overdue, missed }) {
  return overdue + missed;
}

/** Four shades, all light enough for dark letters; the figures beside say the same. */
function warm(text, share) {
  const made = element('span', 'warm', text);
  made.dataset.heat = String(Math.ceil(share * 4));
  return made;
}
