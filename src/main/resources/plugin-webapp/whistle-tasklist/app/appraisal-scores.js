// 待评分: what the reader's units can score still, with stars to press.

import { ask, send } from './api.js';
import { SAY } from './appraisal-words.js';
import { failure, press, reasonOf } from './deeds.js';
import { element, named, shortTime } from './view.js';

const A_PAGE = 10;
const MOST_STARS = 5;
const WHISTLE = 'WHISTLE';
let groups = 0;

export async function scoresPart(month, again) {
  const first = await ask(`/api/scores/open?size=${A_PAGE}`);
  if (first.total === 0) {
    return [element('h4', '', SAY.scores), element('p', 'aside', SAY.noScores)];
  }
  const list = element('ul', 'scores', ...first.scores.map(one => open(one, again)));
  const made = [element('h4', '', `${SAY.scores} (${first.total})`), list];
  if (first.total > A_PAGE) {
    made.push(more(list, again, 1, first.total));
  }
  return made;
}

function more(list, again, page, total) {
  const button = press(SAY.more, 'btn btn-link');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const next = await ask(`/api/scores/open?size=${A_PAGE}&page=${page}`);
      list.append(...next.scores.map(one => open(one, again)));
      button.replaceWith(...((page + 1) * A_PAGE < total ? [more(list, again, page + 1, total)] : []));
    } catch {
      // pressing it again asks again
      button.disabled = false;
    }
  });
  return button;
}

function open(one, again) {
  const { trackingNumber, round, item, unit, about, since } = one;
  return element('li', '',
    element('div', 'line', element('strong', '', trackingNumber), named(item),
      round ? element('span', 'aside', SAY.round(round + 1)) : null,
      element('span', 'aside', SAY.inNameOf(unit.name)), element('span', 'aside', SAY.since(shortTime(since)))),
    ...about.map(subject => score(one, subject, again)));
}

function score({ trackingNumber, round, unit }, { code, name }, again) {
  const about = code === WHISTLE ? SAY.whistle : name;
  const stars = choice(about);
  const comment = document.createElement('input');
  comment.className = 'form-control';
  comment.maxLength = 500;
  comment.placeholder = SAY.comment;
  comment.setAttribute('aria-label', SAY.comment);
  const button = press(SAY.send, 'btn btn-default');
  button.type = 'submit';
  const failed = failure();
  const said = element('div', 'say', comment, button);
  said.hidden = true;
  stars.node.addEventListener('change', () => (said.hidden = false));
  const made = element('form', 'score', stars.node, said, failed);
  made.noValidate = true;
  made.addEventListener('submit', async event => {
    event.preventDefault();
    failed.textContent = stars.value() ? '' : SAY.noStars;
    if (!stars.value()) {
      return;
    }
    button.disabled = true;
    try {
      const body = { about: code, stars: stars.value(), comment: comment.value.trim() || null, round: String(round) };
      await send(`/api/cases/of-number/${encodeURIComponent(trackingNumber)}/scores`,
        code === WHISTLE ? { ...body, unit: unit.code } : body);
      await again(SAY.scored(about, stars.value()));
    } catch (refused) {
      failed.textContent = reasonOf(refused);
      button.disabled = false;
    }
  });
  return made;
}

/** A group of radio buttons that look like stars: arrows move, and a reader hears how many. */
function choice(about) {
  const name = `whistle-stars-${++groups}`;
  const radios = Array.from({ length: MOST_STARS }, (none, place) => radio(name, String(place + 1), about));
  const node = element('fieldset', 'stars', element('legend', '', SAY.about(about)), ...radios.map(one => one.label));
  const draw = () => {
    const chosen = radios.findIndex(one => one.input.checked);
    radios.forEach((one, place) => one.label.classList.toggle('whistle-lit', place <= chosen));
  };
  node.addEventListener('change', draw);
  return { node, value: () => radios.find(one => one.input.checked)?.input.value ?? '' };
}

function radio(name, value, about) {
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = name;
  input.value = value;
  input.setAttribute('aria-label', SAY.starsOf(value, about));
  const star = element('span', '', '★');
  star.setAttribute('aria-hidden', 'true');
  const label = element('label', 'star', input, star);
  label.title = SAY.starsOf(value, about);
  return { input, label };
}
