// The promises that are in danger, and the way from a number to what runs in the engine.

import { ask, element, fullTime, names, timeLeft } from './shared.js';
import { part, table } from './tables.js';
import { WORDS } from './level-words.js';

/** A number that leads to the instance of its request; where it has none, it says so. */
export function number(trackingNumber) {
  const made = element('button', 'number', trackingNumber);
  made.type = 'button';
  made.title = WORDS.open;
  made.addEventListener('click', async () => {
    made.disabled = true;
    const [instance] = await ask(`/camunda/api/engine/engine/default/process-instance?businessKey=${encodeURIComponent(trackingNumber)}&processDefinitionKey=residentRequest`)
      .catch(() => []);
    made.disabled = false;
    if (instance) {
      location.hash = `/process-instance/${instance.id}/runtime`;
    } else {
      const said = element('span', 'aside', ` ${WORDS.noInstance}`);
      said.setAttribute('role', 'status');
      made.parentNode.querySelector('[role=status]')?.remove();
      made.after(said);
    }
  });
  return made;
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
  const place = element('div');
  const all = [...first.promises];
  const show = next => {
    const more = element('button', '', WORDS.more);
    more.type = 'button';
    more.className = 'btn btn-default';
    more.addEventListener('click', async () => {
      more.disabled = true;
      try {
        const page = await ask(`/api/supervision/levels/risk?${query}&after=${encodeURIComponent(next)}`);
        all.push(...page.promises);
        show(page.next);
      } catch {
        more.disabled = false;
        more.after(element('p', 'failure', WORDS.failed));
      }
    });
    place.replaceChildren(all.length ? riskTable(all) : element('p', 'aside', WORDS.noRisk), ...(next ? [more] : []));
  };
  show(first.next);
  return part('risk', WORDS.risk, WORDS.riskHint, all.length ? csv : null, place);
}
