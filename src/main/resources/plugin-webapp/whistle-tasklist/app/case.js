// The tab 案卷: one page of all there is about a case, read by one call.

import { ask, explain } from './api.js';
import { appealSection } from './appeals.js';
import { caseMap } from './case-map.js';
import { SAYS } from './case-words.js';
import { setNow, ticking } from './clock.js';
import { contactOf } from './contact.js';
import { doingSection } from './doing.js';
import { evaluationsSection } from './evaluations.js';
import { evidenceSection } from './evidence.js';
import { commitmentsSection } from './meeting.js';
import { decisionsSection, flagsSection, neighboursSection, partiesSection } from './neighbours.js';
import { publicationSection } from './publication.js';
import { questionSection } from './questions.js';
import { relationsSection } from './relations.js';
import { residentAppealSection } from './resident-appeals.js';
import { receipt, returnsSection } from './returns.js';
import { timeSection } from './time.js';
import { element, fullTime, named, names, rows, section, shortTime } from './view.js';
import { WORDS } from './words.js';

function caseView(file, path, again) {
  return element('div', 'case',
    head(file),
    stages(file.stages),
    appealSection(file.appeal, path, again),
    residentAppealSection(file.residentAppeal, path, again),
    resident(file, path),
    evaluationsSection(file.evaluations),
    doingSection(file, path, again),
    evidenceSection(file.evidence, path, again),
    timeSection(file.time),
    file.questions && questionSection(file.questions, path, again),
    file.proposal && proposal(file.proposal),
    file.calls.length ? section(WORDS.calls, element('ul', 'calls', ...file.calls.map(call))) : null,
    returnsSection(file.returns),
    relationsSection(file.relations, path, again),
    neighboursSection(file.neighbours),
    partiesSection(file.parties),
    file.publication && publicationSection(file.publication),
    flagsSection(file.flags),
    section(WORDS.history, history(file.history)),
    decisionsSection(file.decisions, path));
}

function head(file) {
  return element('header', 'head',
    element('h3', 'number', file.supervised ? element('span', 'taken-up', WORDS.supervised) : null, file.trackingNumber, ' ', element('span', 'subject', named(file.item))),
    rows([
      [WORDS.deadline, file.deadline && due(file)],
      [SAYS.at, file.place ?? file.community.name],
      [WORDS.stage, file.stageText],
      [WORDS.status, file.statusText],
      [WORDS.level, file.levelText],
      [WORDS.channel, file.channelText],
      [WORDS.filedAt, fullTime(file.filedAt)],
    ]));
}

/** A case that is over has no time left, only the deadline it had; where the clock stands none is lost. */
function due({ deadline, status, time }) {
  if (status !== 'OPEN') {
    return fullTime(deadline);
  }
  const stands = time.clocks.some(({ kind, state }) => kind === 'PROMISE' && state === 'PAUSED');
  return element('span', '', `${fullTime(deadline)} `,
    stands ? element('strong', 'still', WORDS.paused) : ticking(deadline));
}

function stages(passages) {
  const made = element('ol', 'stages', ...passages.map(stage));
  made.setAttribute('aria-label', SAYS.stages);
  return made;
}

function stage({ text, beganAt, endedAt, present }, place, all) {
  const passed = beganAt || all.slice(place + 1).some(later => later.beganAt);
  const when = present ? SAYS.present : endedAt ? shortTime(endedAt) : beganAt ? shortTime(beganAt)
    : passed ? SAYS.notNeeded : SAYS.notReached;
  const made = element('li', present ? 'now' : beganAt ? 'passed' : 'ahead', element('strong', '', text), element('span', '', when));
  if (present) {
    made.setAttribute('aria-current', 'step');
  }
  return made;
}

function resident(file, path) {
  const said = file.description ? section(WORDS.words, element('p', 'words', file.description)) : null;
  return element('div', '', said,
    file.questions === null ? null : rows([
      [WORDS.place, file.address || WORDS.none],
      [WORDS.contact, contactOf(file, file.relations, path)],
    ]),
    file.map ? caseMap(file.map) : file.questions === null ? null : element('p', 'aside', SAYS.onlyWords));
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

export async function showCase(place, taskId) {
  place.replaceChildren(element('p', 'aside', WORDS.loading));
  await refresh(place, taskId);
}

/**
 * @param said what has just been done
 * @param where the heading below which it is told, as the reader looks there; else where things are done
 */
async function refresh(place, taskId, said, where = '.whistle-doing h4') {
  const path = `/api/cases/of-task/${encodeURIComponent(taskId)}`;
  try {
    const file = await ask(path);
    setNow(file.now);
    place.replaceChildren(caseView(file, path, (done, part) => refresh(place, taskId, done, part)));
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

function tell(place, said, where) {
  const message = element('p', 'said', said);
  message.setAttribute('role', 'status');
  message.tabIndex = -1;
  (place.querySelector(where) ?? place.querySelector('.whistle-stages')).after(message);
  message.focus();
}
