// What Tasklist shows of a case. The engine holds no words of people, so the card and the tab ask our API.

import { ask, explain } from './api.js';
import { appealSection } from './appeals.js';
import { appraisal } from './appraisal.js';
import { contactOf } from './contact.js';
import { evaluationsSection } from './evaluations.js';
import { evidenceSection } from './evidence.js';
import { commitmentsSection, showMeeting } from './meeting.js';
import { bell } from './notices.js';
import { publicationSection } from './publication.js';
import { questionSection } from './questions.js';
import { relationsSection } from './relations.js';
import { residentAppealSection } from './resident-appeals.js';
import { receipt, returnsSection } from './returns.js';
import { timeSection } from './time.js';
import { element, fullTime, named, names, rows, section, shortTime, timeLeft } from './view.js';
import { WORDS } from './words.js';

// ---- tab: the case ----

function caseView(file, relations, questions, publication, path, again) {
  return element('div', 'case',
    element('h3', 'number', file.trackingNumber),
    facts(file),
    appealSection(file.appeal, path, again),
    residentAppealSection(file.residentAppeal, path, again),
    section(WORDS.words, element('p', 'words', file.description)),
    person(file, relations, path),
    evaluationsSection(file.evaluations ?? []),
    timeSection(file.time, path, again),
    questions && questionSection(questions, path, again),
    evidenceSection(file.evidence, path, again),
    relationsSection(relations, path, again),
    publication && publicationSection(publication, again),
    file.proposal && proposal(file.proposal),
    file.calls?.length ? section(WORDS.calls, element('ul', 'calls', ...file.calls.map(call))) : null,
    returnsSection(file.returns ?? []),
    section(WORDS.history, history(file.history ?? [])));
}

function facts(file) {
  return rows([
    [WORDS.deadline, file.deadline && due(file)],
    [WORDS.item, file.item && named(file.item)],
    [WORDS.stage, file.stageText],
    [WORDS.status, file.statusText],
    [WORDS.level, file.levelText],
    [WORDS.channel, file.channelText],
    [WORDS.filedAt, fullTime(file.filedAt)],
  ]);
}

/** A case that is over has no time left, only the deadline it had; where the clock stands none is lost. */
function due({ deadline, status, time }) {
  if (status !== 'OPEN') {
    return fullTime(deadline);
  }
  if (time.clocks.some(({ kind, state }) => kind === 'PROMISE' && state === 'PAUSED')) {
    return element('span', '', `${fullTime(deadline)} `, element('strong', 'still', WORDS.paused));
  }
  const { text, urgency } = timeLeft(deadline);
  return element('span', '', `${fullTime(deadline)} `, element('strong', urgency, text));
}

function person(file, relations, path) {
  const { address, longitude, latitude } = file;
  const located = longitude !== null && longitude !== undefined && latitude !== null && latitude !== undefined;
  return rows([
    [WORDS.place, address || WORDS.none],
    [WORDS.coordinates, located ? `${longitude}, ${latitude}` : null],
    [WORDS.contact, contactOf(file, relations, path)],
  ]);
}

function proposal({ lead, supporting, kindText, joint, blowerText, insisted }) {
  return section(WORDS.proposal, rows([
    [WORDS.blower, insisted ? `${blowerText} · ${WORDS.insisted}` : blowerText],
    [WORDS.lead, lead && lead.name],
    [WORDS.supporting, names(supporting ?? [])],
    [WORDS.kind, kindText],
    [WORDS.meeting, joint ? WORDS.needed : WORDS.notNeeded],
  ]));
}

function call({ department, roleText, stateText, reportInDeadline, reportedInAt, receipt: left, number }) {
  const when = reportedInAt ? `${WORDS.reportedIn} ${fullTime(reportedInAt)}`
    : reportInDeadline ? `${WORDS.reportIn} ${fullTime(reportInDeadline)}` : null;
  return element('li', '', element('strong', '', department.name),
    element('span', 'aside', roleText), element('span', 'aside', stateText), when && element('span', 'aside', when),
    left && element('span', 'aside', receipt(left)), element('span', 'aside', `${WORDS.order} ${number}`));
}

/** The latest on top; our API gives the oldest first. */
function history(entries) {
  return entries.length === 0
    ? element('p', 'aside', WORDS.noHistory)
    : element('ol', 'history', ...[...entries].reverse().map(({ at, who, stageText, text }) => element('li', '',
      element('div', 'aside', [fullTime(at), stageText, who].filter(Boolean).join(' · ')),
      element('div', 'words', text))));
}

