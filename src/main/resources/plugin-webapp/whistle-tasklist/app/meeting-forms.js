// What who holds a joint meeting fills in. The server checks all of it; here it is only said.

import { area, choice, failure, field, press, reasonOf } from './deeds.js';
import { element } from './view.js';
import { WORDS } from './words.js';

const JOINT = WORDS.joint;
/** China has one time, without summer time. */
const OFFSET_HOURS = 8;

const choices = list => Object.fromEntries(list.map(({ code, name }) => [code, name]));

function input(type, value = '') {
  const made = document.createElement('input');
  made.className = 'form-control';
  made.type = type;
  made.autocomplete = 'off';
  made.value = value;
  return made;
}

/** What is typed into it outlives a drawing of the tab, by this key. */
function keyed(control, key) {
  control.dataset.key = key;
  return control;
}

/** As if somebody had typed it, so that it is kept. */
function typed(control) {
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A form that saves.
 *
 * @param fields with what is checked before anything is sent
 * @param run saves
 */
function form(key, title, sendWord, fields, run, ...more) {
  const button = press(sendWord, 'btn btn-primary');
  button.type = 'submit';
  const failed = failure();
  failed.tabIndex = -1;
  const made = element('form', '', ...fields.map(({ node }) => node), ...more, element('div', 'send', button, failed));
  made.noValidate = true;
  made.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = '';
    fields.forEach(one => one.say(one.check?.() ?? null));
    if (fields.some(one => one.isWrong())) {
      fields.find(one => one.isWrong()).focus();
      return;
    }
    button.disabled = true;
    try {
      await run([...made.querySelectorAll('[data-key]')]);
    } catch (refused) {
      tell(refused, fields, failed);
    }
    button.disabled = false;
  });
  if (!title) {
    return made;
  }
  const details = element('details', 'deed', element('summary', '', title), made);
  details.dataset.key = key;
  return details;
}

function tell(refused, fields, failed) {
  const errors = refused.problem?.errors ?? [];
  const known = errors.filter(({ field: name }) => fields.some(one => one.name === name));
  known.forEach(({ field: name, message }) => fields.find(one => one.name === name).say(message));
  if (known.length) {
    fields.find(one => one.isWrong()).focus();
  } else {
    failed.textContent = reasonOf(refused);
    failed.focus();
  }
}

const needed = (one, words = WORDS.required) => Object.assign(one, { check: () => (one.value() ? null : words) });

export function conveneForm(one, its) {
  const at = needed(field('at', JOINT.at, keyed(input('datetime-local', local(one.at)), 'at')), JOINT.noTime);
  const place = needed(field('place', JOINT.place, keyed(input('text', one.place ?? ''), 'place')));
  const agendaArea = keyed(area(), 'agenda');
  agendaArea.value = one.agenda ?? '';
  const agenda = field('agenda', JOINT.agenda, agendaArea);
  const parties = partyList(one, its.file.choices);
  const made = form('convene', one.at ? JOINT.reconvene : JOINT.convene, JOINT.convene, [at, place, agenda, parties],
    controls => its.save('PUT', '/convening',
      { at: new Date(`${at.value()}:00+08:00`).toISOString(), place: place.value(), agenda: agenda.value(), parties: parties.chosen() },
      { section: 'convening' }, controls));
  made.querySelector('form').prepend(element('p', 'aside', JOINT.conveneHint));
  return made;
}

/** A moment as the control writes it, in the time of China. */
function local(moment) {
  return moment ? new Date(new Date(moment).getTime() + OFFSET_HOURS * 3_600_000).toISOString().slice(0, 16) : '';
}

/** The parties as they will be; what is added or removed here holds when the form is saved. */
function partyList(one, { kinds, departments }) {
  const kept = keyed(input('hidden', JSON.stringify(one.parties.map(({ kind, department, name }) => ({ kind, department, name })))), 'parties');
  const list = element('ul', 'seats');
  const kind = keyed(choice(choices(kinds), false), 'party-kind');
  const department = keyed(choice(choices(departments), false), 'party-department');
  const name = keyed(input('text'), 'party-name');
  name.maxLength = 100;
  name.placeholder = JOINT.organisation;
  [[kind, JOINT.kind], [department, JOINT.department], [name, JOINT.organisation]].forEach(([control, words]) => control.setAttribute('aria-label', words));
  const add = press(JOINT.addParty, 'btn btn-default');
  const wrong = failure();
  const chosen = () => JSON.parse(kept.value);
  const set = parties => {
    kept.value = JSON.stringify(parties);
    typed(kept);
    draw();
  };
  const text = party => (party.department ? choices(departments)[party.department]
    : [choices(kinds)[party.kind], party.name].filter(Boolean).join(' · '));
  function draw() {
    list.replaceChildren(...chosen().map((party, index) => {
      const remove = press(JOINT.remove, 'btn btn-link btn-sm');
      remove.setAttribute('aria-label', JOINT.removeParty(text(party)));
      remove.addEventListener('click', () => set(chosen().filter((_, other) => other !== index)));
      return element('li', '', element('span', 'seat', text(party)), remove);
    }));
  }
  const offer = () => {
    department.hidden = kind.value !== 'DEPARTMENT';
    name.hidden = kind.value === 'DEPARTMENT' || kind.value === 'RESIDENTS';
  };
  kind.addEventListener('change', offer);
  add.addEventListener('click', () => {
    const organisation = name.hidden ? null : name.value.trim() || null;
    wrong.textContent = kind.value === 'OTHER' && !organisation ? JOINT.organisationHint : '';
    if (!wrong.textContent) {
      set([...chosen(), { kind: kind.value, department: department.hidden ? null : department.value, name: organisation }]);
      name.value = '';
      typed(name);
    }
  });
  offer();
  draw();
  // a drawing of the tab puts back what was changed and not saved
  setTimeout(() => {
    offer();
    draw();
  });
  return {
    name: 'parties',
    node: element('div', 'field', element('span', '', JOINT.parties), list, element('div', 'control whistle-party', kind, department, name, add), wrong, kept),
    chosen, kept, say: message => { wrong.textContent = message ?? ''; }, isWrong: () => wrong.textContent !== '', focus: () => kind.focus(), value: () => kept.value,
  };
}

