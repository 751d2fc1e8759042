// 我的指标: the rates of the reader's units in a month, against their standards; never a ranking.

import { ask } from './api.js';
import { SAY } from './appraisal-words.js';
import { element, fullTime } from './view.js';

const LESS_IS_BETTER = ['RETURN', 'REDO', 'REPEAT'];
const STARS = ['DEPARTMENT_SCORE', 'WHISTLE_SCORE'];

export async function ratesPart(month) {
  const [{ rows, upTo, sees }, own] = await Promise.all([
    ask(`/api/rates?by=unit&from=${month}&to=${month}`),
    ask('/api/scores/units'),
  ]);
  const isOwn = ({ key }) => own.some(({ code }) => code === key);
  // who sees all sees all cases of each unit; others see those of their own community or street only
  const isPart = row => sees === 'OWN' && !isOwn(row);
  const ordered = [...rows.filter(isOwn), ...rows.filter(row => !isOwn(row))];
  return [
    element('h4', '', own.length ? SAY.rates : SAY.allRates),
    ...(ordered.length ? ordered.map(row => unit(row, isOwn(row), isPart(row))) : [element('p', 'aside', sees === 'NOTHING' ? SAY.noFigures : SAY.noRates)]),
    upTo ? element('p', 'aside', SAY.upTo(fullTime(upTo))) : '',
  ].filter(Boolean);
}

function unit(row, open, part) {
  const made = element('details', 'unit', element('summary', '', row.name ?? row.key, reached(row)),
    part ? element('p', 'aside', SAY.partOnly) : null, table(row));
  made.open = open;
  return made;
}

/** How many of the measures with a standard reach it: all that is told of a unit before it is opened. */
function reached({ rates }) {
  const judged = Object.values(rates).filter(({ standard }) => standard && present(standard.reached));
  return judged.length ? aside(SAY.reachedOf(judged.filter(({ standard }) => standard.reached).length, judged.length)) : null;
}

function table({ rates, composite }) {
  const measures = Object.keys(SAY.measures).filter(measure => rates[measure]);
  const body = element('tbody', '', ...measures.map(measure => line(measure, rates[measure])));
  if (composite && present(composite.adjusted)) {
    body.append(cells(SAY.total, element('span', '', `${composite.adjusted.toFixed(2)}%`,
      composite.raw === composite.adjusted ? null : aside(SAY.raw(`${composite.raw.toFixed(2)}%`))), madeOf(composite)));
  }
  const made = element('table', 'figures', element('thead', '', head()), body);
  return made;
}

/** A mean of some of the measures is not comparable with one of all, and says so. */
function madeOf({ measures, of }) {
  return measures < of ? aside(SAY.madeOf(measures, of)) : '';
}

function head() {
  return element('tr', '', ...[SAY.measure, SAY.rate, SAY.standard].map(words => {
    const made = element('th', '', words);
    made.scope = 'col';
    return made;
  }));
}

function line(measure, { raw, adjusted, standard }) {
  const figure = element('span', '', words(measure, adjusted));
  if (raw.points !== adjusted.points || raw.of !== adjusted.of) {
    figure.append(aside(SAY.raw(words(measure, raw))));
  }
  return cells(SAY.measures[measure], figure, against(measure, standard));
}

/** A rate never stands without its two sums. */
function words(measure, { points, of, percent }) {
  const sums = STARS.includes(measure) ? SAY.stars(points, of) : `${points}/${of}`;
  return present(percent) ? `${percent.toFixed(2)}% (${sums})` : `— (${sums})`;
}

function against(measure, standard) {
  if (!standard || !present(standard.percent)) {
    return aside(SAY.noStandard);
  }
  const limit = LESS_IS_BETTER.includes(measure) ? SAY.atMost(standard.percent) : SAY.atLeast(standard.percent);
  const reached = !present(standard.reached) ? null
    : element('strong', standard.reached ? 'calm' : 'over', standard.reached ? SAY.reached : SAY.notReached);
  return element('span', '', reached, ' ', aside(limit));
}

function cells(name, figure, standard) {
  const first = element('th', '', name);
  first.scope = 'row';
  return element('tr', '', first, element('td', '', figure), element('td', '', standard));
}

const present = value => value !== null && value !== undefined;

const aside = words => element('span', 'aside', ` ${words}`);
