// The lists of the desk, each with how many tasks it has.

import { SAY } from './desk-words.js';
import { element } from './view.js';

/**
 * @param counts what our API tells of all lists; whoever works begins with another list than whoever looks on
 * @param shown the list that is shown, or null
 */
export function listsInto(place, counts, shown, choose) {
  const at = document.activeElement?.dataset.list;
  const nameOf = list => (counts.first === 'UNIT' ? null : SAY.listsBelow[list]) ?? SAY.lists[list];
  place.replaceChildren(...counts.lists.map(({ list, count, more }) => {
    const told = more ? `${count}+` : String(count);
    const late = list === 'OVERDUE' && count ? 'whistle-over' : '';
    const made = element('button', 'desk-list', nameOf(list), element('span', `desk-number ${late}`, told));
    made.type = 'button';
    made.dataset.list = list;
    made.setAttribute('aria-label', SAY.listLabel(nameOf(list), told));
    made.setAttribute('aria-pressed', String(list === shown));
    made.addEventListener('click', () => choose(list));
    return made;
  }));
  place.querySelector(`[data-list="${at}"]`)?.focus();
}
