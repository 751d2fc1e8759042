// Tables, forms and messages of the page of supervisors' deeds.

import { element, explain } from './shared.js';
import { SAYS } from './actions-words.js';

let fields = 0;

/** Each press has a key of its own, so that what is sent twice is done once. */
export function newKey() {
  return crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

/** @param heads the names of the columns; @param lines lists of what stands in them */
export function table(caption, heads, lines) {
  const body = lines.map(line => {
    const cells = line.map((cell, index) => {
      const made = element('td', '', cell);
      // on a phone each cell says what it is
      made.dataset.label = heads[index];
      return made;
    });
    return element('tr', '', ...cells);
  });
  const title = element('caption', 'unseen', caption);
  const head = element('thead', '', element('tr', '', ...heads.map(columnOf)));
  return element('table', 'table', title, head, element('tbody', '', ...body));
}

function columnOf(name) {
  const made = element('th', '', name);
  made.scope = 'col';
  return made;
}

export function field(label, control, hint) {
  control.id = `whistle-deed-${++fields}`;
  const name = element('label', '', label);
  name.htmlFor = control.id;
  const about = hint ? element('span', 'hint', hint) : null;
  if (about) {
    about.id = `${control.id}-hint`;
    control.setAttribute('aria-describedby', about.id);
  }
  return element('div', 'field', name, control, about);
}

/** @param told where it was said that it is missing */
export function reason(told) {
  const control = element('textarea', '');
  control.addEventListener('input', () => told.clear());
  control.rows = 2;
  control.maxLength = 500;
  control.required = true;
  return control;
}

export function choice(options) {
  const made = element('select', '');
  made.append(...options.map(({ value, text, disabled }) => {
    const option = new Option(text, value);
    option.disabled = Boolean(disabled);
    return option;
  }));
  return made;
}

export function button(text, kind, deed) {
  const made = element('button', kind, text);
  made.type = 'button';
  made.addEventListener('click', deed);
  return made;
}

/** A place that says what was done, or why not; screen readers are told. */
export function saying() {
  const place = element('p', 'said');
  place.setAttribute('role', 'status');
  return {
    place,
    say(text) {
      place.className = 'whistle-said';
      place.textContent = text;
    },
    fail(failure) {
      place.className = 'whistle-said whistle-failure';
      place.textContent = failure?.problem?.detail || (failure?.status ? explain(failure) : SAYS.failed);
    },
    /** Of a deed: what was not answered may have been done, and nobody says that it was not. */
    failDeed(failure) {
      const refused = failure?.problem?.detail || (failure?.status >= 400 && failure.status < 500 && explain(failure));
      this.warn(refused || SAYS.unanswered);
    },
    warn(text) {
      place.className = 'whistle-said whistle-failure';
      place.textContent = text;
    },
    /** Of what was wrong, not of what was done. */
    clear() {
      if (place.classList.contains('whistle-failure')) {
        place.textContent = '';
      }
    },
  };
}

/** While something is sent nothing else can be pressed. Brings what the deed brings. */
export async function busy(controls, deed) {
  controls.forEach(control => { control.disabled = true; });
  try {
    return await deed();
  } finally {
    controls.forEach(control => { control.disabled = false; });
  }
}
