// A list of the desk: one line a task. What residents wrote is shown as text, never as markup.

import { ticking } from './clock.js';
import { press } from './deeds.js';
import { SAY } from './desk-words.js';
import { element, named, shortTime } from './view.js';
import { WORDS } from './words.js';

/**
 * @param deeds open(line), claim(line), chosen() after each choice
 * @param chosen the ids of what is chosen, which outlive a drawing
 */
export function lineOf(line, chosen, deeds) {
  const what = [line.number ?? SAY.noCase, line.stepText].join(' · ');
  const open = press(what, 'btn btn-link whistle-desk-open');
  open.addEventListener('click', () => deeds.open(line));
  const made = element('li', 'desk-line',
    line.claimable || line.mine ? checkbox(line, what, chosen, deeds) : element('span', 'desk-choose'),
    element('div', 'desk-what', open, subject(line)),
    element('div', 'desk-when', left(line), flags(line)),
    element('div', 'desk-whose', whose(line), claimButton(line, what, deeds)));
  made.dataset.task = line.task;
  return made;
}

function checkbox(line, what, chosen, deeds) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = chosen.has(line.task);
  box.setAttribute('aria-label', SAY.choose(what));
  box.addEventListener('change', () => {
    chosen[box.checked ? 'add' : 'delete'](line.task);
    deeds.chosen();
  });
  return element('label', 'desk-choose', box);
}

function subject({ item, place }) {
  return element('div', 'aside', [item && named(item), place].filter(Boolean).join(' · '));
}

/** In colour and in words; where the clock stands none is lost. */
function left({ due, paused }) {
  if (!due) {
    return element('span', 'aside', SAY.noTime);
  }
  if (paused) {
    return element('strong', 'still', SAY.paused);
  }
  return element('span', '', ticking(due), ' ', element('span', 'aside whistle-desk-due', SAY.due(shortTime(due))));
}

function flags({ supervised, returned, waiting, merged }) {
  const marks = [supervised && WORDS.supervised, returned && SAY.returned, waiting && SAY.waiting, merged > 0 && SAY.merged(merged)].filter(Boolean);
  return marks.length ? element('span', 'desk-flags', ...marks.map(one => element('span', 'mark', one))) : null;
}

function whose({ mine, claimed, whose: name, team }) {
  const who = mine ? SAY.mine : !claimed ? SAY.free : name ? SAY.whose(name) : SAY.taken;
  return element('span', '', element('span', mine ? 'desk-mine' : 'aside', who), team && element('span', 'aside whistle-desk-team', team.name));
}

function claimButton(line, what, deeds) {
  if (!line.claimable) {
    return null;
  }
  const button = press(SAY.claim, 'btn btn-default btn-sm whistle-desk-claim');
  button.setAttribute('aria-label', `${SAY.claim} ${what}`);
  button.addEventListener('click', () => deeds.claim(line));
  return button;
}

/** What became of several, by line; what was done is said with the words that count it. */
export function outcomes(list, sums) {
  const done = list.filter(({ kind }) => kind === 'DONE');
  const told = list.filter(({ kind, also }) => kind !== 'DONE' || also.length);
  const message = element('div', `said ${done.length < list.length ? 'whistle-failure' : ''}`,
    element('p', 'words', sums(done.length, list.length)),
    told.length ? element('ul', '', ...told.map(({ number, task, text, also }) => element('li', '',
      element('strong', '', number ?? task), ' ', also.length ? SAY.also(also) : text))) : null);
  message.setAttribute('role', 'status');
  message.tabIndex = -1;
  return message;
}
