// What administrators are told of the engine's end of life, in place of the vendor's banner, which nobody is shown.

import { ask, element } from './shared.js';
import { SAYS } from './actions-words.js';

async function note(node) {
  let told;
  try {
    const { authorizedApps } = await ask('/camunda/api/admin/auth/user/default');
    if (!authorizedApps.includes('admin')) {
      return; // it is for administrators; others are not even refused
    }
    told = await ask('/api/engine-note');
  } catch {
    return;
  }
  const list = told.says.map(one => element('p', '', one));
  const link = element('a', '', SAYS.engine.page);
  link.href = told.page;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  const made = element('details', 'engine-note', element('summary', '', told.title), ...list,
    element('p', '', SAYS.engine.in(told.engine), ' ', link));
  node.replaceChildren(made);
}

export const engineNote = pluginPoint => ({
  id: `whistle-engine-note-${pluginPoint}`,
  pluginPoint,
  priority: -100,
  properties: { label: SAYS.engine.label },
  render(node) {
    note(node);
  },
});
