// The page of the history: finds cases, also those that the engine has forgotten, and opens one.

import { ask, element, shortTime } from './shared.js';
import { showCase, sorry } from './history-case.js';
import { table } from './history-path.js';
import { SAYS, lengthOf } from './history-words.js';

const PATH = '/history';
const FIELDS = ['number', 'unit', 'item', 'ending', 'from', 'to'];

/** What the address asks for: it is the page's memory, so that the browser's way back works. */
function asked() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '');
}

function address(question) {
  const written = question.toString();
  return `#${PATH}${written ? `?${written}` : ''}`;
}

function page(node, drawings) {
  const question = asked();
  const place = element('main', 'history-page');
  node.replaceChildren(place);
  const number = question.get('case');
  if (number) {
    question.delete('case');
    const back = element('a', 'back', SAYS.back);
    back.href = address(question);
    showCase(place, number, drawings, element('p', '', back));
  } else {
    showSearch(place, question);
  }
}

// ---- what to look for ----

async function showSearch(place, question) {
  const list = element('div', 'found');
  const units = select('unit', []);
  const items = select('item', []);
  const form = searchForm(question, units, items);
  place.replaceChildren(element('h2', '', SAYS.title), element('p', 'aside', SAYS.hint), form, list);
  find(list, question);
  try {
    const choices = await ask('/api/supervision/history/choices');
    fill(units, choices.units, question.get('unit'), one => one.name);
    fill(items, choices.items, question.get('item'), one => `${one.code} ${one.name}`);
  } catch {
    // the number and the days do without; the list says what failed
  }
}

function searchForm(question, units, items) {
  const number = input('number', 'text', question);
  number.maxLength = 40;
  const form = element('form', 'search',
    field(SAYS.number, number), field(SAYS.unit, units), field(SAYS.item, items),
    field(SAYS.ending, endings(question.get('ending'))), field(SAYS.from, input('from', 'date', question)), field(SAYS.to, input('to', 'date', question)),
    element('div', 'buttons', button('submit', SAYS.find, 'btn btn-primary'), clear()));
  form.setAttribute('role', 'search');
  form.addEventListener('submit', event => {
    event.preventDefault();
    // by namedItem: "item" is a method of the collection itself
    const wanted = new URLSearchParams(FIELDS.map(name => [name, form.elements.namedItem(name).value.trim()]).filter(([, value]) => value));
    if (address(wanted) === window.location.hash) {
      find(form.nextElementSibling, wanted);
    } else {
      window.location.hash = address(wanted);
    }
  });
  return form;
}

function clear() {
  const made = element('a', '', SAYS.clear);
  made.className = 'btn btn-default';
  made.href = `#${PATH}`;
  return made;
}

function field(label, control) {
  return element('label', 'field', element('span', '', label), control);
}

function input(name, type, question) {
  const made = document.createElement('input');
  made.name = name;
  made.type = type;
  made.className = 'form-control';
  made.value = question.get(name) ?? '';
  return made;
}

function button(type, label, className) {
  const made = element('button', '', label);
  made.className = className;
  made.type = type;
  return made;
}

function select(name, options) {
  const made = element('select', '', ...options);
  made.name = name;
  made.className = 'form-control';
  made.append(choice('', SAYS.any));
  return made;
}

function choice(value, label) {
  return new Option(label, value);
}

function endings(chosen) {
  const made = select('ending', []);
  made.append(...Object.entries(SAYS.endings).map(([value, label]) => choice(value, label)));
  made.value = chosen ?? '';
  return made;
}

function fill(made, all, chosen, label) {
  made.append(...all.map(one => choice(one.code, label(one))));
  made.value = chosen ?? '';
}

// ---- what was found ----

async function find(list, question) {
  const wanted = new URLSearchParams([...question].filter(([name]) => FIELDS.includes(name)));
  list.replaceChildren(told(SAYS.searching));
  try {
    const found = await ask(`/api/supervision/history?${wanted}`);
    list.replaceChildren(found.cases.length ? results(found.cases, wanted) : told(found.next ? SAYS.nothingYet : SAYS.nothing));
    goOn(list, wanted, found);
  } catch (failure) {
    list.replaceChildren(sorry(failure, null, () => find(list, question)));
  }
}

function told(said) {
  const made = element('p', 'told', said);
  made.setAttribute('role', 'status');
  return made;
}

function results(cases, wanted) {
  return table(SAYS.title, SAYS.columns, cases.map(one => row(one, wanted)));
}

function row(one, wanted) {
  const link = element('a', '', one.trackingNumber);
  link.href = address(new URLSearchParams([...wanted, ['case', one.trackingNumber]]));
  const seconds = (new Date(one.endedAt ?? Date.now()) - new Date(one.filedAt)) / 1000;
  return [link, one.item.name, one.community.name, shortTime(one.filedAt),
    one.endedAt ? one.statusText : `${one.statusText} · ${one.stageText}`, lengthOf(seconds)];
}

function goOn(list, wanted, { next }) {
  list.querySelector('.whistle-more')?.remove();
  const count = list.querySelectorAll('tbody tr').length;
  const more = element('div', 'more', count ? told(next ? SAYS.found(count) : `${SAYS.found(count)}。${SAYS.end}`.replace('。', SAYS.title === 'Case history' ? '. ' : '。')) : null);
  if (next) {
    const further = button('button', SAYS.more, 'btn btn-default');
    further.addEventListener('click', () => append(list, wanted, next));
    more.append(further);
  }
  list.append(more);
}

async function append(list, wanted, after) {
  try {
    const found = await ask(`/api/supervision/history?${new URLSearchParams([...wanted, ['after', after]])}`);
    if (found.cases.length) {
      const added = results(found.cases, wanted);
      const body = list.querySelector('tbody');
      const rows = [...added.querySelectorAll('tbody tr')];
      if (body) {
        body.append(...rows);
      } else {
        list.replaceChildren(added);
      }
      rows[0].querySelector('a').focus();
    }
    goOn(list, wanted, found);
  } catch (failure) {
    list.querySelector('.whistle-more').replaceChildren(sorry(failure, null, () => append(list, wanted, after)));
  }
}

/** Whoever may not read the page is shown no way to it. */
async function entry(node) {
  try {
    await ask('/api/supervision/districts');
  } catch {
    return;
  }
  const link = element('a', '', SAYS.title);
  link.href = `#${PATH}`;
  node.replaceChildren(link);
}

const drawings = [];

export const history = [
  {
    id: 'whistle-history-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 140,
    properties: { path: PATH },
    render(node) {
      entry(node);
    },
  },
  {
    id: 'whistle-history-page',
    pluginPoint: 'cockpit.route',
    priority: 1000,
    properties: { path: PATH, label: PATH },
    render(node) {
      page(node, drawings);
    },
    unmount() {
      drawings.splice(0).forEach(away => away());
    },
  },
];
