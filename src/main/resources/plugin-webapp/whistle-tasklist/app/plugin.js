// What Tasklist shows of a case. The engine holds no words of people, so the card and the tab ask our API.

import { ask, explain } from './api.js';
import { appraisal } from './appraisal.js';
import { showCase } from './case.js';
import { setNow, ticking } from './clock.js';
import { desk } from './desk.js';
import { showMeeting } from './meeting.js';
import { bell } from './notices.js';
import { element, named, shortTime } from './view.js';
import { CHINESE, WORDS } from './words.js';

// ---- cards: all that are drawn in one go ask once ----

const MOST_AT_ONCE = 50;
let waiting = [];

function showOnCard(line, taskId) {
  if (waiting.length === 0) {
    setTimeout(fillCards);
  }
  waiting.push({ line, taskId });
}

function fillCards() {
  const cards = waiting;
  waiting = [];
  for (let first = 0; first < cards.length; first += MOST_AT_ONCE) {
    fill(cards.slice(first, first + MOST_AT_ONCE));
  }
}

async function fill(cards) {
  const ids = [...new Set(cards.map(card => encodeURIComponent(card.taskId)))];
  try {
    const answer = await ask(`/api/cases?tasks=${ids.join(',')}`);
    setNow(answer.now);
    const files = new Map(answer.cards.map(file => [file.taskId, file]));
    cards.filter(card => files.has(card.taskId)).forEach(card => card.line.replaceChildren(cardLine(files.get(card.taskId))));
  } catch (failure) {
    cards.forEach(card => card.line.replaceChildren(explain(failure)));
  }
}

/** The promise of what has ended presses nobody any more; a task about it has a time of its own, or none. */
function cardLine({ trackingNumber, item, place, cell, due, paused, supervised }) {
  const known = [supervised && WORDS.supervised, trackingNumber, item && named(item), place, cell && WORDS.cell(cell)].filter(Boolean).join(' · ');
  return due
    ? element('span', '', `${known} · `, element('span', 'due', `${WORDS.dueAt(shortTime(due))} `,
      paused ? element('strong', 'still', WORDS.clockPaused) : ticking(due)))
    : element('span', '', known);
}

// ---- the plugins ----

export default [
  {
    id: 'whistle-case',
    pluginPoint: 'tasklist.task.detail',
    // before the form (1000): first the matter, then the decision
    priority: 1100,
    properties: { label: CHINESE ? '案卷' : 'Case' },
    render(node, { taskId }) {
      showCase(node, taskId);
    },
  },
  {
    id: 'whistle-meeting',
    pluginPoint: 'tasklist.task.detail',
    // between the case and the form
    priority: 1050,
    properties: { label: WORDS.joint.tab },
    render(node, { taskId }) {
      showMeeting(node, taskId);
    },
  },
  {
    id: 'whistle-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render(node, { taskId }) {
      node.className = 'whistle-card';
      showOnCard(node, taskId);
    },
  },
  {
    id: 'whistle-desk-bar',
    pluginPoint: 'tasklist.navbar.action',
    // left of the appraisal: it is what a day begins with
    priority: 1200,
    render(node) {
      desk(node);
    },
  },
  {
    id: 'whistle-appraisal-bar',
    pluginPoint: 'tasklist.navbar.action',
    // left of the notices
    priority: 1100,
    render(node) {
      appraisal(node);
    },
  },
  {
    id: 'whistle-notice-bar',
    pluginPoint: 'tasklist.navbar.action',
    // left of what begins processes and tasks
    priority: 1000,
    render(node) {
      bell(node);
    },
  },
];
