// Steps that stand still, by kind: all of a kind are retried with a reason, some at a time, and what came of it.

import { ask, change, element, section, shortTime } from './shared.js';
import { SAYS } from './actions-words.js';
import { busy, button, field, newKey, reason, saying, table } from './actions-parts.js';

const WORDS = SAYS.incidents;

export function incidentSection() {
  const list = element('div', 'list', SAYS.loading);
  const form = element('div', 'form');
  const past = element('div', 'past');
  const told = saying();
  const made = section(WORDS.title, element('p', 'about', WORDS.about), list, form, told.place,
    element('h5', '', WORDS.past), past);
  made.classList.add('whistle-incidents');
  const draw = () => show(list, form, past, told);
  draw();
  return made;
}

async function show(list, form, past, told) {
  try {
    const [kinds, retries] = await Promise.all([ask('/api/supervision/incidents'), ask('/api/supervision/retries')]);
    const again = () => show(list, form, past, told);
    list.replaceChildren(kinds.length === 0 ? element('p', 'empty', WORDS.none)
      : table(WORDS.title, [WORDS.step, WORDS.count, WORDS.cases, WORDS.since, WORDS.deed],
        kinds.map(kind => [`${kind.stepName} · ${kind.processName}`, atLeast(kind, kind.count), atLeast(kind, kind.cases), shortTime(kind.since),
          button(WORDS.retry, 'deed', () => open(kind, form, told, again))])));
    past.replaceChildren(retries.length === 0 ? element('p', 'empty', WORDS.noPast)
      : table(WORDS.past, [WORDS.when, WORDS.step, WORDS.who, SAYS.reason, WORDS.result],
        retries.map(one => [shortTime(one.at), one.stepName, one.by, one.reason, WORDS.outcome(one)])));
  } catch (failure) {
    list.replaceChildren(element('p', 'failure', SAYS.failed), button(SAYS.again, 'deed', () => show(list, form, past, told)));
  }
}

/** Where very many stand still not all are counted. */
function atLeast(kind, count) {
  return kind.atLeast ? `≥ ${count}` : String(count);
}

function open(kind, form, told, again) {
  const why = reason(told);
  const key = newKey();
  const close = () => form.replaceChildren();
  const send = button(WORDS.send(kind.count), 'send', () => {
    if (!why.value.trim()) {
      told.warn(`${SAYS.reason}：${SAYS.missing}`);
      why.focus();
      return;
    }
    busy([send, cancel, why], () => retry(kind, key, why.value, told)).then(done => done && close()).finally(again);
  });
  const cancel = button(SAYS.cancel, 'cancel', close);
  form.replaceChildren(element('p', 'ask', WORDS.ask(kind.count, kind.stepName)), field(SAYS.reason, why, SAYS.reasonHint),
    element('p', 'buttons', send, cancel));
  told.say('');
  why.focus();
}

/** Goes on until none is left; who leaves the page leaves the rest as it is. Brings whether it came to its end. */
async function retry(kind, key, why, told) {
  try {
    let one = await change('POST', '/api/supervision/retries', { key, process: kind.process, step: kind.step, reason: why });
    while (!one.over) {
      told.say(WORDS.progress(one.tried, one.wanted));
      one = await change('POST', `/api/supervision/retries/${one.id}/continuation`, {});
    }
    told.say(WORDS.done(one));
    return true;
  } catch (failure) {
    told.failDeed(failure);
    return false;
  }
}
