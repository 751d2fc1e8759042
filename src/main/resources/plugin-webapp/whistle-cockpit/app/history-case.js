// One case: its facts, its way, what tables decided, what failed, and its case file.

import { ask, element, fullTime, named, rows, section } from './shared.js';
import { pathSection, stepsSection, table } from './history-path.js';
import { SAYS, failureOf } from './history-words.js';

export function caseAddress(number) {
  return `/api/supervision/history/${encodeURIComponent(number)}`;
}

/** @param drawings gets what puts a viewer away */
export async function showCase(place, number, drawings, beginning) {
  place.replaceChildren(...[beginning, status(SAYS.loading)].filter(Boolean));
  try {
    const file = await ask(caseAddress(number));
    place.replaceChildren(...[beginning, wholeCase(file, drawings)].filter(Boolean));
    place.querySelector('h2')?.focus();
  } catch (failure) {
    place.replaceChildren(...[beginning, sorry(failure, number, () => showCase(place, number, drawings, beginning))].filter(Boolean));
  }
}

function status(said) {
  const made = element('p', 'aside', said);
  made.setAttribute('role', 'status');
  return made;
}

export function sorry(failure, number, again) {
  const made = element('p', 'failure', failureOf(failure, number));
  made.setAttribute('role', 'alert');
  if (failure.status >= 400 && failure.status < 500 && failure.status !== 429) {
    return element('div', '', made);
  }
  const button = element('button', '', SAYS.again);
  button.className = 'btn btn-default';
  button.type = 'button';
  button.addEventListener('click', again);
  return element('div', '', made, button);
}

function wholeCase(file, drawings) {
  const head = element('h2', 'number', file.summary.trackingNumber);
  head.tabIndex = -1;
  return element('div', 'file', head, facts(file),
    file.description ? section(SAYS.said, element('p', 'words', file.description)) : null,
    pathSection(file, drawings), stepsSection(file), decisions(file), incidents(file), entriesSection(file));
}

export function facts({ summary, address }) {
  const says = SAYS.facts;
  return rows([
    [says.status, summary.statusText], [says.stage, summary.endedAt ? null : summary.stageText],
    [says.item, named(summary.item)], [says.community, summary.community.name], [says.address, address],
    [says.filedAt, fullTime(summary.filedAt)], [says.deadline, summary.deadline && fullTime(summary.deadline)],
    [says.endedAt, summary.endedAt && fullTime(summary.endedAt)],
  ]);
}

function decisions(file) {
  return section(SAYS.decisions, file.decisions.length
    ? table(SAYS.decisions, SAYS.decisionColumns, file.decisions.map(one => [
      fullTime(one.at), one.version ? `${one.name} · ${SAYS.version(one.version)}` : one.name, values(one.inputs),
      values(one.rules.flatMap(rule => rule.outputs)), rules(one),
    ]))
    : element('p', 'aside', SAYS.noDecisions));
}

function values(all) {
  return element('ul', 'values', ...all.map(({ label, value }) => element('li', '', label ? element('span', 'aside', `${label} `) : null, value === null || value === '' ? SAYS.none : value)));
}

/** @param note what there is to know of an entry that does not say which rows they were */
function rules({ rules: matched, why, note }) {
  const rowsOf = matched.filter(rule => rule.number).map(rule => SAYS.row(rule.number)).join(' · ');
  return matched.length
    ? element('div', '', rowsOf ? element('strong', '', rowsOf) : null, why ? ` ${why}` : null, note ? element('span', 'aside', note) : null)
    : SAYS.noRule;
}

function incidents(file) {
  return section(SAYS.incidents, file.incidents.length
    ? table(SAYS.incidents, SAYS.incidentColumns, file.incidents.map(one => [
      one.kindText, one.name ?? '', fullTime(one.openedAt), one.closedAt ? fullTime(one.closedAt) : '',
      one.closedAt ? (one.resolved ? SAYS.resolved : SAYS.givenUp) : element('strong', 'over', SAYS.open),
    ]))
    : element('p', 'aside', SAYS.noIncidents));
}

/** The latest on top; our API gives the oldest first. */
export function entriesSection(file) {
  return section(SAYS.entries, file.entries.length
    ? element('ol', 'history', ...[...file.entries].reverse().map(({ at, who, stageText, text }) => element('li', '',
      element('div', 'aside', [fullTime(at), stageText, who].filter(Boolean).join(' · ')), element('div', 'words', text))))
    : element('p', 'aside', file.description === null ? SAYS.factsOnly : SAYS.noEntries));
}