async function showCase(place, taskId) {
  place.replaceChildren(element('p', 'aside', WORDS.loading));
  await refresh(place, taskId);
}

/**
 * @param said what has just been done
 * @param where the heading below which it is told, as the reader looks there
 */
async function refresh(place, taskId, said, where = '.whistle-time h4') {
  const path = `/api/cases/of-task/${encodeURIComponent(taskId)}`;
  try {
    const [file, relations, questions, publication] = await Promise.all(
      [ask(path), ask(`${path}/relations`), asked(`${path}/questions`), asked(`${path}/publication`)]);
    place.replaceChildren(caseView(file, relations, questions, publication, path, (done, part) => refresh(place, taskId, done, part)));
    commitmentsSection(place, path);
    if (said) {
      tell(place, said, where);
    }
  } catch (failure) {
    if (said && failure.status === 404) {
      // what was done has ended the task itself
      place.replaceChildren(element('p', 'said', said));
      return;
    }
    const again = element('button', '', WORDS.again);
    again.className = 'btn btn-default';
    again.type = 'button';
    again.addEventListener('click', () => showCase(place, taskId));
    place.replaceChildren(element('p', 'failure', explain(failure)), again);
  }
}

/** Whoever knows of cases only the bare facts does not read this part. */
function asked(path) {
  return ask(path).catch(failure => {
    if (failure.status !== 404) {
      throw failure;
    }
    return null;
  });
}

function tell(place, said, where) {
  const message = element('p', 'said', said);
  message.setAttribute('role', 'status');
  message.tabIndex = -1;
  place.querySelector(where).after(message);
  message.focus();
}

// ---- cards: all that are drawn in one go ask once ----

const MOST_AT_ONCE = 50;
let waiting = [];

function showOnCard(line, taskId) {
  if (waiting.length === 0) {
    setTimeout(fillCards);
  }
  waiting.push({ line, taskId });
}

function fillCards() {
  const cards = waiting;
  waiting = [];
  for (let first = 0; first < cards.length; first += MOST_AT_ONCE) {
    fill(cards.slice(first, first + MOST_AT_ONCE));
  }
}

async function fill(cards) {
  const ids = [...new Set(cards.map(card => encodeURIComponent(card.taskId)))];
  try {
    const files = new Map((await ask(`/api/cases?tasks=${ids.join(',')}`)).map(file => [file.taskId, file]));
    cards.filter(card => files.has(card.taskId)).forEach(card => card.line.replaceChildren(cardLine(files.get(card.taskId))));
  } catch (failure) {
    cards.forEach(card => card.line.replaceChildren(explain(failure)));
  }
}

/** The promise of what has ended presses nobody any more; a task about it has a time of its own, or none. */
function cardLine({ trackingNumber, item, due }) {
  const known = [trackingNumber, item && named(item)].filter(Boolean).join(' · ');
  if (!due) {
    return element('span', '', known);
  }
  const { text, urgency } = timeLeft(due);
  return element('span', '', `${known} · `, element('span', `${urgency} whistle-due`, WORDS.due(shortTime(due), text)));
}

// ---- the plugins ----

export default [
  {
    id: 'whistle-case',
    pluginPoint: 'tasklist.task.detail',
    // before the form (1000): first the matter, then the decision
    priority: 1100,
    properties: { label: '案卷 Case' },
    render(node, { taskId }) {
      showCase(node, taskId);
    },
  },
  {
    id: 'whistle-meeting',
    pluginPoint: 'tasklist.task.detail',
    // between the case and the form
    priority: 1050,
    properties: { label: '联商会 Meeting' },
    render(node, { taskId }) {
      showMeeting(node, taskId);
    },
  },
  {
    id: 'whistle-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render(node, { taskId }) {
      node.className = 'whistle-card';
      showOnCard(node, taskId);
    },
  },
  {
    id: 'whistle-appraisal-bar',
    pluginPoint: 'tasklist.navbar.action',
    // left of the notices
    priority: 1100,
    render(node) {
      appraisal(node);
    },
  },
  {
    id: 'whistle-notice-bar',
    pluginPoint: 'tasklist.navbar.action',
    // left of what begins processes and tasks
    priority: 1000,
    render(node) {
      bell(node);
    },
  },
];
