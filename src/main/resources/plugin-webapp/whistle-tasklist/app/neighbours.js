// What a case has about it: other requests of its place, what ledgers say, what tables decided, and who else works on it.

import { SAYS } from './case-words.js';
import { element, fullTime, named, rows, section } from './view.js';
import { WORDS } from './words.js';

export function neighboursSection({ similar, earlier }) {
  return similar.length + earlier.length === 0 ? null : section(SAYS.near,
    list(SAYS.similar, similar), list(SAYS.earlier, earlier), element('p', 'aside', SAYS.nearHint));
}

function list(title, requests) {
  return requests.length === 0 ? null
    : element('div', '', element('h5', '', title), element('ul', 'calls', ...requests.map(neighbour)));
}

function neighbour({ trackingNumber, item, statusText, stageText, filedAt, endedAt, redoCount, sameBuilding }) {
  return element('li', '', element('strong', '', trackingNumber),
    ...[named(item), [statusText, stageText].filter(Boolean).join(' · '), SAYS.filed(fullTime(filedAt)),
      endedAt && SAYS.ended(fullTime(endedAt)), redoCount > 0 && SAYS.redone(redoCount), sameBuilding && SAYS.sameBuilding]
      .filter(Boolean).map(text => element('span', 'aside', text)));
}

export function flagsSection(flags) {
  return flags.length === 0 ? null : section(SAYS.flags, element('ul', 'flags', ...flags.map(flag)));
}

function flag({ kind, text }) {
  const made = element('li', '', text);
  made.dataset.kind = kind;
  return made;
}

/** Closed at first: who wants to know why opens it. */
export function decisionsSection(decisions) {
  if (decisions.length === 0) {
    return null;
  }
  const made = element('details', 'decisions', element('summary', '', SAYS.decisions(decisions.length)),
    element('ol', 'history', ...decisions.map(decision)));
  return element('section', 'section', made);
}

function decision({ at, name, version, why, rule, inputs, outputs, key }) {
  const known = Object.entries(inputs).map(([label, value]) => `${label} ${value}`).join(WORDS.and);
  const made = element('li', '',
    element('div', 'aside', [fullTime(at), version && SAYS.version(version), rule && SAYS.rule(rule)].filter(Boolean).join(' · ')),
    element('div', 'line', element('strong', '', name), element('span', '', outputs.join(WORDS.and))),
    rows([[SAYS.because, why ?? (rule ? null : SAYS.noRule)], [SAYS.inputs, known]]));
  made.dataset.decision = key;
  return made;
}

export function partiesSection(parties) {
  return parties.length === 0 ? null : section(SAYS.parties, element('ul', 'calls', ...parties.map(party)));
}

function party({ name, partText, phone }) {
  return element('li', '', element('strong', '', name), element('span', 'aside', partText),
    phone ? call(phone) : element('span', 'aside', SAYS.noPhone));
}

function call(phone) {
  const made = element('a', '', phone);
  made.href = `tel:${phone.replace(/[^\d]/g, '')}`;
  return made;
}
