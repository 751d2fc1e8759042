// 可申诉的计分: bad marks of the reader's units, each with a form to contest it, and what became of earlier appeals.

import { ask, send } from './api.js';
import { pictureChoice } from './appraisal-pictures.js';
import { SAY } from './appraisal-words.js';
import { area, choice, failure, field, form, press, reasonOf } from './deeds.js';
import { element, fullTime } from './view.js';
import { WORDS } from './words.js';

const MOST_MARKS = 200;
const MOST_APPEALS = 100;
const SHOWN_APPEALS = 20;
const OPEN = ['APPEALED', 'PROPOSED'];

export async function appealsPart(month, again) {
  const own = (await ask('/api/scores/units')).map(({ code }) => code);
  const [pages, { appeals, total }] = await Promise.all([
    Promise.all(own.map(unit => badMarks(unit, month))),
    ask(`/api/appeals?size=${MOST_APPEALS}`),
  ]);
  const contestable = pages.flatMap(({ marks }) => marks).filter(mark => !mark.excluded && !appeals.some(appeal => isAbout(appeal, mark)));
  return [
    element('h4', '', SAY.appeals),
    contestable.length
      ? element('ul', 'contestable', ...contestable.map(mark => bad(mark, again)))
      : element('p', 'aside', SAY.noMarks),
    contestable.length ? element('p', 'aside', SAY.appealHint) : '',
    total ? element('h5', '', own.length ? SAY.myAppeals : SAY.allAppeals) : '',
    total ? element('ul', 'appeals', ...appeals.slice(0, SHOWN_APPEALS).map(appeal => contested(appeal, own, again))) : '',
  ].filter(Boolean);
}

/** A community sees marks of departments, too, but may contest its own. */
function badMarks(unit, month) {
  return ask(`/api/rates/marks?bad=true&unit=${encodeURIComponent(unit)}&from=${month}&to=${month}&size=${MOST_MARKS}`);
}

/** One that was taken back holds no mark, nor does a proposal that the second person declined: the unit may appeal still. */
function isAbout({ trackingNumber, round, unit, measures, state, appealed }, mark) {
  const holds = state.code !== 'WITHDRAWN' && (state.code !== 'DECLINED' || appealed);
  return holds && trackingNumber === mark.trackingNumber && round === mark.round && unit.code === mark.unit
    && measures.some(({ code }) => code === mark.measure);
}

function bad(mark, again) {
  const { trackingNumber, measure, round, day, points, of } = mark;
  return element('li', '',
    element('div', 'line', element('strong', '', trackingNumber), SAY.measures[measure] ?? measure,
      element('span', 'aside', SAY.bad[measure]?.(points, of) ?? SAY.ofDay(points, of)), element('span', 'aside', day),
      round ? element('span', 'aside', SAY.round(round + 1)) : null),
    appeal(mark, again));
}

/** In its place; what the server refuses is told beside the field. */
function appeal({ trackingNumber, measure, round, unit }, again) {
  const path = `/api/cases/of-number/${encodeURIComponent(trackingNumber)}/appeals`;
  const grounds = choice({}, true);
  const ground = field('ground', SAY.ground, grounds);
  const text = field('text', SAY.why, area());
  const evidence = pictureChoice();
  const made = form(SAY.appeal, SAY.appealSend, [ground, text, evidence], () => path,
    () => ({ unit, measures: [measure], round, ground: ground.value(), text: text.value(), evidence: evidence.chosen() }),
    () => again(SAY.appealed));
  let asked = false;
  made.addEventListener('toggle', async () => {
    if (!made.open || asked) {
      return;
    }
    asked = true;
    try {
      await offer(grounds, evidence, measure, path);
      ground.say(grounds.options.length > 1 ? null : SAY.noGround);
    } catch {
      // opening it again asks again
      asked = false;
      ground.say(SAY.failed);
    }
  });
  return made;
}

/** What the rules in force admit for the measure, and the pictures that can show it. */
async function offer(grounds, evidence, measure, path) {
  const [admissible, pictures] = await Promise.all([ask(`/api/appeals/grounds?measures=${measure}`), ask(`${path}/pictures`)]);
  grounds.append(...admissible.map(one => new Option(one.name, one.ground)));
  evidence.offer(pictures);
  grounds.addEventListener('change', () => evidence.need(admissible.some(one => one.ground === grounds.value && one.evidence === 'ATTACHMENT')));
}

function contested(appeal, own, again) {
  const { id, trackingNumber, unit, measures, ground, state } = appeal;
  const mayTakeBack = own.includes(unit.code) && OPEN.includes(state.code);
  return element('li', '',
    element('div', 'line', element('strong', '', trackingNumber),
      measures.map(measure => SAY.measures[measure.code] ?? measure.name).join(' · '),
      element('span', 'aside', unit.name), element('span', 'aside', ground.name),
      element('span', `standing whistle-${standing(state.code)}`, state.name)),
    ...voices(appeal), mayTakeBack ? takeBack(id, again) : null);
}

/** Who said what, one after the other; a proposal without an appeal is the first of the two decisions. */
function voices({ text, state, appealed, decided, confirmed }) {
  const first = state.code === 'REFUSED' ? 'REFUSED' : 'PROPOSED';
  return [
    appealed && voice(SAY.voices.appealed, appealed, null, text),
    decided && (appealed ? voice(SAY.voices.decided, decided, SAY.decisions[first], decided.note)
      : voice(SAY.voices.proposed, decided, null, text)),
    confirmed && voice(SAY.voices.confirmed, confirmed, SAY.decisions[state.code], confirmed.note),
  ].filter(Boolean);
}

function voice(label, { by, at }, decision, words) {
  return element('div', 'words', element('strong', '', `${label}${WORDS.colon}`), [decision, words].filter(Boolean).join(SAY.voices.then),
    element('span', 'aside', ` ${by} · ${fullTime(at)}`));
}

function standing(state) {
  return OPEN.includes(state) ? 'soon' : state === 'EXCLUDED' ? 'calm' : 'still';
}

function takeBack(id, again) {
  const button = press(SAY.withdraw, 'btn btn-link');
  const failed = failure();
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(`/api/appeals/${id}/withdrawal`, {});
      await again(SAY.withdrawn);
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return element('div', '', button, failed);
}
