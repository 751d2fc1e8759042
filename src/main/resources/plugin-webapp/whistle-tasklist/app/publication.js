// The part 办理公开 of a case: whether it stands on the public board, and a field to take it off or put it back.

import { contextPath } from './api.js';
import { area, field, form } from './deeds.js';
import { element, section } from './view.js';
import { WORDS } from './words.js';

const SAYS = WORDS.publication;

export function publicationSection({ trackingNumber, standing, standingText }) {
  const made = section(SAYS.title,
    element('p', 'words', standingText, standing === 'PUBLIC' ? ' ' : null, standing === 'PUBLIC' ? link(trackingNumber) : null));
  made.classList.add('whistle-publication');
  made.dataset.standing = standing;
  return made;
}

/** @param again shows the case as it is after a deed */
export function publicationDeed({ trackingNumber, deed }, again) {
  return deed ? decide(trackingNumber, deed, again) : null;
}

function link(trackingNumber) {
  const made = element('a', '', SAYS.show);
  made.href = `${contextPath()}/board/${encodeURIComponent(trackingNumber)}`;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
}

function decide(trackingNumber, deed, again) {
  const withhold = deed === 'WITHHOLD';
  const note = field('note', SAYS.note, area(), SAYS.noteHint);
  return form(withhold ? SAYS.withhold : SAYS.release, SAYS.send, [note],
    () => `/api/cases/of-number/${encodeURIComponent(trackingNumber)}/publication`,
    () => ({ publication: withhold ? 'WITHHELD' : 'BY_ITEM', note: note.value() }),
    () => again(withhold ? SAYS.withheld : SAYS.released));
}
