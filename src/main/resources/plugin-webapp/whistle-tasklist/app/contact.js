// How to reach whoever filed a case: masked, and in full, for a reason, for those whose task it is to speak to them.

import { change } from './api.js';
import { area, choice, failure, field, press, reasonOf } from './deeds.js';
import { element } from './view.js';
import { WORDS } from './words.js';

/** Others may have left a contact where their requests were merged into this one, and this one's reporter none. */
export function contactOf({ trackingNumber, contact, contactOpen }, relations, path) {
  const masked = contact ? told(contact).join(' · ') : WORDS.none;
  const somebody = contact || relations.followers.length > 0;
  return contactOpen && somebody ? onAsking(masked, trackingNumber, `${path}/contact`) : masked;
}

/** Each look is written down with its reason, so nothing is asked before somebody presses and says why. */
function onAsking(masked, own, path) {
  const button = press(WORDS.showContact, 'btn btn-default btn-xs');
  button.setAttribute('aria-expanded', 'false');
  const made = element('div', 'contact', element('span', '', masked), ' ', button);
  const asking = why(path, shown => {
    made.replaceChildren(list(shown, own));
    made.firstChild.focus();
  }, () => {
    asking.remove();
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  });
  button.addEventListener('click', () => {
    made.append(asking);
    button.setAttribute('aria-expanded', 'true');
    asking.querySelector('select').focus();
  });
  return made;
}

function why(path, done, cancelled) {
  const reason = field('reason', WORDS.revealWhy, choice(WORDS.revealReasons, true));
  const note = field('note', WORDS.revealNote, area(), WORDS.revealHint);
  const send = press(WORDS.revealSend, 'btn btn-primary btn-sm');
  send.type = 'submit';
  const cancel = press(WORDS.revealCancel, 'btn btn-default btn-sm');
  const failed = failure();
  const made = element('form', 'why', reason.node, note.node, element('div', 'send', send, ' ', cancel, ' ', failed));
  made.noValidate = true;
  cancel.addEventListener('click', cancelled);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = '';
    reason.say(reason.value() === '' ? WORDS.required : null);
    note.say(reason.value() === 'OTHER' && note.value() === '' ? WORDS.required : null);
    const wrong = [reason, note].find(one => one.isWrong());
    if (wrong) {
      wrong.focus();
      return;
    }
    send.disabled = true;
    try {
      const { reporters } = await change('POST', path, { reason: reason.value(), note: note.value() });
      done(reporters);
    } catch (refused) {
      failed.textContent = refused.status === 401 || refused.problem?.detail ? reasonOf(refused) : WORDS.contactNotShown;
      send.disabled = false;
    }
  });
  return made;
}

function list(reporters, own) {
  const made = element('div', 'reporters', ...(reporters.length ? reporters.map(one => line(one, own)) : [WORDS.noContactLeft]));
  made.setAttribute('role', 'status');
  made.tabIndex = -1;
  return made;
}

function line({ trackingNumber, name, phone, email, confidential }, own) {
  const parts = [
    name,
    phone && link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone),
    email && link(`mailto:${encodeURIComponent(email).replace('%40', '@')}`, email),
    confidential && element('span', 'aside', WORDS.confidentialContact),
    trackingNumber !== own && element('span', 'aside', trackingNumber),
  ].filter(Boolean);
  return element('div', '', ...parts.flatMap((part, place) => (place ? [' · ', part] : [part])));
}

function link(address, words) {
  const made = element('a', '', words);
  made.href = address;
  return made;
}

function told({ name, phone, email, confidential }) {
  return [name, phone, email, confidential && WORDS.confidentialContact].filter(Boolean);
}
