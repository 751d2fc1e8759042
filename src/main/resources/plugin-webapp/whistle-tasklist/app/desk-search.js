// Where somebody types what they look for on the desk.

import { press } from './deeds.js';
import { SAY } from './desk-words.js';
import { element } from './view.js';

/** @param go called with the words; with none where they were taken away */
export function searchForm(go) {
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'form-control';
  input.name = 'deskSearch';
  input.maxLength = 100;
  input.autocomplete = 'off';
  const button = press(SAY.search, 'btn btn-default');
  button.type = 'submit';
  const node = element('form', 'desk-search', input, button);
  node.setAttribute('role', 'search');
  node.addEventListener('submit', event => { event.preventDefault(); go(input.value.trim()); });
  // the cross in the field empties it
  input.addEventListener('search', () => input.value === '' && go(''));
  return {
    node,
    focus: () => input.focus(),
    say(words) {
      input.placeholder = words ? SAY.searchHint : SAY.searchNumber;
      input.setAttribute('aria-label', input.placeholder);
    },
  };
}
