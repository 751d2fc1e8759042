// How a case belongs to others: merged, merged into it, split; and what the reader can do about it.

import { send } from './api.js';
import { area, failure, field, form, press, reasonOf } from './deeds.js';
import { element, named, rows, section } from './view.js';
import { WORDS } from './words.js';

const FEWEST_PARTS = 2;
const MOST_PARTS = 10;

/**
 * @param path of the case in our API
 * @param again shows the case as it is after a deed
 */
export function relationsSection(relations, path, again) {
  const { mergedInto, reporters, followers, splitFrom, parts, deeds } = relations;
  if (!mergedInto && !followers.length && !splitFrom && !parts.length) {
    return null;
  }
  const made = section(WORDS.relations,
    rows([
      [WORDS.mergedInto, mergedInto],
      [WORDS.reporters, followers.length ? WORDS.reportersOf(reporters) : null],
      [WORDS.splitFrom, splitFrom],
    ]),
    followers.length ? element('ul', 'calls', ...followers.map(one => follower(one, deeds.includes('UNMERGE'), path, again))) : null,
    parts.length ? element('ul', 'calls', ...parts.map(part)) : null);
  made.classList.add('whistle-relations');
  return made;
}

/** What the reader can do about it now. */
export function relationDeeds({ deeds }, path, again) {
  return [deeds.includes('MERGE') ? merge(path, again) : null, deeds.includes('SPLIT') ? split(path, again) : null];
}

/** What was said is there for those who work on it. */
function follower({ trackingNumber, statusText, item, description, address }, letsGo, path, again) {
  const made = element('li', '', element('strong', '', trackingNumber), element('span', 'aside', named(item)),
    element('span', 'aside', statusText));
  if (letsGo) {
    const button = press(WORDS.unmerge, 'btn btn-default btn-xs');
    button.setAttribute('aria-label', `${WORDS.unmerge} ${trackingNumber}`);
    const failed = failure();
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await send(`${path}/unmerge`, { follower: trackingNumber });
        await again(WORDS.unmerged, '.whistle-relations h4');
      } catch (refused) {
        failed.textContent = reasonOf(refused);
        button.disabled = false;
      }
    });
    made.append(' ', button, failed);
  }
  if (description) {
    made.append(rows([[WORDS.words, description], [WORDS.place, address]]));
  }
  return made;
}

function part({ trackingNumber, status, statusText, stageText, item }) {
  return element('li', '', element('strong', '', trackingNumber), element('span', 'aside', named(item)),
    element('span', 'aside', status === 'OPEN' ? `${statusText} · ${stageText}` : statusText));
}

function merge(path, again) {
  const into = field('into', WORDS.mergeInto, line(), WORDS.mergeHint);
  return form(WORDS.merge, WORDS.mergeSend, [into], () => `${path}/merge`, () => ({ into: into.value() }),
    () => again(WORDS.merged));
}

/** Begins with the fewest parts; the server names a part by its place, so do the fields. */
function split(path, again) {
  const parts = [];
  const fields = [];
  const made = form(WORDS.split, WORDS.splitSend, fields, () => `${path}/split`,
    () => ({ parts: parts.map(one => ({ item: one.item.value(), description: one.description.value() })) }),
    () => again(WORDS.splitDone));
  const list = made.querySelector('form');
  const sending = list.lastElementChild;
  const more = press(WORDS.morePart, 'btn btn-default btn-xs');
  const add = () => {
    const place = parts.length;
    const one = {
      item: field(`parts[${place}].item`, WORDS.partItem(place + 1), line(), WORDS.partItemHint),
      description: field(`parts[${place}].description`, WORDS.partWords(place + 1), area()),
    };
    parts.push(one);
    fields.push(one.item, one.description);
    list.insertBefore(one.item.node, more);
    list.insertBefore(one.description.node, more);
    more.hidden = parts.length === MOST_PARTS;
  };
  list.prepend(element('p', 'aside', WORDS.splitHint));
  list.insertBefore(more, sending);
  more.addEventListener('click', add);
  for (let part = 0; part < FEWEST_PARTS; part++) {
    add();
  }
  return made;
}

function line() {
  const made = document.createElement('input');
  made.className = 'form-control';
  made.autocomplete = 'off';
  return made;
}
