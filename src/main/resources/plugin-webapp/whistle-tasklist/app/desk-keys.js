// Keys of the desk. They rest while somebody types, and wherever another key is held down with them.

import { press as pressable } from './deeds.js';
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
  const press = event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Tab') {
      goRound(panel, event);
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
  };
  panel.addEventListener('keydown', press);
  // a line that was taken away takes the focus with it, and leaves it with the page
  document.addEventListener('keydown', function onPage(event) {
    if (!panel.isConnected) {
      document.removeEventListener('keydown', onPage);
    } else if (!panel.hidden && event.target === document.body) {
      press(event);
    }
  });
}

/** From the last one that can be reached on to the first, and back: what lies behind the panel is not there. */
function goRound(panel, event) {
  const all = [...panel.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(one => !one.disabled && !one.closest('[inert]') && one.getClientRects().length > 0);
  const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
  if (to && (document.activeElement === from || !panel.contains(document.activeElement))) {
    event.preventDefault();
    to.focus();
  }
}

function types({ tagName, type, isContentEditable }) {
  const box = tagName === 'INPUT' && ['checkbox', 'button', 'submit'].includes(type);
  return isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(tagName) && !box);
}

export function keyHelp(close) {
  const button = pressable(SAY.close, 'btn btn-default');
  button.addEventListener('click', close);
  const made = element('section', 'desk-keys', element('h4', '', SAY.keysTitle),
    element('dl', 'facts', ...SAY.keyList.map(([key, what]) => element('div', '',
      element('dt', '', element('kbd', '', key)), element('dd', '', what)))),
    element('p', 'aside', SAY.keysHint), button);
  made.setAttribute('aria-label', SAY.keysTitle);
  return made;
}
