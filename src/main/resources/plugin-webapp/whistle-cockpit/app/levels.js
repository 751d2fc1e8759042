// The page of service levels, the way to it, and what of it stands on Cockpit's first page.

import { ask, element, fullTime } from './shared.js';
import { parts, totals } from './level-parts.js';
import { number, riskPart, riskTable } from './risks.js';
import { WORDS } from './level-words.js';

const PATH = '/service-levels';

function reason(failure) {
  return failure.problem?.detail ?? { 401: WORDS.signIn, 403: WORDS.notYours }[failure.status] ?? WORDS.failed;
}

async function show(place, chosen) {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
  place.setAttribute('aria-busy', 'true');
  try {
    const [page, risk, districts] = await Promise.all([
      ask(`/api/supervision/levels?${query}`),
      ask(`/api/supervision/levels/risk?${new URLSearchParams(chosen.district ? { district: chosen.district } : {})}`),
      ask('/api/supervision/districts'),
    ]);
    const csv = what => `/api/supervision/levels/table?part=${what}&${query}`;
    place.replaceChildren(
      element('h2', '', WORDS.ofDistrict(page.district.name)),
      choice(place, { ...chosen, from: page.from, to: page.to }, districts),
      element('p', 'aside', `${WORDS.span(page.from, page.to)} · ${WORDS.clocksAt(fullTime(page.at), fullTime(page.upTo))}`),
      ...(page.counting ? [element('p', 'note', WORDS.counting)] : []),
      totals(page.total),
      riskPart(risk, chosen.district ? `district=${chosen.district}` : '', csv('risk')),
      ...parts(page, csv, number));
  } catch (failure) {
    failed(place, failure, () => show(place, chosen));
  } finally {
    place.removeAttribute('aria-busy');
  }
}

function failed(place, failure, again) {
  const button = element('button', '', WORDS.again);
  button.type = 'button';
  button.className = 'btn btn-default';
  button.addEventListener('click', again);
  const said = element('p', 'failure', reason(failure));
  said.setAttribute('role', 'alert');
  place.replaceChildren(element('h2', '', WORDS.title), said, button);
}

/** Which days, and where somebody supervises several, which district. */
function choice(place, chosen, districts) {
  const periods = Object.entries(WORDS.periods).map(([period, name]) => {
    const button = element('button', 'period', name);
    button.type = 'button';
    button.setAttribute('aria-pressed', String((chosen.period ?? 'month') === period));
    button.addEventListener('click', () => show(place, period === 'own'
      ? { ...chosen, period } : { district: chosen.district, period }));
    return button;
  });
  const made = element('div', 'choice', group(WORDS.period, ...periods));
  if (districts.length > 1) {
    made.append(select(districts, chosen.district, district => show(place, { ...chosen, district })));
  }
  if (chosen.period === 'own') {
    made.append(days(place, chosen));
  }
  return made;
}

function group(name, ...content) {
  const made = element('div', 'periods', ...content);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', name);
  return made;
}

function select(districts, chosen, changed) {
  const made = element('select', '', ...districts.map(({ code, name }) => new Option(name, code, false, code === chosen)));
  made.setAttribute('aria-label', WORDS.district);
  made.addEventListener('change', () => changed(made.value));
  return made;
}

function days(place, chosen) {
  const field = (name, label) => {
    const input = element('input');
    input.type = 'date';
    input.name = name;
    input.required = true;
    input.value = chosen[name];
    return element('label', '', `${label} `, input);
  };
  const send = element('button', '', WORDS.show);
  send.className = 'btn btn-default';
  const form = element('form', 'days', field('from', WORDS.from), field('to', WORDS.to), send);
  form.addEventListener('submit', event => {
    event.preventDefault();
    show(place, { ...chosen, from: form.elements.from.value, to: form.elements.to.value });
  });
  return form;
}

/** Whoever may not read the page is shown no way to it. */
async function entry(node) {
  try {
    await ask('/api/supervision/districts');
  } catch {
    return;
  }
  const link = element('a', '', WORDS.title);
  link.href = `#${PATH}`;
  node.replaceChildren(link);
}

async function summary(node) {
  try {
    const { district, now: { running, atRisk, overdue, paused }, oldest } = await ask('/api/supervision/levels/summary');
    const all = element('a', '', WORDS.all);
    all.href = `#${PATH}`;
    node.replaceChildren(element('section', 'levels whistle-summary', element('h3', '', WORDS.ofDistrict(district.name)),
      totals({ running, atRisk, overdue, paused }),
      oldest.length ? riskTable(oldest, WORDS.oldest) : element('p', 'aside', WORDS.noRisk),
      element('p', '', all)));
  } catch {
    // whoever may not read it sees Cockpit as it is
    node.replaceChildren();
  }
}

export const levels = [
  {
    id: 'whistle-levels-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 150,
    properties: { path: PATH },
    render(node) {
      entry(node);
    },
  },
  {
    id: 'whistle-levels-page',
    pluginPoint: 'cockpit.route',
    priority: 1000,
    properties: { path: PATH, label: PATH },
    render(node) {
      const place = element('div', 'levels', element('p', 'aside', WORDS.loading));
      // Cockpit lets nothing scroll but what is of this class
      const view = element('div', '', place);
      view.className = 'ctn-view';
      node.replaceChildren(view);
      show(place, { period: 'month' });
    },
  },
  {
    id: 'whistle-levels-summary',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    render(node) {
      summary(node);
    },
  },
];
