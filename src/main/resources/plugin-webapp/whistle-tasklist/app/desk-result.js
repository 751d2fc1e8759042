// One result for several cases of one matter: the form once, and what became of each.

import { change } from './api.js';
import { area, choice, failure, field, press, reasonOf } from './deeds.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

const WITH_TIME = 'submitResult';
const STEPS = [WITH_TIME, 'solveInCommunity'];

/** Whether what is chosen can have one result: one step, one matter, and nobody else's. */
export function haveOneResult(lines) {
  return lines.length > 0
    && STEPS.includes(lines[0].step)
    && lines.every(one => one.step === lines[0].step && one.family === lines[0].family && (one.mine || one.claimable));
}

/** @param done told with the outcomes, and whether some are left to which the answers stay; cancelled without */
export function resultForm(chosen, done) {
  let lines = chosen;
  const spokenTo = field('spokenTo', SAY.spokenTo, line());
  const measures = field('measures', SAY.measures, area());
  const fields = [spokenTo, measures];
  const day = document.createElement('input');
  day.type = 'date';
  day.className = 'form-control';
  const scheduled = field('scheduledFor', SAY.scheduledFor, day);
  const completion = field('completion', SAY.completion, choice(SAY.completions, false));
  if (lines[0].step === WITH_TIME) {
    fields.push(completion, scheduled);
    const show = () => { scheduled.node.hidden = completion.value() !== 'SCHEDULED'; };
    completion.node.addEventListener('change', show);
    show();
  }
  const button = press(SAY.send, 'btn btn-primary');
  button.type = 'submit';
  const cancel = press(SAY.cancel, 'btn btn-default');
  cancel.addEventListener('click', () => done(null));
  const failed = failure();
  const merged = lines.reduce((sum, one) => sum + one.merged, 0);
  const title = element('h4', '');
  const numbers = element('p', 'aside');
  const name = () => {
    title.textContent = SAY.resultTitle(lines.length);
    numbers.textContent = lines.map(one => one.number).join('、');
  };
  name();
  const ready = () => {
    button.disabled = false;
    button.textContent = SAY.send;
  };
  const form = element('form', 'desk-result', title, numbers,
    merged > 0 ? element('p', 'aside', SAY.resultMerged(merged)) : null, element('p', 'aside', SAY.resultHint),
    ...fields.map(one => one.node), element('div', 'send', button, cancel, failed));
  form.noValidate = true;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const wanted = fields.filter(one => !one.node.hidden);
    wanted.forEach(one => one.say(one.value() === '' ? SAY.required : null));
    const wrong = wanted.find(one => one.isWrong());
    if (wrong) {
      wrong.focus();
      return;
    }
    failed.textContent = '';
    button.disabled = true;
    button.textContent = SAY.sending;
    try {
      const answers = Object.fromEntries(wanted.map(one => [one.name, one.value()]));
      const { outcomes } = await change('POST', '/api/desk/results', { tasks: lines.map(one => one.task), answers });
      const again = outcomes.filter(({ kind }) => kind === 'REFUSED' || kind === 'MOVED').map(({ task }) => task);
      lines = lines.filter(one => again.includes(one.task));
      name();
      ready();
      done(outcomes, lines.length > 0);
    } catch (refused) {
      ready();
      const about = (refused.problem?.errors ?? []).map(error => [fields.find(one => one.name === error.field), error.message]);
      about.forEach(([one, message]) => one?.say(message));
      failed.textContent = about.some(([one]) => one) ? '' : whyNot(refused);
    }
  });
  return form;
}

/** What was refused says why; what was not answered may have been done. */
export function whyNot(failure) {
  return failure.problem?.detail || (failure.status === 401 ? reasonOf(failure) : SAY.unanswered);
}

function line() {
  const made = document.createElement('input');
  made.className = 'form-control';
  made.maxLength = 200;
  made.autocomplete = 'off';
  return made;
}
