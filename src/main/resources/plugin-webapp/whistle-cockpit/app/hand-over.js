// Tasks of somebody who is away: unit, person, tasks, to whom, why.

import { ask, change, element, section, shortTime } from './shared.js';
import { SAYS } from './actions-words.js';
import { newest } from './newest.js';
import { busy, button, choice, field, newKey, reason, saying, table } from './actions-parts.js';

const WORDS = SAYS.handOver;
const DOOR = '/api/supervision/hand-overs';
const BACK = '';

export function handOverSection() {
  const form = element('div', 'form', SAYS.loading);
  const told = saying();
  const made = section(WORDS.title, element('p', 'about', WORDS.about), form, told.place);
  made.classList.add('whistle-hand-over');
  units(form, told);
  return made;
}

async function units(form, told) {
  try {
    const found = await ask(`${DOOR}/units`);
    const people = element('div', 'people');
    const asked = newest();
    const unit = choice([{ value: '', text: WORDS.chooseUnit }, ...found.map(one => ({ value: one.id, text: one.name }))]);
    unit.name = 'unit';
    unit.addEventListener('change', () => { told.say(''); persons(people, unit.value, told, asked); });
    form.replaceChildren(field(WORDS.unit, unit), people);
  } catch (failure) {
    form.replaceChildren(button(SAYS.again, 'deed', () => units(form, told)));
    told.fail(failure);
  }
}

async function persons(place, unit, told, asked) {
  const isLatest = asked();
  place.replaceChildren();
  if (!unit) {
    return;
  }
  try {
    const all = await ask(`${DOOR}/people?unit=${encodeURIComponent(unit)}`);
    if (!isLatest()) {
      return;
    }
    const away = all.filter(one => one.tasks > 0);
    if (away.length === 0) {
      place.replaceChildren(element('p', 'empty', WORDS.nobody));
      return;
    }
    const tasks = element('div', 'tasks');
    const askedTasks = newest();
    const person = choice([{ value: '', text: WORDS.choosePerson }, ...away.map(one => ({ value: one.account, text: WORDS.of(one) }))]);
    person.name = 'absent';
    person.addEventListener('change', () => {
      told.say('');
      chosen(tasks, { unit, absent: person.value, all }, told, askedTasks, () => persons(place, unit, told, asked));
    });
    place.replaceChildren(field(WORDS.person, person), tasks);
  } catch (failure) {
    if (isLatest()) {
      told.fail(failure);
    }
  }
}

async function chosen(place, { unit, absent, all }, told, asked, again) {
  const isLatest = asked();
  place.replaceChildren();
  if (!absent) {
    return;
  }
  try {
    const { tasks, most } = await ask(`${DOOR}/tasks?unit=${encodeURIComponent(unit)}&absent=${encodeURIComponent(absent)}`);
    if (!isLatest()) {
      return;
    }
    const nameOf = new Map(tasks.map(task => [task.id, `${task.step} ${task.trackingNumber}`]));
    const ticks = tasks.map(task => tick(task.id, `${task.step} ${task.trackingNumber}`));
    const every = tick('', WORDS.all);
    every.addEventListener('change', () => ticks.forEach(one => { one.checked = every.checked; }));
    const list = table(WORDS.tasks, [WORDS.tasks, WORDS.number, WORDS.item, WORDS.due], tasks.map((task, index) =>
      [element('label', '', ticks[index], ` ${task.step}`), task.trackingNumber, task.item, task.due ? shortTime(task.due) : '—']));
    const to = choice([{ value: BACK, text: WORDS.back }, ...all.filter(one => one.account !== absent && one.member && !one.locked)
      .map(one => ({ value: one.account, text: WORDS.of(one) }))]);
    to.name = 'colleague';
    const why = reason(told);
    const key = newKey();
    const send = button(WORDS.send, 'send', () => {
      const ids = ticks.filter(one => one.checked).map(one => one.value);
      if (ids.length === 0 || !why.value.trim()) {
        told.warn(ids.length === 0 ? WORDS.chooseTasks : `${SAYS.reason}：${SAYS.missing}`);
        return;
      }
      busy([send], () => hand({ key, unit, absent, colleague: to.value || null, tasks: ids, reason: why.value }, told, nameOf, again));
    });
    place.replaceChildren(element('label', 'all', every, ` ${WORDS.all}`), list,
      tasks.length === most ? element('p', 'hint', WORDS.more(most)) : '', field(WORDS.to, to),
      field(SAYS.reason, why, SAYS.awayHint), element('p', 'buttons', send));
  } catch (failure) {
    if (isLatest()) {
      told.fail(failure);
    }
  }
}

function tick(value, name) {
  const made = element('input', '');
  made.type = 'checkbox';
  made.value = value;
  made.setAttribute('aria-label', name);
  made.checked = true;
  return made;
}

/** What was not answered leaves the form with its key, so that pressing again is the same wish. */
async function hand(wish, told, nameOf, again) {
  try {
    const { handed, refused, left } = await change('POST', DOOR, wish);
    await again();
    told.say(WORDS.done(handed, left));
    if (refused.length > 0) {
      told.place.append(element('span', 'refused', WORDS.refused),
        element('ul', '', ...refused.map(task => element('li', '', `${nameOf.get(task.id) ?? WORDS.gone}：${task.why}`))));
    }
  } catch (failure) {
    told.failDeed(failure);
  }
}
