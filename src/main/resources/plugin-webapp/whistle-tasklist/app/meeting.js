// The tab 联商会: joint meetings with parties, options, votes and commitments, as they are and, for who holds them, to change.

import { ask, change, explain } from './api.js';
import { forget, keep, restore } from './drafts.js';
import { conveneForm, optionForm, promiseForm, summaryForm, votesForm } from './meeting-forms.js';
import { failure, press, reasonOf } from './deeds.js';
import { element, fullTime, rows, section, today } from './view.js';
import { WORDS } from './words.js';

const JOINT = WORDS.joint;

const pathOf = taskId => `/api/cases/of-task/${encodeURIComponent(taskId)}/meeting`;

export async function showMeeting(place, taskId) {
  place.replaceChildren(element('p', 'aside', JOINT.loading));
  try {
    const path = pathOf(taskId);
    keep(place, path);
    show(place, path, await ask(path));
  } catch (failed) {
    const again = press(WORDS.again, 'btn btn-default');
    again.addEventListener('click', () => showMeeting(place, taskId));
    place.replaceChildren(element('p', 'failure', failed.status ? explain(failed) : JOINT.failed), again);
  }
}

/** In the tab of the case: what was promised and how it stands. */
export async function commitmentsSection(place, path) {
  try {
    const { commitments } = await ask(`${path}/meeting`);
    const time = place.querySelector('.whistle-time');
    if (commitments.length && time?.isConnected) {
      time.after(section(JOINT.commitments, commitmentList(commitments)));
    }
  } catch {
    // the case stands without it; the tab of the meeting says what is wrong
  }
}

// ---- what is saved, and what came of it ----

function show(place, path, file, said) {
  place.replaceChildren(view(file, deeds(place, path, file)));
  restore(place, path);
  if (said) {
    tell(place, said);
  }
}

/** Beside the part where it was done, and with the focus, so that it is seen and read out. */
function tell(place, { words, className, part }) {
  const message = element('p', className, words);
  message.setAttribute('role', 'status');
  message.setAttribute('aria-live', 'polite');
  message.tabIndex = -1;
  const entry = place.querySelector(`li[data-part="${part.entry}"]`);
  if (entry) {
    entry.append(message);
  } else {
    (place.querySelector(`section[data-part="${part.section}"] > h4`) ?? place.querySelector('.whistle-meeting-head')).after(message);
  }
  message.focus();
}

/** How a part of the tab saves: at once, with the version that was seen; the answer is drawn. */
function deeds(place, path, file) {
  return {
    file,
    /** @param part where it is told: a section, and an entry of it */
    async save(method, address, body, part, controls = []) {
      try {
        const next = await change(method, `${path}${address}?version=${file.version}`, body);
        forget(path, controls);
        show(place, path, next, { words: JOINT.saved, className: 'said', part });
      } catch (refused) {
        if (refused.status !== 409) {
          throw refused;
        }
        const overtaken = refused.problem?.type?.endsWith(':meeting-changed');
        const words = overtaken ? JOINT.changed : refused.problem?.detail || JOINT.changed;
        show(place, path, await ask(path), { words, className: 'said whistle-failure', part });
      }
    },
  };
}

/** A button that saves, and says beside it where it could not. */
function deed(words, className, run) {
  const button = press(words, className);
  const wrong = failure();
  wrong.tabIndex = -1;
  button.addEventListener('click', async () => {
    button.disabled = true;
    wrong.textContent = '';
    try {
      await run();
    } catch (refused) {
      wrong.textContent = reasonOf(refused);
      wrong.focus();
    }
    button.disabled = false;
  });
  return element('span', 'joint-deed', button, wrong);
}

/** Marks where something is told. */
function part(name, made) {
  made.dataset.part = name;
  return made;
}

// ---- the view ----

function view(file, its) {
  if (!file.meetings.length) {
    return element('div', 'case', element('p', 'meeting-head', JOINT.none));
  }
  const [latest, ...earlier] = file.meetings;
  return element('div', 'case whistle-joint',
    file.commitments.length ? section(JOINT.commitments, commitmentList(file.commitments)) : null,
    meeting(latest, file.editable ? its : null),
    ...earlier.map(one => element('details', 'earlier', element('summary', '', `${JOINT.title(one.number, one.round)} · ${one.agreementText}`), meeting(one, null))));
}

/** @param its how to save, or null where it is only read */
function meeting(one, its) {
  const open = one.open ? its : null;
  const head = element('h3', 'meeting-head', `${JOINT.title(one.number, one.round)} · ${one.open ? JOINT.preparing : one.agreementText}`);
  return element('div', '', head,
    one.open ? null : rows([[JOINT.heldAt, fullTime(one.heldAt)], [JOINT.minutes, element('span', 'words', one.minutes)]]),
    one.ruling ? ruling(one.ruling) : null,
    convening(one, open),
    attendance(one, open),
    options(one, its, open),
    promises(one, its),
    summary(one, its));
}

function ruling({ rulingText, measures, by, at }) {
  return section(JOINT.ruling, element('p', '', element('strong', '', rulingText)), element('p', 'words', measures),
    element('p', 'aside', JOINT.settled(by, fullTime(at))));
}

function convening(one, open) {
  const known = one.at
    ? rows([[JOINT.at, fullTime(one.at)], [JOINT.place, one.place], [JOINT.agenda, one.agenda && element('span', 'words', one.agenda)]])
    : element('p', 'aside', JOINT.notConvened);
  return part('convening', section(JOINT.convening, known, open && conveneForm(one, open)));
}

