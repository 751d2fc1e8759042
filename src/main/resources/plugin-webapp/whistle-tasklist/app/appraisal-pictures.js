// The pictures of a case, to be chosen as evidence of an appeal.

import { contextPath } from './api.js';
import { SAY } from './appraisal-words.js';
import { failure } from './deeds.js';
import { element, fullTime } from './view.js';
import { WORDS } from './words.js';

/** A field of a form. It is there where the case has pictures, and where a ground cannot do without. */
export function pictureChoice() {
  const list = element('div', 'choices');
  const wrong = failure();
  const node = element('fieldset', 'field', element('legend', '', SAY.pictures), list, wrong);
  node.hidden = true;
  let needed = false;
  let offered = 0;
  list.addEventListener('change', () => (wrong.textContent = ''));
  const chosen = () => [...list.querySelectorAll('input:checked')].map(one => Number(one.value));
  return {
    name: 'evidence',
    node,
    chosen,
    value: () => chosen().join(' ') || 'none',
    check: () => (needed && chosen().length === 0 ? SAY.pictureNeeded : null),
    isWrong: () => wrong.textContent !== '',
    focus: () => list.querySelector('input')?.focus(),
    say: message => (wrong.textContent = message ?? ''),
    offer(pictures) {
      offered = pictures.length;
      node.hidden = offered === 0;
      list.replaceChildren(...(offered ? pictures.map(picture) : [element('p', 'aside', SAY.noPictures)]));
    },
    need(now) {
      needed = now;
      wrong.textContent = '';
      node.hidden = offered === 0 && !now;
    },
  };
}

function picture({ id, kindText, addedAt, width, height, path }) {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = id;
  const image = element('img');
  image.alt = WORDS.photoOf(kindText, fullTime(addedAt));
  image.loading = 'lazy';
  image.width = width;
  image.height = height;
  image.src = contextPath() + path;
  return element('label', 'choice', input, image, element('span', 'aside', `${kindText} ${fullTime(addedAt)}`));
}
