// What administrators are told of the engine's end of life, in place of the vendor's banner, which nobody is shown.

import { ask, element } from './shared.js';
import { SAYS } from './actions-words.js';

async function note(node) {
  let told;
  try {
    told = await ask('/api/engine-note');
  } catch {
    return; // it is for administrators
  }
  const list = told.says.map(one => element('p', '', one));
  const made = element('details', 'engine-note', element('summary', '', told.title), ...list,
    element('p', '', SAYS.engine.in(told.engine), ' ', SAYS.engine.page(told.page)));
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
