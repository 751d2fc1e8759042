// The part 时限 of a case: its clocks, what was asked of more time, and what the reader can do about both.

import { recordContact, askForTime, resume } from './deeds.js';
import { ticking } from './clock.js';
import { element, fullTime, section } from './view.js';
import { WORDS } from './words.js';

const LATE = ['OVERDUE', 'REMINDED', 'LED', 'SUPERVISED', 'PUBLISHED', 'LATE'];

export function timeSection(time) {
  const made = section(WORDS.time,
    element('ul', 'clocks', ...time.clocks.map(clock)),
    time.extensions.length ? element('h5', '', WORDS.moreTime) : null,
    time.extensions.length ? element('ul', 'extensions', ...time.extensions.map(extension)) : null);
  made.classList.add('whistle-time');
  return made;
}

/**
 * @param path of the case in our API
 * @param again shows the case as it is after a deed
 */
export function timeDeeds({ deeds: can, clocks }, path, again) {
  const first = clocks.some(({ kind, stoppedAt }) => kind === 'FIRST_CONTACT' && !stoppedAt);
  const made = {
    RECORD_CONTACT: () => recordContact(path, again, first ? WORDS.recordFirstContact : WORDS.recordContact),
    ASK_FOR_TIME: () => askForTime(path, again),
    RESUME: () => resume(path, again),
  };
  return can.map(deed => made[deed]());
}

function clock(one) {
  const { kindText, owner, state, stateText, provisional } = one;
  const standing = element('span', `standing whistle-${urgency(one)}`, stateText);
  const mark = provisional ? element('span', 'mark', WORDS.provisional) : null;
  if (mark) {
    mark.title = WORDS.provisionalWhy;
  }
  const made = element('li', '',
    element('span', 'what', element('strong', '', kindText), owner ? element('span', 'aside', owner.name) : null),
    element('span', 'when', ...moments(one), mark),
    standing);
  made.dataset.state = state;
  return made;
}

function urgency({ state, stoppedAt }) {
  return LATE.includes(state) ? 'over' : stoppedAt || state === 'PAUSED' ? 'still' : state === 'DUE_SOON' ? 'soon' : 'calm';
}

/** What counts now, and beside it what it is measured by; each stays on one line. */
function moments({ deadline, stoppedAt, pausedUntil, state }) {
  const due = WORDS.dueAt(fullTime(deadline));
  const [first, second] = stoppedAt ? [WORDS.doneAt(fullTime(stoppedAt)), due]
    : state === 'PAUSED' ? [WORDS.pausedUntil(fullTime(pausedUntil)), due]
      : [due, ticking(deadline)];
  return [element('span', 'moment', first), ' ', element('span', 'moment whistle-aside', second)];
}

function extension(one) {
  const { kind, kindText, reasonText, lengthText, evidence, state, stateText, note } = one;
  const made = element('li', '',
    element('div', 'line', element('strong', '', `${kindText} · ${reasonText}`),
      element('span', 'aside', WORDS.upTo(lengthText)),
      element('span', `standing whistle-${state === 'ASKED' ? 'soon' : state === 'GRANTED' ? 'calm' : 'still'}`, stateText)),
    element('div', 'words', `${WORDS.evidence}${WORDS.colon}${evidence}`),
    note && element('div', 'words', `${WORDS.answer}${WORDS.colon}${note}`),
    ...steps(one).map(step => element('div', 'aside', step)));
  made.dataset.kind = kind;
  made.dataset.state = state;
  return made;
}

function steps({ askedBy, askedAt, decidedBy, decidedAt, endsAt, endedAt }) {
  return [
    WORDS.askedBy(askedBy, fullTime(askedAt)),
    decidedAt && WORDS.decidedBy(decidedBy, fullTime(decidedAt)),
    endedAt ? WORDS.resumedAt(fullTime(endedAt)) : endsAt && WORDS.pausedAtLatest(fullTime(endsAt)),
  ].filter(Boolean);
}
