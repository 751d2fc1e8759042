// The page 督办: what supervisors do, in three parts; and a way to it in the navigation.

import { ask, element } from './shared.js';
import { SAYS } from './actions-words.js';
import { handOverSection } from './hand-over.js';
import { incidentSection } from './incidents.js';
import { supervisedSection } from './supervised.js';

const PATH = '/supervision';

function page(node) {
  node.replaceChildren(element('main', 'actions', element('h2', '', SAYS.title),
    incidentSection(), supervisedSection(), handOverSection()));
}

/** Whoever may not read the page is shown no way to it. */
async function entry(node) {
  try {
    await ask('/api/supervision/districts');
  } catch {
    return;
  }
  const link = element('a', '', SAYS.title);
  link.href = `#${PATH}`;
  node.replaceChildren(link);
}

export const actions = [
  {
    id: 'whistle-actions-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 140,
    properties: { path: PATH },
    render(node) {
      entry(node);
    },
  },
  {
    id: 'whistle-actions-page',
    pluginPoint: 'cockpit.route',
    priority: 1000,
    properties: { path: PATH, label: PATH },
    render(node) {
      page(node);
    },
  },
];