function attendance(one, open) {
  return part('attendance', section(JOINT.attendance, open && element('p', 'aside', JOINT.attendanceHint),
    element('ul', 'seats', ...one.parties.map(seat => part(`seat-${seat.id}`, element('li', '', element('span', 'seat', seat.text),
      open ? marks(seat, open) : seat.attendanceText && element('span', seat.attendance === 'ABSENT' ? 'over' : 'calm', seat.attendanceText)))))));
}

function marks(seat, open) {
  return element('span', 'marks', ...[['CAME', JOINT.came], ['ABSENT', JOINT.absent]].map(([attendance, words]) => {
    const held = seat.attendance === attendance;
    const made = deed(words, `btn btn-default btn-sm${held ? ' active' : ''}`,
      () => open.save('PUT', '/attendance', { attendance: [{ party: seat.id, attendance }] }, { section: 'attendance', entry: `seat-${seat.id}` }));
    const button = made.querySelector('button');
    button.setAttribute('aria-pressed', String(held));
    button.setAttribute('aria-label', `${seat.text}${WORDS.colon}${words}`);
    return made;
  }));
}

/** What was put to the vote at a meeting stays as it was; who rules on it chooses. */
function options(one, its, open) {
  return part('options', section(JOINT.options, its && element('p', 'aside', JOINT.publicHint),
    one.options.length ? element('ul', 'options', ...one.options.map(option => optionItem(one, option, its, open))) : element('p', 'aside', JOINT.noOptions),
    open && optionForm(open)));
}

function optionItem(one, option, its, open) {
  const { id, title, text, chosen, votes } = option;
  const line = element('div', 'line', element('strong', '', title), chosen ? element('span', 'standing whistle-calm', JOINT.chosen) : null);
  const choose = chosen ? [JOINT.unchoose, null] : [JOINT.choose, id];
  const where = { section: 'options', entry: `option-${id}` };
  return part(where.entry, element('li', chosen ? 'is-chosen' : '', line, text && element('p', 'words', text),
    votes.length ? votesTable(votes) : null,
    its && element('div', 'joint-deeds',
      deed(choose[0], 'btn btn-default btn-sm', () => its.save('PUT', '/choice', { option: choose[1] }, where)),
      open && removal(option, () => open.save('DELETE', `/options/${id}`, undefined, { section: 'options' }))),
    open && votesForm(one, option, open)));
}

/** With an option its votes go; so it is asked first, in place, as Tasklist opens no windows. */
function removal({ title, votes }, run) {
  if (!votes.length) {
    return deed(JOINT.remove, 'btn btn-link btn-sm', run);
  }
  const remove = press(JOINT.remove, 'btn btn-link btn-sm');
  const place = element('span', 'joint-deed', remove);
  remove.addEventListener('click', () => {
    const question = element('span', 'question', JOINT.removeVoted(title));
    question.setAttribute('role', 'alert');
    const back = press(JOINT.keepIt, 'btn btn-default btn-sm');
    back.addEventListener('click', () => {
      place.replaceChildren(remove);
      remove.focus();
    });
    place.replaceChildren(question, ' ', deed(JOINT.removeIt, 'btn btn-danger btn-sm', run), ' ', back);
    back.focus();
  });
  return place;
}

function votesTable(votes) {
  const head = element('tr', '', ...['', JOINT.inFavour, JOINT.against, JOINT.abstained].map(words => element('th', '', words)));
  return element('table', 'votes', element('thead', '', head), element('tbody', '', ...votes.map(line => element('tr', '',
    element('th', '', line.kindText), element('td', '', `${line.inFavour}`), element('td', '', `${line.against}`), element('td', '', `${line.abstained}`)))));
}

function promises(one, its) {
  const list = one.promises.map(promise => part(`promise-${promise.id}`, element('li', '',
    element('div', 'line', element('strong', '', promise.promisor), element('span', 'aside', JOINT.due(promise.byWhen)), element('span', 'aside', promise.costText),
      promise.standing === 'OFFERED' ? null : element('span', 'standing whistle-still', promise.standingText)),
    element('p', 'words', promise.what),
    its && mayGo(one, promise) ? deed(JOINT.remove, 'btn btn-link btn-sm',
      () => its.save('DELETE', `/commitments/${promise.id}`, undefined, { section: 'promises', entry: `promise-${promise.id}` })) : null)));
  return part('promises', section(JOINT.promises, list.length ? element('ul', 'options', ...list) : element('p', 'aside', JOINT.noPromises), its && promiseForm(one, its)));
}

/** What was offered at a meeting stays, unless its day has gone by. */
function mayGo(one, { standing, byWhen }) {
  return one.open || standing === 'ORDERED' || (standing === 'OFFERED' && byWhen < today());
}

function summary(one, its) {
  return its ? part('summary', section(JOINT.summary, summaryForm(one, its))) : one.summary ? section(JOINT.summary, element('p', 'words', one.summary)) : null;
}

function commitmentList(commitments) {
  const colour = { OPEN: 'soon', FULFILLED: 'calm', NOT_FULFILLED: 'over', LAPSED: 'still' };
  return element('ul', 'options', ...commitments.map(one => element('li', '',
    element('div', 'line', element('strong', '', one.promisor), element('span', 'aside', JOINT.due(one.byWhen)),
      element('span', 'aside', one.costText), one.ordered ? element('span', 'standing whistle-still', JOINT.ordered) : null,
      element('span', `standing whistle-${colour[one.state]}`, one.stateText)),
    element('p', 'words', one.what),
    one.evidence && element('p', 'words', `${JOINT.reason}${WORDS.colon}${one.evidence}`),
    one.settledBy && element('p', 'aside', JOINT.settled(one.settledBy, fullTime(one.settledAt))))));
}
