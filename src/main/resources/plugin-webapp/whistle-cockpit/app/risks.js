// The promises that are in danger, and the way from a number to what runs in the engine.

import { ask, element, fullTime, names, timeLeft } from './shared.js';
import { part, table } from './tables.js';
import { WORDS } from './level-words.js';

/** A number that leads to the instance of its request; where it has none any more, to its history. */
export function number(trackingNumber) {
  const made = element('button', 'number', trackingNumber);
  made.type = 'button';
  made.title = WORDS.open;
  made.addEventListener('click', async () => {
    made.disabled = true;
    const [instance] = await ask(`/camunda/api/engine/engine/default/process-instance?businessKey=${encodeURIComponent(trackingNumber)}&processDefinitionKey=residentRequest`)
      .catch(() => []);
    made.disabled = false;
    location.hash = instance ? `/process-instance/${instance.id}/runtime` : historyOf(trackingNumber);
  });
  return made;
}

/** A number that leads to the whole of its case, whether it is over or not. */
export function caseOf(trackingNumber) {
  const made = element('a', '', trackingNumber);
  made.href = `#${historyOf(trackingNumber)}`;
  return made;
}

function historyOf(trackingNumber) {
  return `/history?case=${encodeURIComponent(trackingNumber)}`;
}

export function riskTable(promises, name = WORDS.risk) {
  return table(name, [WORDS.number, WORDS.state, WORDS.deadline, WORDS.item, WORDS.stage, WORDS.where, WORDS.who], promises.map(row));
}

function row({ trackingNumber, state, deadline, item, stage, community, departments }) {
  const { text, urgency } = timeLeft(deadline);
  return [
    number(trackingNumber),
    element('span', `standing whistle-${state === 'DUE_SOON' ? 'soon' : 'over'}`, WORDS.clockStates[state]),
    element('span', '', element('span', 'moment', fullTime(deadline)), ' ', element('span', urgency, text)),
    `${item.code} ${item.name}`, WORDS.stages[stage], community.name, names(departments) || '–',
  ];
}

/** @param query of the district, to ask for more with */
export function riskPart(first, query, csv) {
  if (first.promises.length === 0) {
    return part('risk', WORDS.risk, WORDS.riskHint, null, element('p', 'aside', WORDS.noRisk));
  }
  const made = riskTable(first.promises);
  const body = made.querySelector('tbody');
  const said = element('p', 'aside');
  said.setAttribute('role', 'status');
  const more = element('button', '', WORDS.more);
  more.type = 'button';
  more.className = 'btn btn-default';
  let { next } = first;
  more.addEventListener('click', async () => {
    more.disabled = true;
    try {
      const page = await ask(`/api/supervision/levels/risk?${query}&after=${encodeURIComponent(next)}`);
      const added = [...riskTable(page.promises).querySelectorAll('tbody tr')];
      body.append(...added);
      ({ next } = page);
      said.textContent = WORDS.shown(body.rows.length, !next);
      if (!next) {
        more.remove();
      }
      added[0]?.querySelector('button').focus();
    } catch ({ status }) {
      said.textContent = status === 401 ? WORDS.signIn : WORDS.failed;
    } finally {
      more.disabled = false;
    }
  });
  return part('risk', WORDS.risk, WORDS.riskHint, csv, made, said, next ? more : null);
}
