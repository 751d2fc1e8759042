// How to reach whoever filed a case: masked, and in full for those whose task it is to speak to them.

import { change } from './api.js';
import { failure, press, reasonOf } from './deeds.js';
import { element } from './view.js';
import { WORDS } from './words.js';

/** Others may have left a contact where their requests were merged into this one, and this one's reporter none. */
export function contactOf({ trackingNumber, contact, contactOpen }, relations, path) {
  const masked = contact ? told(contact).join(' · ') : WORDS.none;
  const somebody = contact || relations.followers.length > 0;
  return contactOpen && somebody ? onAsking(masked, trackingNumber, `${path}/contact`) : masked;
}

/** Each look is written down, so nothing is asked before somebody presses. */
function onAsking(masked, own, path) {
  const button = press(WORDS.showContact, 'btn btn-default btn-xs');
  const failed = failure();
  const made = element('div', 'contact', element('span', '', masked), ' ', button, ' ', failed);
  button.addEventListener('click', async () => {
    button.disabled = true;
    failed.textContent = '';
    try {
      const { reporters } = await change('POST', path, {});
      const shown = list(reporters, own);
      made.replaceChildren(shown);
      shown.focus();
    } catch (refused) {
      failed.textContent = refused.status === 401 || refused.problem?.detail ? reasonOf(refused) : WORDS.contactNotShown;
      button.disabled = false;
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

function line({ trackingNumber, name, phone, email }, own) {
  const parts = [
    name,
    phone && link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone),
    email && link(`mailto:${encodeURIComponent(email).replace('%40', '@')}`, email),
    trackingNumber !== own && element('span', 'aside', trackingNumber),
  ].filter(Boolean);
  return element('div', '', ...parts.flatMap((part, place) => (place ? [' · ', part] : [part])));
}

function link(address, words) {
  const made = element('a', '', words);
  made.href = address;
  return made;
}

function told({ name, phone, email }) {
  return [name, phone, email].filter(Boolean);
}
