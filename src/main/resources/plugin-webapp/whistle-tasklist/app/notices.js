// Notices to the reader's unit and role: a bell in the bar with their number, and a panel below it.

import { ask, send } from './api.js';
import { element, fullTime, shortTime } from './view.js';
import { WORDS } from './words.js';

const EVERY = 60_000;
const A_PAGE = 20;

export function bell(node) {
  const count = element('span', 'count');
  const button = element('button', 'bell', glyph(), element('span', 'name', WORDS.notices), count);
  button.type = 'button';
  const panel = element('div', 'notices');
  panel.hidden = true;
  node.classList.add('whistle-bell-place');
  node.replaceChildren(button, panel);
  const place = { node, button, panel, count };
  button.addEventListener('click', () => (panel.hidden ? open(place) : close(place)));
  node.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      close(place);
      button.focus();
    }
  });
  document.addEventListener('click', function aside(event) {
    if (!node.isConnected) {
      document.removeEventListener('click', aside);
    } else if (!node.contains(event.target) && event.target.isConnected) {
      close(place);
    }
  });
  close(place);
  look(place);
  const timer = setInterval(() => (node.isConnected ? document.hidden || look(place) : clearInterval(timer)), EVERY);
}

function glyph() {
  const made = document.createElement('span');
  made.className = 'glyphicon glyphicon-bell';
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Who cannot be told now is told a minute later; the panel says so where somebody asks for it. */
async function look(place) {
  try {
    number(place, (await ask('/api/notices?size=1')).unread);
  } catch {
    number(place, 0);
  }
}

function number({ button, count }, unread) {
  count.textContent = unread > 99 ? '99+' : unread || '';
  count.hidden = !unread;
  button.setAttribute('aria-label', WORDS.noticesOf(unread));
}

function close({ panel, button }) {
  panel.hidden = true;
  button.setAttribute('aria-expanded', 'false');
}

async function open(place) {
  place.panel.hidden = false;
  place.button.setAttribute('aria-expanded', 'true');
  place.panel.replaceChildren(element('p', 'aside', WORDS.loadingNotices));
  try {
    const first = await ask(`/api/notices?size=${A_PAGE}`);
    number(place, first.unread);
    const list = element('ul', '', ...first.notices.map(one => notice(place, one)));
    place.panel.replaceChildren(first.total ? list : element('p', 'aside', WORDS.noNotices));
    more(place, list, first);
  } catch {
    place.panel.replaceChildren(element('p', 'failure', WORDS.noticesFailed));
  }
}

function more(place, list, { page, size, total }) {
  if ((page + 1) * size < total) {
    const button = plain(WORDS.more);
    place.panel.append(button);
    button.addEventListener('click', async () => {
      button.remove();
      const next = await ask(`/api/notices?size=${size}&page=${page + 1}`);
      list.append(...next.notices.map(one => notice(place, one)));
      more(place, list, next);
    });
  }
}

function notice(place, one) {
  const { id, trackingNumber, itemName, text, at, readBy, readAt } = one;
  const foot = element('div', 'aside', [trackingNumber, itemName, shortTime(at)].filter(Boolean).join(' · '));
  const made = element('li', readAt ? 'read' : 'unread', element('div', 'words', text), foot);
  if (readAt) {
    made.append(element('div', 'aside', WORDS.readBy(readBy, fullTime(readAt))));
    return made;
  }
  const button = plain(WORDS.markRead);
  made.append(element('div', '', button));
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(`/api/notices/${id}/read`, {});
      await look(place);
      made.className = 'whistle-read';
      button.remove();
    } catch {
      button.disabled = false;
    }
  });
  return made;
}

function plain(words) {
  const made = element('button', '', words);
  made.className = 'btn btn-link';
  made.type = 'button';
  return made;
}
