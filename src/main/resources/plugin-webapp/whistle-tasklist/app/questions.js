// The part 询问居民 of a case: what the resident was asked and answered, and a field to ask something.

import { ask as read, send } from './api.js';
import { area, failure, field, form, press, reasonOf } from './deeds.js';
import { element, fullTime, section } from './view.js';
import { WORDS } from './words.js';

const SAYS = WORDS.question;
const HEADING = '.whistle-questioning h4';

/**
 * @param path of the case in our API
 * @param again shows the case as it is after a deed
 */
export function questionSection({ questions }, path, again) {
  if (!questions.length) {
    return null;
  }
  const made = section(SAYS.title, element('ul', 'questions', ...questions.map(one => question(one, path, again))));
  made.classList.add('whistle-questioning');
  return made;
}

/** A field to ask something, for those who may now. */
export function questionDeed({ askable }, path, again) {
  return askable ? ask(path, again) : null;
}

function question(one, path, again) {
  const { unit, text, askedBy, askedAt, state, stateText, answer, settledAt, pausedUntil, withdrawable } = one;
  const made = element('li', '',
    element('div', 'line', element('strong', '', unit.name), element('span', 'aside', SAYS.askedBy(askedBy, fullTime(askedAt))),
      element('span', `standing whistle-${state === 'OPEN' ? 'soon' : state === 'ANSWERED' ? 'calm' : 'still'}`, stateText)),
    element('div', 'words', text),
    answer && element('div', 'words', `${SAYS.answer(fullTime(settledAt))}${WORDS.colon}${answer}`),
    pausedUntil && element('div', 'aside', SAYS.stands(fullTime(pausedUntil))),
    withdrawable ? takeBack(one, path, again) : null);
  made.dataset.state = state;
  return made;
}

function takeBack({ id }, path, again) {
  const button = press(SAYS.withdraw, 'btn btn-default btn-xs');
  const failed = failure();
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(`${path}/questions/${id}/withdrawal`, {});
      await again(SAYS.withdrawn, HEADING);
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return element('div', '', button, failed);
}

/** What it does to the clock is asked when the form is opened: it stands there before anybody sends. */
function ask(path, again) {
  const text = field('text', SAYS.text, area(), SAYS.hint);
  const pause = document.createElement('input');
  pause.type = 'checkbox';
  pause.checked = true;
  const stops = element('label', 'stops', pause, ' ', element('span', '', SAYS.pause));
  const terms = element('p', 'aside');
  terms.setAttribute('role', 'status');
  stops.hidden = true;
  const made = form(SAYS.ask, SAYS.send, [text], () => `${path}/questions`,
    () => ({ text: text.value(), pause: pause.checked }), () => again(SAYS.asked));
  made.querySelector('form').insertBefore(element('div', 'field', stops, terms), made.querySelector('form').lastElementChild);
  made.addEventListener('toggle', async () => {
    if (!made.open || terms.textContent) {
      return;
    }
    try {
      const { pauses, until, whyText, merged } = await read(`${path}/questions/terms`);
      stops.hidden = !pauses;
      terms.textContent = [pauses ? SAYS.until(fullTime(until)) : whyText, merged ? SAYS.merged(merged) : ''].filter(Boolean).join(' ');
    } catch (refused) {
      terms.textContent = reasonOf(refused);
    }
  });
  return made;
}
