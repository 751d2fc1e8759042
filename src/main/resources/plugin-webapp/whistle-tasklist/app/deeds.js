// What those whom a task asks do for its case beside the task. The server checks all of it; here it is only said.

import { send } from './api.js';
import { element } from './view.js';
import { WORDS } from './words.js';

let forms = 0;

export function recordContact(path, again, title) {
  const note = field('note', WORDS.contactNote, area(), WORDS.contactHint);
  return form(title, WORDS.contactSend, [note], () => `${path}/contacts`, () => ({ note: note.value() }),
    () => again(WORDS.contactDone));
}

export function askForTime(path, again) {
  const kind = field('kind', WORDS.askKind, choice(WORDS.kinds, false));
  const reason = field('reason', WORDS.askReason, choice(WORDS.reasons, true));
  const unit = choice(WORDS.units, false);
  unit.setAttribute('aria-label', WORDS.askUnit);
  const length = field('length', WORDS.askLength, number(), null, unit);
  const evidence = field('evidence', WORDS.askEvidence, area(), WORDS.evidenceHint);
  length.check = () => (/^[1-9]\d{0,3}$/.test(length.value()) ? null : WORDS.noNumber);
  const made = form(WORDS.askForTime, WORDS.askSend, [kind, reason, length, evidence], () => `${path}/extensions`,
    () => ({ kind: kind.value(), reason: reason.value(), length: notation(length.value(), unit.value), evidence: evidence.value() }),
    () => again(WORDS.askDone));
  made.querySelector('form').prepend(element('p', 'aside', WORDS.askHint));
  return made;
}

/** A length as our tables write it: days as P5BD, hours as PT4BH. */
function notation(amount, unit) {
  return unit.endsWith('D') ? `P${amount}${unit}` : `PT${amount}${unit}`;
}

export function resume(path, again) {
  const button = press(WORDS.resume, 'btn btn-default');
  const failed = failure();
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(`${path}/resumption`, {});
      await again(WORDS.resumed);
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return element('div', 'deed', button, failed);
}

// ---- forms ----

export function form(title, sendWord, fields, path, body, done) {
  const button = press(sendWord, 'btn btn-primary');
  button.type = 'submit';
  const failed = failure();
  const made = element('form', '', ...fields.map(one => one.node), element('div', 'send', button, failed));
  made.noValidate = true;
  made.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = '';
    if (!checked(fields)) {
      return;
    }
    button.disabled = true;
    button.textContent = WORDS.sending;
    try {
      await send(path(), body());
      await done();
    } catch (refused) {
      button.disabled = false;
      button.textContent = sendWord;
      show(refused, fields, failed);
    }
  });
  return element('details', 'deed', element('summary', '', title), made);
}

/** Sees at once what the server would refuse without looking at the case. */
function checked(fields) {
  fields.forEach(one => one.say(one.value() === '' ? WORDS.required : one.check ? one.check() : null));
  const wrong = fields.find(one => one.isWrong());
  wrong?.focus();
  return !wrong;
}

function show(refused, fields, failed) {
  const errors = refused.problem?.errors ?? [];
  const known = errors.filter(({ field: name }) => fields.some(one => one.name === name));
  known.forEach(({ field: name, message }) => fields.find(one => one.name === name).say(message));
  if (known.length) {
    fields.find(one => one.isWrong()).focus();
  } else {
    failed.textContent = reasonOf(refused);
  }
}

export function reasonOf({ status, problem }) {
  return status === 401 ? WORDS.signIn : problem?.detail || WORDS.notDone;
}

/** A field with its label, and with what is wrong beside it. */
export function field(name, words, control, hint, beside) {
  const id = `whistle-${name}-${++forms}`;
  control.id = id;
  control.name = name;
  const label = element('label', '', words);
  label.htmlFor = id;
  const wrong = failure();
  wrong.id = `${id}-wrong`;
  control.setAttribute('aria-describedby', wrong.id);
  const help = hint ? element('span', 'aside', hint) : null;
  return {
    name,
    node: element('div', 'field', label, help, element('div', 'control', control, beside), wrong),
    value: () => control.value.trim(),
    focus: () => control.focus(),
    isWrong: () => wrong.textContent !== '',
    say(message) {
      wrong.textContent = message ?? '';
      control.setAttribute('aria-invalid', String(Boolean(message)));
    },
  };
}

export function area() {
  const made = document.createElement('textarea');
  made.className = 'form-control';
  made.rows = 3;
  return made;
}

function number() {
  const made = document.createElement('input');
  made.className = 'form-control';
  made.inputMode = 'numeric';
  made.autocomplete = 'off';
  return made;
}

/** @param open whether nothing is chosen at first */
export function choice(options, open) {
  const made = document.createElement('select');
  made.className = 'form-control';
  made.append(...(open ? [new Option(WORDS.choose, '')] : []),
    ...Object.entries(options).map(([value, words]) => new Option(words, value)));
  return made;
}

export function press(words, className) {
  const made = element('button', '', words);
  made.className = className;
  made.type = 'button';
  return made;
}

export function failure() {
  const made = element('span', 'failure');
  made.setAttribute('role', 'alert');
  return made;
}
