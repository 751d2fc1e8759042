// 月度评价: how communities are assessed by residents, street, self, third party and other grids.

import { ask, change } from './api.js';
import { SAY } from './appraisal-words.js';
import { area, failure, field, press, reasonOf } from './deeds.js';
import { element, fullTime } from './view.js';
import { WORDS } from './words.js';

const POINTS = /^(100(\.0)?|[1-9]?\d(\.\d)?)$/;

export async function monthsPart(month, again) {
  const sheet = await ask(`/api/assessments?month=${month}`);
  return sheet.communities.length === 0 ? [] : [
    element('h4', '', SAY.months),
    ...sheet.communities.map(one => community(one, sheet, again)),
    sheet.communities.some(one => one.total) ? element('p', 'aside', SAY.sumHint) : '',
    sheet.open ? '' : element('p', 'aside', SAY.closed),
  ].filter(Boolean);
}

function community(one, { month, open }, again) {
  const made = element('details', 'unit', element('summary', '', one.name),
    one.total ? table(one) : null,
    ...(open ? one.enters.map(party => entry(one, month, party, again)) : one.own.map(given)));
  made.open = true;
  return made;
}

function table({ parties, total }) {
  const body = element('tbody', '', ...parties.map(party => row(SAY.parties[party.party], figures(party), party.weight)));
  body.append(row(SAY.sum, figures(total), ''));
  return element('table', 'figures', element('thead', '', row(SAY.party, SAY.points, SAY.weight)), body);
}

function row(name, points, weight) {
  const first = element('th', '', name);
  first.scope = 'row';
  return element('tr', '', first, element('td', '', points), element('td', '', String(weight)));
}

/** Raw and adjusted stand side by side where they differ. */
function figures({ raw, adjusted }) {
  if (adjusted === null && raw === null) {
    return element('span', 'aside', SAY.missing);
  }
  const shown = value => (value === null ? '—' : value.toFixed(2));
  return element('span', '', shown(adjusted),
    raw === adjusted ? null : element('span', 'aside', ` ${SAY.raw(shown(raw))}`));
}

function given({ party, points, by, at, assessor }) {
  return element('p', 'aside',
    [`${SAY.parties[party]}${WORDS.colon}${points}`, assessor, SAY.latest(by, fullTime(at))].filter(Boolean).join(' · '));
}

function entry({ community: code, own }, month, party, again) {
  const before = own.find(one => one.party === party);
  const points = field('points', SAY.points, input(before ? String(before.points) : ''), SAY.pointsHint);
  const assessor = party === 'THIRD_PARTY' ? field('assessor', SAY.assessor, input(before?.assessor ?? '')) : null;
  const note = field('note', SAY.note, area());
  const button = press(SAY.save, 'btn btn-primary');
  button.type = 'submit';
  const failed = failure();
  const fields = [points, assessor, note].filter(Boolean);
  const made = element('form', '', ...fields.map(one => one.node), element('div', 'send', button, failed));
  made.noValidate = true;
  made.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = '';
    points.say(POINTS.test(points.value()) ? null : SAY.noPoints);
    assessor?.say(assessor.value() ? null : WORDS.required);
    const wrong = fields.find(one => one.isWrong());
    if (wrong) {
      wrong.focus();
      return;
    }
    button.disabled = true;
    try {
      await change('PUT', `/api/assessments/${month}/${encodeURIComponent(code)}`,
        { party, points: points.value(), note: note.value() || null, assessor: assessor ? assessor.value() : null });
      await again(SAY.saved);
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  const title = (before ? SAY.replace : SAY.enter)(SAY.parties[party]);
  return element('div', '', before ? given(before) : null,
    element('details', 'deed', element('summary', '', title), made));
}

function input(value) {
  const made = document.createElement('input');
  made.className = 'form-control';
  made.autocomplete = 'off';
  made.value = value;
  return made;
}
