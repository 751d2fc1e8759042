// What a case has about it: other requests of its place, what ledgers say, what tables decided, and who else works on it.

import { ask, explain } from './api.js';
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

/**
 * Closed at first: who wants to know why opens it.
 *
 * @param path of the case, below which there are more
 */
export function decisionsSection({ all, told, latest }, path) {
  if (latest.length === 0) {
    return null;
  }
  const list = element('ol', 'history', ...latest.map(decision));
  const made = element('details', 'decisions', element('summary', '', SAYS.decisions(all)), list,
    all > told ? more(list, all, told, path) : null);
  return element('section', 'section', made);
}

/** @param told how many of the latest were read, with those that cannot be shown */
function more(list, all, told, path) {
  const button = element('button', '', SAYS.earlierDecisions(all - told));
  button.className = 'btn btn-default';
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const { latest, told: next } = await ask(`${path}/decisions?skip=${told}`);
      list.append(...latest.map(decision));
      if (next > told && next < all) {
        button.replaceWith(more(list, all, next, path));
      } else {
        button.remove();
      }
    } catch (failure) {
      button.disabled = false;
      button.textContent = explain(failure);
    }
  });
  return button;
}

function decision({ at, name, version, note, why, rules, inputs, key }) {
  const known = inputs.map(({ label, value }) => [label, value ?? SAYS.nothing].filter(Boolean).join(' ')).join(WORDS.and);
  const rowsOf = rules.filter(rule => rule.number).map(rule => SAYS.rule(rule.number)).join(WORDS.and);
  const said = rules.flatMap(rule => rule.outputs).map(output => output.value);
  const made = element('li', '',
    element('div', 'aside', [fullTime(at), version && SAYS.version(version), rowsOf].filter(Boolean).join(' · ')),
    element('div', 'line', element('strong', '', name), element('span', '', [...new Set(said)].join(WORDS.and))),
    rows([[SAYS.because, why ?? (rules.length ? null : SAYS.noRule)], [SAYS.inputs, known]]),
    note ? element('div', 'aside', note) : null);
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
