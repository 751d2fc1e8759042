// What lies over the list for a while: one result for several, the workload, the help. What somebody has typed there is
// not thrown away by going elsewhere.

import { press } from './deeds.js';
import { keyHelp } from './desk-keys.js';
import { workload } from './desk-load.js';
import { resultForm } from './desk-result.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

/**
 * @param say shows a message
 * @param back what a button for closing does
 * @param resulted hears what became of the lines, and whether the form goes on with what was refused
 * @param left hears which lines a form that was left was about
 */
export function overList(place, { say, back, resulted, left }) {
  function clear() {
    place.replaceChildren();
  }

  function holdsAnswers() {
    const typed = [...place.querySelectorAll('form input, form textarea')].some(one => one.value.trim());
    if (typed) {
      say(element('p', 'said whistle-failure', SAY.keepForm));
    }
    return typed;
  }

  function result(lines) {
    const form = resultForm(lines, (list, goesOn) => {
      if (list) {
        return resulted(list, goesOn);
      }
      clear();
      return left(lines);
    });
    place.replaceChildren(form);
    form.querySelector('input').focus();
  }

  async function load() {
    if (holdsAnswers()) {
      return;
    }
    place.replaceChildren(element('p', 'aside', SAY.loading));
    const made = element('section', 'desk-load', element('h4', '', SAY.load));
    made.tabIndex = -1;
    const closing = press(SAY.close, 'btn btn-default');
    closing.addEventListener('click', back);
    made.append(...await workload().catch(() => [element('p', 'failure', SAY.failed)]), closing);
    place.replaceChildren(made);
    made.focus();
  }

  function help() {
    if (place.querySelector('.whistle-desk-keys')) {
      back();
      return;
    }
    if (holdsAnswers()) {
      return;
    }
    const made = keyHelp(back);
    place.replaceChildren(made);
    made.querySelector('button').focus();
  }

  return { isThere: () => place.hasChildNodes(), clear, holdsAnswers, result, load, help };
}
