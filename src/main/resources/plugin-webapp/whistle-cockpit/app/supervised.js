// Cases that supervisors have taken up (督办件): takes one up by its number, and lets one go.

import { ask, element, section, send, shortTime, timeLeft } from './shared.js';
import { SAYS } from './actions-words.js';
import { busy, button, field, reason, saying, table } from './actions-parts.js';

const WORDS = SAYS.supervised;
const DOOR = '/api/supervision/cases';

export function supervisedSection() {
  const list = element('div', 'list', SAYS.loading);
  const told = saying();
  const ending = element('div', 'form');
  const draw = () => show(list, ending, told);
  const made = section(WORDS.title, element('p', 'about', WORDS.about), add(told, draw), told.place, ending, list);
  made.classList.add('whistle-supervised');
  draw();
  return made;
}

function add(told, again) {
  const number = element('input', '');
  number.type = 'text';
  number.name = 'trackingNumber';
  number.maxLength = 40;
  number.autocomplete = 'off';
  const asked = /[?&]number=([\w-]{1,40})/.exec(location.hash);
  number.value = asked ? asked[1] : '';
  const why = reason(told);
  why.name = 'reason';
  const begin = button(WORDS.add, 'send', () => {
    if (!number.value.trim() || !why.value.trim()) {
      told.warn(`${number.value.trim() ? SAYS.reason : WORDS.number}：${SAYS.missing}`);
      return;
    }
    busy([begin], () => deed(DOOR, { trackingNumber: number.value.trim(), reason: why.value }, told, WORDS.begun, () => {
      number.value = '';
      why.value = '';
      again();
    }));
  });
  return element('div', 'form', field(WORDS.number, number), field(SAYS.reason, why, SAYS.reasonHint), element('p', 'buttons', begin));
}

async function deed(path, body, told, words, done) {
  try {
    await send(path, body);
    told.say(words);
    done();
  } catch (failure) {
    told.failDeed(failure);
  }
}

async function show(list, ending, told) {
  try {
    const { cases, next } = await ask(DOOR);
    const again = () => show(list, ending, told);
    if (cases.length === 0) {
      list.replaceChildren(element('p', 'empty', WORDS.none));
      return;
    }
    const made = lines(cases, ending, told, again);
    list.replaceChildren(made, next ? further(made, next, ending, told, again) : '');
  } catch (failure) {
    told.fail(failure);
    list.replaceChildren(failure.status === 403 ? '' : button(SAYS.again, 'deed', () => show(list, ending, told)));
  }
}

function lines(cases, ending, told, again) {
  return table(WORDS.title, [WORDS.number, WORDS.item, WORDS.community, WORDS.stage, WORDS.deadline, SAYS.reason, WORDS.by, WORDS.since, SAYS.incidents.deed],
    cases.map(one => [one.trackingNumber, one.item, one.community, one.stage, left(one.deadline), one.reason ?? '—', one.begunBy,
      shortTime(one.begunAt), button(WORDS.end, 'deed', () => end(one, ending, told, again))]));
}

/** More lines for the same table; whoever asked goes on with the first of them. */
function further(made, first, ending, told, again) {
  let before = first;
  const more = button(WORDS.more, 'deed', () => busy([more], async () => {
    try {
      const { cases, next } = await ask(`${DOOR}?before=${before}`);
      const added = [...lines(cases, ending, told, again).querySelectorAll('tbody tr')];
      made.querySelector('tbody').append(...added);
      before = next;
      if (!next) {
        more.remove();
      }
      added[0]?.querySelector('button').focus();
    } catch (failure) {
      told.fail(failure);
    }
  }));
  return more;
}

function left(deadline) {
  if (!deadline) {
    return '—';
  }
  const { text, urgency } = timeLeft(deadline);
  return element('span', `left-${urgency}`, `${shortTime(deadline)} ${text}`);
}

function end(one, ending, told, again) {
  const why = reason(told);
  const close = () => ending.replaceChildren();
  const letGo = button(WORDS.end, 'send', () => {
    if (!why.value.trim()) {
      told.warn(`${SAYS.reason}：${SAYS.missing}`);
      return;
    }
    busy([letGo], () => deed(`${DOOR}/${encodeURIComponent(one.trackingNumber)}/end`, { reason: why.value }, told, WORDS.ended, () => {
      close();
      again();
    }));
  });
  ending.replaceChildren(element('p', 'ask', WORDS.endAsk(one.trackingNumber)), field(SAYS.reason, why, SAYS.reasonHint),
    element('p', 'buttons', letGo, button(SAYS.cancel, 'cancel', close)));
  why.focus();
}
