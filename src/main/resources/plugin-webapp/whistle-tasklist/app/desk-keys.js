// Keys of the desk. They rest while somebody types, and wherever another key is held down with them.

import { press } from './deeds.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

/**
 * @param panel where they work, and nowhere else
 * @param deeds move(by), claim(), choose(), search(), help(), close()
 */
export function listenToKeys(panel, deeds) {
  const keys = {
    j: () => deeds.move(1), ArrowDown: () => deeds.move(1), k: () => deeds.move(-1), ArrowUp: () => deeds.move(-1),
    c: deeds.claim, x: deeds.choose, '/': deeds.search, '?': deeds.help,
  };
  panel.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      // what somebody has typed is not thrown away by one key
      if (event.target.value && types(event.target)) {
        event.target.blur();
      } else {
        deeds.close();
      }
      return;
    }
    const held = event.ctrlKey || event.altKey || event.metaKey;
    const deed = keys[event.key];
    if (deed && !held && !types(event.target)) {
      event.preventDefault();
      // Tasklist has keys of its own
      event.stopPropagation();
      deed();
    }
  });
}

function types({ tagName, type, isContentEditable }) {
  const box = tagName === 'INPUT' && ['checkbox', 'button', 'submit'].includes(type);
  return isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName) && !box);
}

export function keyHelp(close) {
  const button = press(SAY.close, 'btn btn-default');
  button.addEventListener('click', close);
  const made = element('section', 'desk-keys', element('h4', '', SAY.keysTitle),
    element('dl', 'facts', ...SAY.keyList.map(([key, what]) => element('div', '',
      element('dt', '', element('kbd', '', key)), element('dd', '', what)))),
    element('p', 'aside', SAY.keysHint), button);
  made.setAttribute('aria-label', SAY.keysTitle);
  return made;
}
