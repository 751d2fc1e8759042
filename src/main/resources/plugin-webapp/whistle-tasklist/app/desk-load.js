// How the work is spread: the unit's people, or for those who supervise the units below, each with its people on demand.

import { ask } from './api.js';
import { setNow } from './clock.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

export async function workload() {
  const { now, teams, cut } = await ask('/api/desk/workload');
  setNow(now);
  if (teams.length === 0) {
    return [element('p', 'aside', SAY.noLoad)];
  }
  const own = teams.every(one => one.people);
  return [
    ...(own ? teams.map(unit) : [table(SAY.unit, teams.map(one => [one.team.name, one]), true), ...teams.map(below)]),
    cut ? element('p', 'aside', SAY.loadCut) : '',
  ];
}

function unit({ team, unclaimed, people, open, today, overdue }) {
  return element('section', '', element('h5', '', team.name),
    element('p', 'aside', [[SAY.open, open], [SAY.today, today], [SAY.overdue, overdue], [SAY.unclaimed, unclaimed]]
      .map(([word, count]) => `${word} ${told(count)}`).join(' · ')),
    table(SAY.person, people.map(one => [one.person, one]), false));
}

/** Asked for when somebody wants to see it. */
function below({ team }) {
  const made = element('details', 'unit', element('summary', '', `${team.name} · ${SAY.people}`));
  made.addEventListener('toggle', async () => {
    if (made.open && made.children.length === 1) {
      try {
        const { teams } = await ask(`/api/desk/workload?team=${encodeURIComponent(team.code)}`);
        made.append(table(SAY.person, (teams[0]?.people ?? []).map(one => [one.person, one]), false));
      } catch (failure) {
        made.replaceChildren(made.firstChild);
        made.append(element('p', 'aside', failure.problem?.detail ?? SAY.failed));
      }
    }
  });
  return made;
}

function table(first, rows, withUnclaimed) {
  const columns = [SAY.open, SAY.today, SAY.overdue, ...(withUnclaimed ? [SAY.unclaimed] : [])];
  const head = element('thead', '', element('tr', '', ...[first, ...columns].map(word => scoped('col', word))));
  const body = element('tbody', '', ...rows.map(([name, one]) => element('tr', '', scoped('row', name),
    ...[one.open, one.today, one.overdue, ...(withUnclaimed ? [one.unclaimed] : [])]
      .map((count, place) => element('td', place === 2 && count > 0 ? 'over' : '', told(count))))));
  return element('table', 'figures', head, body);
}

function scoped(scope, word) {
  const made = element('th', '', word);
  made.scope = scope;
  return made;
}

function told(count) {
  return count > 1000 ? '1000+' : String(count);
}