export function optionForm(its) {
  const title = needed(field('title', JOINT.optionTitle, keyed(input('text'), 'option-title')));
  const text = field('text', JOINT.optionText, keyed(area(), 'option-text'));
  return form('add-option', JOINT.addOption, JOINT.addOption, [title, text],
    controls => its.save('POST', '/options', { title: title.value(), text: text.value() }, { section: 'options' }, controls));
}

const COUNTS = ['inFavour', 'against', 'abstained'];

/** One line a kind of party that sits at the meeting, and those that voted before. */
export function votesForm(one, option, its) {
  const kinds = [...new Set([...one.parties.map(({ kind }) => kind), ...option.votes.map(({ kind }) => kind)])];
  const names = choices(its.file.choices.kinds);
  const lines = kinds.map(kind => {
    const before = option.votes.find(line => line.kind === kind);
    const cells = COUNTS.map(count => {
      const control = keyed(input('text', before ? String(before[count]) : ''), `votes-${option.id}-${kind}-${count}`);
      control.inputMode = 'numeric';
      control.setAttribute('aria-label', `${names[kind]} ${JOINT[count]}`);
      return control;
    });
    return { kind, cells };
  });
  const wrong = failure();
  const table = element('table', 'votes',
    element('thead', '', element('tr', '', element('th'), ...COUNTS.map(count => element('th', '', JOINT[count])))),
    element('tbody', '', ...lines.map(({ kind, cells }) => element('tr', '', element('th', '', names[kind]), ...cells.map(cell => element('td', '', cell))))));
  const all = {
    name: 'votes', node: element('div', 'field', table, wrong), focus: () => lines[0].cells[0].focus(),
    check: () => (lines.every(({ cells }) => cells.every(cell => /^\d{0,6}$/.test(cell.value.trim()))) ? null : JOINT.noCount),
    say: message => { wrong.textContent = message ?? ''; }, isWrong: () => wrong.textContent !== '',
  };
  return form(`votes-${option.id}`, JOINT.votes, JOINT.saveVotes, [all], controls => its.save('PUT', `/options/${option.id}/votes`, {
    votes: lines.map(({ kind, cells }) => ({ kind, ...Object.fromEntries(COUNTS.map((count, place) => [count, Number(cells[place].value.trim() || 0)])) })),
  }, { section: 'options', entry: `option-${option.id}` }, controls));
}

export function promiseForm(one, its) {
  const [title, who] = one.open ? [JOINT.addPromise, JOINT.promisor] : [JOINT.addOrder, JOINT.orderedTo];
  const party = needed(field('party', who, keyed(choice(Object.fromEntries(one.parties.map(({ id, text }) => [id, text])), true), 'promise-party')));
  const what = needed(field('what', JOINT.what, keyed(area(), 'promise-what')));
  const byWhen = needed(field('byWhen', JOINT.byWhen, keyed(input('date'), 'promise-day')), JOINT.noDay);
  const cost = needed(field('costBearer', JOINT.cost, keyed(choice(choices(its.file.choices.costBearers), true), 'promise-cost')));
  return form('add-promise', title, title, [party, what, byWhen, cost], controls => its.save('POST', '/commitments',
    { party: Number(party.value()), what: what.value(), byWhen: byWhen.value(), costBearer: cost.value() }, { section: 'promises' }, controls));
}

export function summaryForm(one, its) {
  const words = keyed(area(), 'summary');
  words.value = one.summary ?? '';
  const summary = field('summary', JOINT.summary, words, JOINT.summaryHint);
  return form('summary', null, JOINT.saveSummary, [summary], controls => its.save('PUT', '/summary', { summary: summary.value() }, { section: 'summary' }, controls));
}
