// The tab 联商会: joint meetings with parties, options, votes and commitments, as they are and, for who holds them, to change.

import { ask, change, explain } from './api.js';
import { conveneForm, optionForm, promiseForm, summaryForm, votesForm } from './meeting-forms.js';
import { failure, press, reasonOf } from './deeds.js';
import { element, fullTime, rows, section } from './view.js';
import { WORDS } from './words.js';

const JOINT = WORDS.joint;

const pathOf = taskId => `/api/cases/of-task/${encodeURIComponent(taskId)}/meeting`;

export async function showMeeting(place, taskId) {
  place.replaceChildren(element('p', 'aside', JOINT.loading));
  try {
    const path = pathOf(taskId);
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

// ---- what was typed and not saved outlives a drawing ----

function show(place, path, file, said) {
  const typed = [...place.querySelectorAll('[data-key][data-dirty]')].map(({ dataset, value }) => [dataset.key, value]);
  const opened = [...place.querySelectorAll('details[open][data-key]')].map(({ dataset }) => dataset.key);
  place.replaceChildren(view(file, deeds(place, path, file)));
  typed.forEach(([key, value]) => {
    const control = place.querySelector(`[data-key="${key}"]`);
    if (control) {
      control.value = value;
      control.dataset.dirty = 'true';
    }
  });
  opened.forEach(key => place.querySelector(`details[data-key="${key}"]`)?.setAttribute('open', ''));
  place.oninput = ({ target }) => {
    if (target.dataset.key) {
      target.dataset.dirty = 'true';
    }
  };
  if (said) {
    const message = element('p', 'said', said);
    message.setAttribute('role', 'status');
    place.querySelector('.whistle-meeting-head').after(message);
  }
}

/** How a part of the tab saves: at once, with the version that was seen; the answer is drawn. */
function deeds(place, path, file) {
  return {
    file,
    async save(method, part, body, controls = []) {
      try {
        const next = await change(method, `${path}${part}?version=${file.version}`, body);
        controls.forEach(control => delete control.dataset.dirty);
        controls[0]?.closest('details')?.removeAttribute('open');
        show(place, path, next, JOINT.saved);
      } catch (refused) {
        if (refused.status !== 409) {
          throw refused;
        }
        show(place, path, await ask(path), refused.problem?.detail ? `${refused.problem.detail} ${JOINT.changed}` : JOINT.changed);
      }
    },
  };
}

/** A button that saves, and says beside it where it could not. */
function deed(words, className, run) {
  const button = press(words, className);
  const wrong = failure();
  button.addEventListener('click', async () => {
    button.disabled = true;
    wrong.textContent = '';
    try {
      await run();
    } catch (refused) {
      wrong.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return element('span', 'joint-deed', button, wrong);
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
  return section(JOINT.convening, known, open && conveneForm(one, open));
}

function attendance(one, open) {
  return section(JOINT.attendance, open && element('p', 'aside', JOINT.attendanceHint),
    element('ul', 'seats', ...one.parties.map(seat => element('li', '', element('span', 'seat', seat.text),
      open ? marks(seat, open) : seat.attendanceText && element('span', seat.attendance === 'ABSENT' ? 'over' : 'calm', seat.attendanceText)))));
}

function marks(seat, open) {
  return element('span', 'marks', ...[['CAME', JOINT.came], ['ABSENT', JOINT.absent]].map(([attendance, words]) => {
    const held = seat.attendance === attendance;
    const made = deed(words, `btn btn-default btn-sm${held ? ' active' : ''}`,
      () => open.save('PUT', '/attendance', { attendance: [{ party: seat.id, attendance }] }));
    const button = made.querySelector('button');
    button.setAttribute('aria-pressed', String(held));
    button.setAttribute('aria-label', `${seat.text}${WORDS.colon}${words}`);
    return made;
  }));
}

function options(one, its, open) {
  return section(JOINT.options, its && element('p', 'aside', JOINT.publicHint),
    one.options.length ? element('ul', 'options', ...one.options.map(option => optionItem(one, option, its, open))) : element('p', 'aside', JOINT.noOptions),
    its && optionForm(its));
}

function optionItem(one, option, its, open) {
  const { id, title, text, chosen, votes } = option;
  const line = element('div', 'line', element('strong', '', title), chosen ? element('span', 'standing whistle-calm', JOINT.chosen) : null);
  const choose = chosen ? [JOINT.unchoose, null] : [JOINT.choose, id];
  return element('li', chosen ? 'is-chosen' : '', line, text && element('p', 'words', text),
    votes.length ? votesTable(votes) : null,
    its && element('div', 'joint-deeds',
      deed(choose[0], 'btn btn-default btn-sm', () => its.save('PUT', '/choice', { option: choose[1] })),
      deed(JOINT.remove, 'btn btn-link btn-sm', () => its.save('DELETE', `/options/${id}`))),
    open && votesForm(one, option, open));
}

function votesTable(votes) {
  const head = element('tr', '', ...['', JOINT.inFavour, JOINT.against, JOINT.abstained].map(words => element('th', '', words)));
  return element('table', 'votes', element('thead', '', head), element('tbody', '', ...votes.map(line => element('tr', '',
    element('th', '', line.kindText), element('td', '', `${line.inFavour}`), element('td', '', `${line.against}`), element('td', '', `${line.abstained}`)))));
}

function promises(one, its) {
  const list = one.promises.map(promise => element('li', '',
    element('div', 'line', element('strong', '', promise.promisor), element('span', 'aside', JOINT.due(promise.byWhen)), element('span', 'aside', promise.costText)),
    element('p', 'words', promise.what),
    its && deed(JOINT.remove, 'btn btn-link btn-sm', () => its.save('DELETE', `/commitments/${promise.id}`))));
  return section(JOINT.promises, list.length ? element('ul', 'options', ...list) : element('p', 'aside', JOINT.noPromises), its && promiseForm(one, its));
}

function summary(one, its) {
  return its ? section(JOINT.summary, summaryForm(one, its)) : one.summary ? section(JOINT.summary, element('p', 'words', one.summary)) : null;
}

function commitmentList(commitments) {
  const colour = { OPEN: 'soon', FULFILLED: 'calm', NOT_FULFILLED: 'over', LAPSED: 'still' };
  return element('ul', 'options', ...commitments.map(one => element('li', '',
    element('div', 'line', element('strong', '', one.promisor), element('span', 'aside', JOINT.due(one.byWhen)),
      element('span', 'aside', one.costText), element('span', `standing whistle-${colour[one.state]}`, one.stateText)),
    element('p', 'words', one.what),
    one.evidence && element('p', 'words', `${JOINT.reason}${WORDS.colon}${one.evidence}`),
    one.settledBy && element('p', 'aside', JOINT.settled(one.settledBy, fullTime(one.settledAt))))));
}
