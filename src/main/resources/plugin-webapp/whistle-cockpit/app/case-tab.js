// The tab 案卷 of a process instance: the facts of its case and the case file.

import { ask, element } from './shared.js';
import { caseAddress, entriesSection, facts, sorry } from './history-case.js';
import { SAYS } from './history-words.js';

async function show(place, instance) {
  place.replaceChildren(element('p', 'aside', SAYS.loading));
  let number;
  try {
    number = (await ask(`/camunda/api/engine/engine/default/process-instance/${encodeURIComponent(instance)}`)).businessKey;
    if (!number) {
      place.replaceChildren(element('p', 'aside', SAYS.noCase));
      return;
    }
    const file = await ask(caseAddress(number));
    const whole = element('a', '', SAYS.whole);
    whole.href = `#/history?case=${encodeURIComponent(number)}`;
    place.replaceChildren(element('div', 'file', element('h3', 'number', number), element('p', '', whole), facts(file), entriesSection(file)));
  } catch (failure) {
    place.replaceChildren(sorry(failure, number, () => show(place, instance)));
  }
}

export const caseTab = [
  {
    id: 'whistle-instance-case',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: SAYS.tab },
    render(node, { processInstanceId }) {
      const place = element('div', 'case-tab');
      node.replaceChildren(place);
      show(place, processInstanceId);
    },
  },
];
