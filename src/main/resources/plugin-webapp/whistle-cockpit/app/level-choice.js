// What the page of service levels shows: which days, and where somebody supervises several, which district. It stays where
// it is while figures come and go, so that nobody's place on the page or what was typed is lost.

import { element } from './shared.js';
import { WORDS } from './level-words.js';

/** @param changed is told {period, district, from, to}; what does not matter is missing */
export function choice(changed) {
  let chosen = { period: 'month' };
  const own = days(span => change(span));
  const buttons = Object.entries(WORDS.periods).map(([period, name]) => {
    const button = element('button', 'period', name);
    button.type = 'button';
    button.addEventListener('click', () => change({ period }));
    return [period, button];
  });
  const place = element('div', 'choice', group(WORDS.period, ...buttons.map(([, button]) => button)), own.form);
  const press = () => {
    buttons.forEach(([period, button]) => button.setAttribute('aria-pressed', String(period === chosen.period)));
    own.form.hidden = chosen.period !== 'own';
  };
  function change(what) {
    chosen = { ...chosen, ...what };
    press();
    own.clear();
    changed(asked());
  }
  function asked() {
    const { period, district } = chosen;
    return { period, ...(district && { district }), ...(period === 'own' && own.span()) };
  }
  press();
  return {
    place,
    asked,
    /** The days that are shown stand in the form, unless somebody is about to write others. */
    told({ from, to }, districts) {
      if (chosen.period !== 'own') {
        own.write(from, to);
      }
      if (districts.length > 1 && !place.querySelector('select')) {
        place.insertBefore(select(districts, district => change({ district })), own.form);
      }
    },
    /** @return whether there is a field that it can be said at */
    refuse: own.refuse,
  };
}

function group(name, ...content) {
  const made = element('div', 'periods', ...content);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', name);
  return made;
}

function select(districts, changed) {
  const made = element('select', '', ...districts.map(({ code, name }) => new Option(name, code)));
  made.setAttribute('aria-label', WORDS.district);
  made.addEventListener('change', () => changed(made.value));
  return made;
}

function days(sent) {
  const said = element('p', 'failure');
  said.id = 'whistle-levels-days-refused';
  said.setAttribute('role', 'alert');
  said.hidden = true;
  const field = (name, label) => {
    const input = element('input');
    input.type = 'date';
    input.name = name;
    input.required = true;
    return { input, label: element('label', '', `${label} `, input) };
  };
  const fields = { from: field('from', WORDS.from), to: field('to', WORDS.to) };
  const inputs = Object.values(fields).map(({ input }) => input);
  const send = element('button', '', WORDS.show);
  send.className = 'btn btn-default';
  const form = element('form', 'days', ...Object.values(fields).map(({ label }) => label), send, said);
  form.addEventListener('submit', event => {
    event.preventDefault();
    sent({});
  });
  return {
    form,
    span: () => Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
    write(from, to) {
      fields.from.input.value = from;
      fields.to.input.value = to;
    },
    clear() {
      said.hidden = true;
      inputs.forEach(input => {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      });
    },
    refuse({ field: name, detail }) {
      const wrong = fields[name]?.input;
      if (!wrong || form.hidden) {
        return false;
      }
      said.textContent = detail;
      said.hidden = false;
      wrong.setAttribute('aria-invalid', 'true');
      wrong.setAttribute('aria-describedby', said.id);
      wrong.focus();
      return true;
    },
  };
}
